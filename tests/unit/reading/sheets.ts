import type { CellKind } from "../../../shared/cell.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { type ExamineContext } from "../../../shared/reading/examine-context.ts";
import { type Examined, examine } from "../../../shared/reading/examine.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import type { SheetReading } from "../../../shared/reading/sheet-reading.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";

type Value = string | number | boolean;

function kindOf(value: Value): CellKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (value === "") return "empty";
  return /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|BUSY!)$/.test(value) ? "error" : "text";
}

/** A grid whose first cell is A1, as Excel would hand it over: shorter rows are blank to the right. */
export function grid(rows: readonly (readonly Value[])[]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...new Array<Value>(width - row.length).fill("")]);
  return { firstRow: 1, firstColumn: 0, values, kinds: values.map((row) => row.map(kindOf)) };
}

/** The context of a Tuesday, 10 November 2026, with the default thresholds and empty settings. */
export const context: ExamineContext = {
  today: "2026-11-10",
  date1904: false,
  choices: () => [],
  thresholds: defaultThresholds,
  levels: {},
};

/** Places the headings by themselves and examines the rest. */
export async function examineRows(
  ledger: Ledger,
  rows: readonly (readonly Value[])[],
  more: Partial<ExamineContext> & { readonly remembered?: RememberedPlacement } = {},
): Promise<SheetReading> {
  const sheet = grid(rows);
  const { placement } = matchHeaders(ledger, sheet, more.remembered);
  const examined = await examine(ledger, sheet, placement, { ...context, ...more });
  return readingOf(examined);
}

/** What an examination says, without what it keeps for the next one. */
export function readingOf(examined: Examined): SheetReading {
  const { rows, problems, untidy, summaryRows, remarkRows, blankRows } = examined;
  return { rows, problems, untidy, summaryRows, remarkRows, blankRows };
}

/** Each problem in one line: `R001 error 3 orderNo`, the row `-` when the sheet is meant. */
export function inLines({ problems }: Pick<SheetReading, "problems">): string[] {
  return problems.map(
    ({ code, level, row, column }) => `${code} ${level} ${row ?? "-"} ${column ?? "-"}`,
  );
}
