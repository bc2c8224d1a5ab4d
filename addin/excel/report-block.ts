import { z } from "zod";
import type { ReportSheet } from "../workbook/workbook.ts";

/** Where a report was written last: the sheet, the block's size from A1, and what its first line said. */
const schema = z.object({
  sheet: z.object({ id: z.string(), name: z.string() }),
  title: z.string(),
  rows: z.number().int().nonnegative(),
  columns: z.number().int().nonnegative(),
});

/** A report's block in its sheet. */
export type ReportBlock = z.infer<typeof schema>;

/** The block that the workbook remembers; undefined when it remembers none. */
export function rememberedBlock(stored: unknown): ReportBlock | undefined {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** The key under which the workbook remembers a report's block. */
export const blockKey = (report: ReportSheet): string => `report:${report.key}`;

/** How large a report is: its title lines, its headings and its rows. */
export function blockSize(report: ReportSheet): Pick<ReportBlock, "rows" | "columns"> {
  return { rows: report.title.length + 1 + report.rows.length, columns: report.columns.length };
}
