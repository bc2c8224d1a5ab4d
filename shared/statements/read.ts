import { NO_MONEY, type Fen } from "../money/fen.ts";
import { CURRENCY_HEADINGS, isForeignCurrency } from "../text/foreign-currency.ts";
import { headerText } from "../reading/header-text.ts";
import type { Grid } from "../reading/grid.ts";
import type { Month } from "../time/day.ts";
import { firstDayOf, lastDayOfMonth } from "../time/months.ts";
import { cleaned } from "./cleaned.ts";
import { ownersOf, type OwnerColumn } from "./owner-columns.ts";
import { ROWS_BETWEEN_PAUSES } from "../reading/rows-between-pauses.ts";
import { placesIn, type FoundStatement } from "./find-statement.ts";
import { monthIn, timed, whenOf } from "./line-day.ts";
import { keyOf } from "./line-key.ts";
import { lostDigits, type LostDigits } from "./lost-digits.ts";
import { gramsIn, rowOf, unitIn, type FaultCause } from "./statement-row.ts";
import { columnSums, isFooter, proved, totalsBelow, type ProvedTotal } from "./own-totals.ts";
import type {
  MeantLine,
  OwnTotal,
  Statement,
  StatementFrame,
  StatementLine,
  StatementRow,
} from "./statement.ts";

/** A cell that could not be read, and why. */
export interface StatementFault {
  readonly row: number;
  /** The heading of the column. */
  readonly column: string;
  readonly value: string;
  readonly why: FaultCause;
}

/** A statement as it was read. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly frame: StatementFrame;
  /** The month that a person, the sheet's name or what stands above the lines says it is of. */
  readonly month: Month | null;
  /** What stands above the headings, row by row. */
  readonly above: readonly string[];
  /** How many rows of the file are of its list, and how many of these moved no money: closed, failed or of nothing. */
  readonly rows: number;
  readonly idle: number;
  /** What moved money: several of a row where a fee stands beside it. */
  readonly lines: readonly StatementLine[];
  /** Rows that moved no money, or are none of its lines. */
  readonly leftOut: number;
  readonly faults: readonly StatementFault[];
  /** Numbers that a spreadsheet has cut, by column: their lines are there, without them. */
  readonly lost: readonly LostDigits[];
  readonly totals: readonly ProvedTotal[];
  /** By field, the heading of its column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whose list its own columns say that it is: merchants' numbers and shops, the first of each. */
  readonly owners: Readonly<Record<OwnerColumn, readonly string[]>>;
  /** The row at which it breaks off: the last one, with a number and no amount, and nothing below it. */
  readonly brokenOff: number | null;
}

