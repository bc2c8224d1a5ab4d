import { digest } from "../digest.ts";
import { NO_MONEY, plus, type Fen } from "../money/fen.ts";
import { headerText, withoutRemark } from "../reading/header-text.ts";
import type { Grid } from "../reading/grid.ts";
import { moneyOfNumber, parseMoney } from "../text/money-text.ts";
import { parseDateText } from "../text/date-text.ts";
import { parseTime } from "../text/time-text.ts";
import { momentOfSerial } from "../text/serial.ts";
import { dayOf, twoDigits, type Day, type Moment, type Month } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import { cleaned } from "./cleaned.ts";
import type {
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
  readonly why: "no-amount" | "no-day" | "month-needed";
}

/** A total that the statement gives of itself beside what its lines come to. */
export interface ProvedTotal extends OwnTotal {
  readonly found: { readonly count: number; readonly sum: Fen };
  readonly agrees: boolean;
}

/** A statement as it was read. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly frame: StatementFrame;
  /** The month that a person, the sheet's name or what stands above the lines says it is of. */
  readonly month: Month | null;
  readonly lines: readonly StatementLine[];
  /** Rows that moved no money, or are none of its lines. */
  readonly leftOut: number;
  readonly faults: readonly StatementFault[];
  readonly totals: readonly ProvedTotal[];
}

/** Where the headings of a statement stand in a sheet, and which is which. */
export interface FoundStatement {
  readonly statement: Statement;
  /** The index of the row in the grid. */
  readonly headerRow: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Exports begin with up to some dozens of lines of who, when and what for. */
const MOST_PREAMBLE = 60;

/** Where each heading of a row stands, with a remark behind it and without. */
function placesIn(row: readonly (string | number | boolean)[]): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  for (const [index, value] of row.entries()) {
    const text = headerText(cleaned(value));
    for (const name of [text, withoutRemark(text)])
      if (name !== "" && !headings.has(name)) headings.set(name, index);
  }
  return headings;
}

/** The statement that a sheet is; undefined for any other. */
export function findStatement(
  { values }: Grid,
  statements: readonly Statement[],
): FoundStatement | undefined {
  for (const [headerRow, row] of values.slice(0, MOST_PREAMBLE).entries()) {
    const headings = placesIn(row);
    if (headings.size < 3) continue;
    const has = (heading: string) => headings.has(headerText(heading));
    const statement = statements.find(
      ({ needs, unless = [] }) =>
        needs.every((spellings) => spellings.some(has)) && !unless.some(has),
    );
    if (statement === undefined) continue;
    const places = new Map<string, number>();
    for (const [field, names] of Object.entries(statement.columns)) {
      const name = names.find(has);
      if (name !== undefined) places.set(field, headings.get(headerText(name)) ?? 0);
    }
    return { statement, headerRow, places };
  }
  return undefined;
}

const MONTH = /(?<!\d)(20\d{2})\s*(?:年|[-/.])\s*(1[0-2]|0?[1-9])(?!\d)/;

/** The month that one of some texts names first: `2026年10月`, `2026-10`, `2026-10-01 至 …`. */
function monthIn(texts: readonly string[]): Month | null {
  for (const text of texts) {
    const [, year, month] = MONTH.exec(text) ?? [];
    if (year !== undefined && month !== undefined)
      return `${Number(year)}-${twoDigits(Number(month))}` as Month;
  }
  return null;
}

/**
 * Reads the lines of a statement. Days that are written without a year are of the month that a person says, else the
 * sheet's name, or else what stands above the lines.
 */
