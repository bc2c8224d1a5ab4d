import type { Ledger } from "../ledger.ts";
import type { Problem, ProblemOf } from "../problem.ts";
import { threeNumbers } from "../text/date-text.ts";
import { type DateOrder, dateOrders } from "../time/date-order.ts";
import type { Day } from "../time/day.ts";
import type { Grid } from "./grid.ts";
import type { PlacedColumn, PlacedColumns } from "./placed-columns.ts";
import type { Placement } from "./placement.ts";

/** In which order a column writes its dates. */
export type ColumnDates =
  /** Each cell says so itself, or the cells contradict each other: each is asked about. */
  | "cell"
  | DateOrder
  /** Any of several: a person says which, once. */
  | { readonly written: readonly string[]; readonly orders: readonly DateOrder[] };

/** So many dates are shown, each as every order reads it. */
const EXAMPLES = 3;

type Readings = ReadonlyMap<DateOrder, Day>;

const isAmbiguous = (readings: Readings): boolean => new Set(readings.values()).size > 1;

/** The dates of a column that consist of three numbers, each once, with the days that they may mean. */
function writtenDates(
  { values, kinds }: Grid,
  headerRow: number,
  { column, index }: PlacedColumn,
  today: Day,
): ReadonlyMap<string, Readings> {
  const found = new Map<string, Readings>();
  for (let at = headerRow + 1; at < values.length; at++) {
    if (kinds[at]?.[index] !== "text") continue;
    const written = threeNumbers(String(values[at]?.[index]));
    if (written === undefined || found.has(written)) continue;
    const readings = column.daysIn?.(written, today) ?? new Map<DateOrder, Day>();
    if (readings.size > 0) found.set(written, readings);
  }
  return found;
}

/** The order that all dates of a column allow; what a person said counts while none of them contradicts it. */
function orderOf(dates: ReadonlyMap<string, Readings>, said: DateOrder | undefined): ColumnDates {
  const ambiguous = [...dates].flatMap(([written, days]) => (isAmbiguous(days) ? [written] : []));
  if (ambiguous.length === 0) return "cell";
  const readings = [...dates.values()];
  const orders = dateOrders.filter((order) => readings.every((days) => days.has(order)));
  const [only, ...others] = orders;
  if (only === undefined) return "cell";
  if (said !== undefined) return orders.includes(said) ? said : "cell";
  return others.length === 0 ? only : { written: ambiguous.slice(0, EXAMPLES), orders };
}

/**
 * In which order each column in the sheet writes its dates, in the order of `inSheet`: a 13 or more
 * anywhere in a column settles what is no month.
 */
export function columnDates(
  grid: Grid,
  { headerRow, dates = {} }: Placement,
  { inSheet }: PlacedColumns,
  today: Day,
): readonly ColumnDates[] {
  return inSheet.map((placed) => {
    const said = dates[placed.key];
    if (placed.column.daysIn === undefined) return "cell";
    return orderOf(writtenDates(grid, headerRow, placed, today), said);
  });
}

/** The question about a column whose dates can be read in several orders. */
type Question = (rows: readonly number[]) => ProblemOf<"S325">;

/** The questions about the columns whose dates can be read in several orders, by their keys. */
export function askedOrders(
  ledger: Ledger,
  { inSheet }: PlacedColumns,
  orders: readonly ColumnDates[],
  today: Day,
): ReadonlyMap<string, Question> {
  const asked = new Map<string, Question>();
  for (const [at, { key }] of inSheet.entries()) {
    const order = orders[at];
    if (typeof order !== "object") continue;
    const { written } = order;
    const readings = order.orders.map((each) => ({
      order: each,
      days: written.flatMap((one) => ledger.columns[key]?.daysIn?.(one, today).get(each) ?? []),
    }));
    asked.set(key, (rows) => ({
      code: "S325",
      level: "warning",
      blocks: true,
      row: null,
      column: key,
      value: "",
      params: { count: rows.length, written, readings },
      rows,
    }));
  }
  return asked;
}

/** The problems, those of columns that are asked about as a whole told once. */
export function askedOnce(
  asked: ReadonlyMap<string, Question>,
  problems: readonly Problem[],
): readonly Problem[] {
  if (asked.size === 0) return problems;
  const rows = new Map<string, number[]>();
  const others = problems.filter(({ code, column, row, value }) => {
    const isAsked = code === "R011" && asked.has(column) && threeNumbers(value) !== undefined;
    if (!isAsked || row === null) return true;
    const known = rows.get(column);
    if (known === undefined) rows.set(column, [row]);
    else known.push(row);
    return false;
  });
  const questions = [...rows].flatMap(([column, its]) => asked.get(column)?.(its) ?? []);
  return [...questions, ...others];
}