/** Reads the lines of a statement at one go. */
export function readStatement(...of: Parameters<typeof statementSteps>): ReadStatement {
  const steps = statementSteps(...of);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads the lines of a statement, and after every so many rows says how many of them are done. Days that are written without
 * a year are of the month that a person says, else the sheet's name, or else what stands above the lines.
 */
export function* statementSteps(
  grid: Grid,
  { statement, headerRow, places }: FoundStatement,
  sheetName: string,
  saidMonth: Month | null = null,
): Generator<number, ReadStatement> {
  const { values, firstRow } = grid;
  const above = values.slice(0, headerRow).map((row) => row.map(cleaned).filter(Boolean).join(" "));
  const month = saidMonth ?? monthIn([sheetName, ...above]);
  const headings = values[headerRow] ?? [];
  const headed = placesIn(headings);
  // What is under way has no day of its end yet: the next best of the row's days is its day.
  const days = (statement.columns["at"] ?? []).flatMap(
    (name) => headed.get(headerText(name)) ?? [],
  );
  // A bill of one month may say no days at all.
  const hasNoDays = days.length === 0 && statement.byMonth === true;
  const endOfMonth =
    month === null ? undefined : { day: lastDayOfMonth(firstDayOf(month)), at: null };
  const summed = columnSums(statement, places, headings);
  const weightUnit = unitIn(cleaned(headings[places.get("weight") ?? -1]));
  const damaged = lostDigits(places, (index) => cleaned(headings[index]));
  for (let at = headerRow + 1; at < values.length; at++) {
    if (at % ROWS_BETWEEN_PAUSES === 0) yield 0;
    damaged.look(values[at] ?? []);
  }
  const owning = ownersOf(headed);
  const currencyAt =
    CURRENCY_HEADINGS.flatMap((heading) => headed.get(headerText(heading)) ?? [])[0] ?? -1;
  const used = [...new Set([...places.values(), ...days, ...owning.indices])];
  let brokenOff: number | null = null;
  const faults: StatementFault[] = [];
  const lines: StatementLine[] = [];
  const grouped: { group: string; amount: Fen }[] = [];
  const below: string[] = [];
  const totals: OwnTotal[] = [];
  const repeated = new Map<string, number>();
  let [rows, idle, leftOut] = [0, 0, 0];
  for (let at = headerRow + 1; at < values.length; at++) {
    if (at % ROWS_BETWEEN_PAUSES === 0) yield at;
    const cells = values[at] ?? [];
    const first = firstOf(cells);
    if (first === "") continue;
    const isBelow = isFooter(statement, first);
    // Of a line what its columns say is all that counts.
    const said: string[] = isBelow ? cells.map(cleaned) : [];
    if (!isBelow) for (const index of used) said[index] = cleaned(cells[index]);
    const ownTotals = isBelow ? totalsBelow(statement, said, values[at + 1]) : undefined;
    if (ownTotals !== undefined) {
      totals.push(...ownTotals);
      leftOut += 2;
      at += 1;
      continue;
    }
    brokenOff = null;
    // Bills of several sections, and printed pages, say the headings once more.
    if (repeats(cells, headings)) {
      leftOut += 1;
      continue;
    }
    if (isBelow) {
      below.push(said.join(" "));
      summed.say(first, cells);
      leftOut += 1;
      continue;
    }
    const row = firstRow + at;
    const fault = (field: string, why: FaultCause) => {
      const index = places.get(field) ?? 0;
      faults.push({
        row,
        column: cleaned(headings[index]),
        value: String(cells[index] ?? ""),
        why,
      });
    };
    if (currencyAt !== -1 && isForeignCurrency(cleaned(cells[currencyAt]))) {
      const [column, value] = [cleaned(headings[currencyAt]), cleaned(cells[currencyAt])];
      faults.push({ row, column, value, why: "other-currency" });
      continue;
    }
    const read = rowOf(cells, said, places, fault);
    const when = hasNoDays
      ? (endOfMonth ?? "no-days")
      : timed(
          whenOf(cells[days.find((index) => said[index] !== "") ?? -1], month, statement),
          cells[places.get("time") ?? -1],
        );
    if (when === "no-days") {
      // Once: it is the bill that has none.
      if (!faults.some(({ why }) => why === when)) fault("at", when);
      continue;
    }
    if (typeof when === "string") {
      // A row without any day that names no amount either is a remark.
      if (when !== "blank") fault("at", when);
      else if (statement.lines(read).length > 0) fault("at", "no-day");
      else leftOut += 1;
      continue;
    }
    const meant = statement.lines(read);
    summed.add(read);
    rows += 1;
    if (meant.length === 0) {
      idle += 1;
      leftOut += 1;
    }
    grouped.push(...ofOwnTotals(statement, read, meant));
    owning.add(said);
    if (meant.length === 0) {
      if (read.isBare() && NUMBERS.some((field) => read.text(field) !== "")) brokenOff = row;
      continue;
    }
    const lost = damaged.inRow(row, cells, said);
    const whole = (text: string) => (lost.has(text) ? "" : text);
    for (const line of meant) {
      const told = {
        day: when.day,
        at: when.at,
        kind: line.kind,
        direction: line.direction,
        amount: line.amount,
        status: line.status ?? "done",
        orderNo: whole(read.text("orderNo")),
        caseNo: whole(read.text("caseNo")),
        trackingNo: whole(read.text("trackingNo")),
        flowNo: whole(line.flowNo ?? read.text("flowNo")),
        payee: whole(line.payee ?? read.text("payee")),
        weight: gramsIn(read.text("weight"), weightUnit),
        ...(line.courier !== undefined && { courier: line.courier }),
      } as const;
      lines.push({ row, key: keyOf(told, repeated), ...told });
    }
  }
  const frame = statement.frame?.([...above, ...below]) ?? NO_FRAME;
  return {
    statement,
    frame,
    month,
    above,
    rows,
    idle,
    lines,
    leftOut,
    faults,
    lost: damaged.all(),
    totals: [...proved([...frame.totals, ...totals], grouped), ...summed.proved()],
    columns: Object.fromEntries(
      [...places].map(([field, index]) => [field, cleaned(headings[index])]),
    ),
    owners: owning.found,
    brokenOff,
  };
}

/** By which a row is one of the source's own. */
const NUMBERS = ["orderNo", "caseNo", "trackingNo", "flowNo", "trade"];

/** What stands first in a row; "" for a blank one. */
function firstOf(cells: readonly (string | number | boolean)[]): string {
  for (const cell of cells) {
    const text = cleaned(cell);
    if (text !== "") return text;
  }
  return "";
}

/** True for a row that says the headings once more. */
function repeats(cells: Grid["values"][number], headings: Grid["values"][number]): boolean {
  return cells.every((cell, index) => cell === "" || cell === headings[index]);
}

/** What a row adds to the totals that its statement gives of itself: by a column's values, else by which way money went. */
function ofOwnTotals(
  { totalled, group }: Statement,
  row: StatementRow,
  meant: readonly MeantLine[],
) {
  if (totalled === undefined)
    return meant.map(({ direction, amount }) => ({
      group: direction === "in" ? "收入" : "支出",
      amount,
    }));
  const amount = row.money(totalled) ?? NO_MONEY;
  return [{ group: group === undefined ? "" : row.text(group), amount }];
}

const NO_FRAME: StatementFrame = { account: null, from: null, to: null, totals: [] };