export function readStatement(
  grid: Grid,
  { statement, headerRow, places }: FoundStatement,
  sheetName: string,
  saidMonth: Month | null = null,
): ReadStatement {
  const { values, firstRow } = grid;
  const above = values.slice(0, headerRow).map((row) => row.map(cleaned).filter(Boolean).join(" "));
  const month = saidMonth ?? monthIn([sheetName, ...above]);
  const headings = values[headerRow] ?? [];
  const headed = placesIn(headings);
  // What is under way has no day of its end yet: the next best of the row's days is its day.
  const days = (statement.columns["at"] ?? []).flatMap(
    (name) => headed.get(headerText(name)) ?? [],
  );
  const summed = columnSums(statement, places, headings);
  const faults: StatementFault[] = [];
  const lines: StatementLine[] = [];
  const grouped: { group: string; amount: Fen }[] = [];
  const below: string[] = [];
  const totals: OwnTotal[] = [];
  const repeated = new Map<string, number>();
  let leftOut = 0;
  for (let at = headerRow + 1; at < values.length; at++) {
    const cells = values[at] ?? [];
    const first = cells.map(cleaned).find((text) => text !== "") ?? "";
    if (first === "") continue;
    const ownTotals = totalsBelow(cells, values[at + 1]);
    if (ownTotals !== undefined) {
      totals.push(ownTotals);
      leftOut += 2;
      at += 1;
      continue;
    }
    if (isFooter(statement, first)) {
      below.push(cells.map(cleaned).join(" "));
      summed.say(first, cells);
      leftOut += 1;
      continue;
    }
    const row = firstRow + at;
    const fault = (field: string, why: StatementFault["why"]) => {
      const index = places.get(field) ?? 0;
      faults.push({
        row,
        column: cleaned(headings[index]),
        value: String(cells[index] ?? ""),
        why,
      });
    };
    const read = rowOf(cells, places, fault);
    const when = timed(
      whenOf(cells[days.find((index) => cleaned(cells[index]) !== "") ?? -1], month, statement),
      cells[places.get("time") ?? -1],
    );
    if (typeof when === "string") {
      // A row without any day that names no amount either is a remark.
      if (when !== "blank") fault("at", when);
      else if (statement.lines(read).length > 0) fault("at", "no-day");
      else leftOut += 1;
      continue;
    }
    const meant = statement.lines(read);
    summed.add(read);
    if (meant.length === 0) leftOut += 1;
    if (statement.totalled !== undefined)
      grouped.push({
        group: statement.group === undefined ? "" : read.text(statement.group),
        amount: read.money(statement.totalled) ?? NO_MONEY,
      });
    for (const line of meant) {
      const said = {
        day: when.day,
        at: when.at,
        kind: line.kind,
        direction: line.direction,
        amount: line.amount,
        status: line.status ?? "done",
        orderNo: read.text("orderNo"),
        caseNo: read.text("caseNo"),
        trackingNo: read.text("trackingNo"),
        flowNo: line.flowNo ?? read.text("flowNo"),
        payee: line.payee ?? read.text("payee"),
        weight: gramsIn(read.text("weight")),
      } as const;
      lines.push({ row, key: keyOf(said, repeated), ...said });
    }
  }
  const frame = statement.frame?.([...above, ...below]) ?? NO_FRAME;
  return {
    statement,
    frame,
    month,
    lines,
    leftOut,
    faults,
    totals: [...proved([...frame.totals, ...totals], grouped), ...summed.proved()],
  };
}

/** What a row 「合计」 says of its columns, beside what the rows above it come to. */
function columnSums(
  { summed = [] }: Statement,
  places: ReadonlyMap<string, number>,
  headings: readonly (string | number | boolean)[],
) {
  const columns = summed.map((field) => ({ field, rows: [] as Fen[], said: [] as Fen[] }));
  return {
    add(row: StatementRow) {
      for (const { field, rows } of columns) {
        const amount = row.money(field);
        if (amount !== null) rows.push(amount);
      }
    },
    say(first: string, cells: readonly (string | number | boolean)[]) {
      if (!/^.{0,4}(?:合计|总计)/.test(first)) return;
      for (const { field, said } of columns) {
        const value = cells[places.get(field) ?? -1];
        const amount =
          typeof value === "number" ? moneyOfNumber(value) : parseMoney(cleaned(value));
        if (typeof amount === "number") said.push(amount);
      }
    },
    proved: (): ProvedTotal[] =>
      columns.flatMap(({ field, rows, said }) => {
        const sum = said.at(-1);
        if (sum === undefined) return [];
        const group = cleaned(headings[places.get(field) ?? -1]);
        return proved(
          [{ group, count: null, sum }],
          rows.map((amount) => ({ group, amount })),
        );
      }),
  };
}

const NO_FRAME: StatementFrame = { account: null, from: null, to: null, totals: [] };

/** Headings of totals below the lines, 「总交易单数, 退款总金额」, with the figures in the row below them. */
function totalsBelow(
  cells: readonly (string | number | boolean)[],
  next: readonly (string | number | boolean)[] | undefined,
): OwnTotal | undefined {
  const said = cells.map(cleaned);
  const counted = said.findIndex((text) => /^(资金流水)?总.{0,6}(笔数|单数)$/.test(text));
  if (counted === -1 || next === undefined) return undefined;
  const summed = said.findIndex((text) => /^(总交易额|.*总金额|总额)$/.test(text));
  const count = Number(cleaned(next[counted]).replaceAll(",", ""));
  const sum = summed === -1 ? undefined : parseMoney(cleaned(next[summed]));
  if (!Number.isInteger(count)) return undefined;
  return { group: null, count, sum: typeof sum === "number" ? sum : null };
}

