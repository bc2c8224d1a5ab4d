import { z } from "zod";
import { basis } from "../../../shared/api/finance.ts";
import { reportById, type ReportId } from "../../../shared/reports/index.ts";
import { periodName } from "../../../shared/time/wire.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

const KEY = "report-sheets";

/** So many sheets of reports are known again; others are as good as anybody's sheets. */
const MOST_SHEETS = 60;

const query = z.object({
  report: z.custom<ReportId>((id) => typeof id === "string" && reportById(id) !== undefined),
  period: periodName,
  /** The span of time that stands beside it. */
  compare: periodName.exactOptional(),
  basis: basis.exactOptional(),
  /** All ledgers when left out. */
  ledger: z.string().exactOptional(),
  /** A sealed batch of that day; all, sealed or not, when left out. */
  batch: z.string().exactOptional(),
});

/** Which report is asked for. */
export type ReportQuery = Readonly<z.infer<typeof query>>;

const remembered = z.object({
  sheet: z.object({ id: z.string(), name: z.string() }),
  query,
  /** The last amount that there was when it was pulled. */
  upTo: z.number().int().nonnegative(),
});

/** The report that was pulled into a sheet. */
export type RememberedReport = z.infer<typeof remembered>;

async function recalled(workbook: Workbook): Promise<readonly RememberedReport[]> {
  const parsed = z.array(remembered).safeParse(await workbook.recall(KEY));
  return parsed.success ? parsed.data : [];
}

/** Has the workbook remember which report is in a sheet. */
export async function rememberReport(workbook: Workbook, report: RememberedReport): Promise<void> {
  const others = (await recalled(workbook)).filter(({ sheet }) => sheet.id !== report.sheet.id);
  await workbook.remember(KEY, [...others, report].slice(-MOST_SHEETS));
}

/** The report in a sheet: known by its id, or by its name when the workbook was opened again. */
export async function reportIn(
  workbook: Workbook,
  { id, name }: SheetRef,
): Promise<RememberedReport | undefined> {
  const known = await recalled(workbook);
  return (
    known.find(({ sheet }) => sheet.id === id) ?? known.find(({ sheet }) => sheet.name === name)
  );
}
