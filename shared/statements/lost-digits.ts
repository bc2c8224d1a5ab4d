import { EXACT_DIGITS_LIMIT, looksTruncated } from "../text/identifier-text.ts";
import { cleaned } from "./cleaned.ts";

type Cells = readonly (string | number | boolean)[];

/** The numbers of a line: whichever of these columns a kind of statement has. */
const NUMBERS = ["orderNo", "caseNo", "trackingNo", "flowNo", "trade", "refundNo", "payee"];

/** How a spreadsheet writes a long number that it took for an amount: `2.02611E+19`. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+\d{2}$/i;

/** What a name that begins with = or @ becomes, once a spreadsheet takes it for a formula. */
const FORMULA_ERROR =
  /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!)$/;

const LONG = /^\D{0,3}(\d{17,30})\D{0,3}$/;
const EXACT_DIGITS = 15;
/** Numbers that end in zeros by chance are so many times fewer. */
const BEYOND_CHANCE = 10;

/** Numbers of one column whose last digits a spreadsheet has dropped, or names that it took for formulas. */
export interface LostDigits {
  /** The heading of the column. */
  readonly column: string;
  /** What stands in the first of them. */
  readonly value: string;
  /** The rows of the sheet. */
  readonly rows: readonly number[];
}

/**
 * Notes the numbers of rows whose last digits are lost. Such a number is none: thousands of others have become the same one,
 * and nothing may be found by it.
 */
export function lostDigits(
  places: ReadonlyMap<string, number>,
  headingAt: (index: number) => string,
) {
  const columns = [...new Set(NUMBERS.flatMap((field) => places.get(field) ?? []))].map(
    (index) => ({ index, zeroes: zeroesAtEnd(), value: "", rows: [] as number[] }),
  );
  return {
    /** Has to see each row before any of them is asked about. */
    look(cells: Cells): void {
      for (const { index, zeroes } of columns) zeroes.look(cells[index]);
    },
    /** The texts of a row's cells that are no numbers any more. */
    inRow(row: number, cells: Cells, said: readonly string[]): ReadonlySet<string> {
      let lost: Set<string> | undefined;
      for (const column of columns) {
        const text = said[column.index] ?? "";
        if (!isLost(cells[column.index], text, column.zeroes.wereMade())) continue;
        lost ??= new Set();
        lost.add(text);
        if (column.rows.length === 0) column.value = text;
        column.rows.push(row);
      }
      return lost ?? NONE;
    },
    all: (): LostDigits[] =>
      columns.flatMap(({ index, value, rows: its }) =>
        its.length === 0 ? [] : [{ column: headingAt(index), value, rows: its }],
      ),
  };
}

const NONE: ReadonlySet<string> = new Set();

const isLost = (cell: Cells[number] | undefined, text: string, zeroed: boolean): boolean =>
  typeof cell === "number"
    ? Math.abs(cell) >= EXACT_DIGITS_LIMIT
    : SCIENTIFIC.test(text) || FORMULA_ERROR.test(text) || (zeroed && looksTruncated(text));

/**
 * Whether texts of a column have zeros from the 16th digit on because a spreadsheet wrote them. One number of a hundred,
 * or of ten thousand, ends so by itself: more than that have to.
 */
function zeroesAtEnd() {
  let found = 0;
  let byChance = 0;
  return {
    look(cell: Cells[number] | undefined): void {
      if (typeof cell !== "string" || cell.length <= EXACT_DIGITS) return;
      const digits = LONG.exec(cell)?.[1];
      if (digits === undefined) return;
      byChance += 10 ** (EXACT_DIGITS - digits.length);
      if (digits.endsWith("00") && looksTruncated(cleaned(cell))) found += 1;
    },
    wereMade: (): boolean => found > byChance * BEYOND_CHANCE,
  };
}