/** What every export may write below its lines. */
const FOOTER =
  /^(?:.{0,4}合计|总计|小计|本页|汇总|总交易单数|总笔数|收入合计|支出合计|导出时间|#|-{4,}|={4,}|注[::])/;

const isFooter = ({ footer }: Statement, text: string): boolean =>
  FOOTER.test(text) || footer?.test(text) === true;

function rowOf(
  cells: readonly (string | number | boolean)[],
  places: ReadonlyMap<string, number>,
  fault: (field: string, why: StatementFault["why"]) => void,
): StatementRow {
  const valueOf = (field: string) => cells[places.get(field) ?? -1];
  const faulty = new Set<string>();
  return {
    has: (field) => places.has(field),
    text: (field) => cleaned(valueOf(field)),
    money(field) {
      const value = valueOf(field);
      if (typeof value === "number") {
        const amount = moneyOfNumber(value);
        if (typeof amount === "number") return amount;
      }
      // 「131.77(已退款89.84)」 says beside the amount what came back of it.
      const text = cleaned(value).replace(/\((?:已|含)[^()]*\)$/, "");
      if (text === "") return null;
      const amount = parseMoney(text.replace(/^\+/, ""));
      if (typeof amount === "number") return amount;
      if (!faulty.has(field)) fault(field, "no-amount");
      faulty.add(field);
      return null;
    },
  };
}

interface When {
  readonly day: Day;
  readonly at: Moment | null;
}

function whenOf(
  value: string | number | boolean | undefined,
  month: Month | null,
  { byMonth }: Statement,
): When | "blank" | "no-day" | "month-needed" {
  if (typeof value === "number" && value > 30_000 && value < 80_000) {
    const moment = momentOfSerial(value);
    return { day: dayOfMoment(moment), at: Number.isInteger(value) ? null : moment };
  }
  const text = cleaned(value);
  if (text === "") return "blank";
  const { readings, time } = parseDateText(text);
  const [reading] = readings;
  if (reading?.month === undefined) return "no-day";
  const year =
    reading.year ?? (byMonth === true && month !== null ? yearIn(month, reading.month) : undefined);
  if (year === undefined) return "month-needed";
  const day = dayOf(year, reading.month, reading.date);
  if (day === undefined) return "no-day";
  return { day, at: time === undefined ? null : `${day}T${time}` };
}

/** A day with the time that stands in a column beside it. */
function timed(
  when: ReturnType<typeof whenOf>,
  value: string | number | boolean | undefined,
): ReturnType<typeof whenOf> {
  if (typeof when === "string" || when.at !== null || value === undefined) return when;
  const time = parseTime(cleaned(value));
  return time === undefined ? when : { ...when, at: `${when.day}T${time}` };
}

/** The year of a day of a bill's month: a bill of January has days of December too. */
function yearIn(month: Month, of: number): number {
  const [year = 0, its = 0] = month.split("-").map(Number);
  if (of - its > 6) return year - 1;
  return its - of > 6 ? year + 1 : year;
}

/** Its own number with what it is, else what it says and the how-manieth that says so. */
function keyOf(line: Omit<StatementLine, "row" | "key">, repeated: Map<string, number>): string {
  const own = line.flowNo === "" ? line.caseNo : line.flowNo;
  const { day, at, kind, direction, amount, orderNo, trackingNo, payee } = line;
  const said =
    own === "" ? [day, at, kind, direction, amount, orderNo, trackingNo, payee] : [own, kind];
  const name = digest(said);
  const nth = (repeated.get(name) ?? 0) + 1;
  repeated.set(name, nth);
  return nth === 1 ? name : `${name}-${nth}`;
}

function gramsIn(text: string): number | null {
  const [, number, unit = "kg"] = /^(\d+(?:\.\d+)?)\s*(kg|g|公斤|千克|克)?$/i.exec(text) ?? [];
  if (number === undefined) return null;
  return Math.round(Number(number) * (/^(g|克)$/i.test(unit) ? 1 : 1000));
}

/** The totals that a statement gives, beside what its rows come to. */
function proved(
  totals: readonly OwnTotal[],
  rows: readonly { readonly group: string; readonly amount: Fen }[],
): ProvedTotal[] {
  return totals.map((total) => {
    const own = rows.filter(({ group }) => total.group === null || group === total.group);
    const sum = own.reduce((all, { amount }) => plus(all, amount), NO_MONEY);
    const agrees =
      (total.count === null || total.count === own.length) &&
      (total.sum === null || Math.abs(total.sum) === Math.abs(sum));
    return { ...total, found: { count: own.length, sum }, agrees };
  });
}
