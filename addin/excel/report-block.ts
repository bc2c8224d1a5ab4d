import { z } from "zod";
import type { ReportSheet } from "../workbook/workbook.ts";

/** Where a report was written last, and what is needed to tell what a person did to it since. */
const schema = z.object({
  sheet: z.object({ id: z.string(), name: z.string() }),
  /** What its first line said. */
  title: z.string(),
  /** By which its rows above the lines are known; null for one that has been blank since. */
  above: z.array(z.string().nullable()),
  lines: z.number().int().positive(),
  columns: z.number().int().positive(),
  /** How far its figures reach, where that is farther than the columns of its lines. */
  width: z.number().int().positive().exactOptional(),
  /** Of all that was written there. */
  digest: z.string(),
});

/** A report's block in its sheet. */
export type ReportBlock = z.infer<typeof schema>;

/** The block that the workbook remembers; undefined when it remembers none. */
export function rememberedBlock(stored: unknown): ReportBlock | undefined {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** How many columns the rows above the lines take: those that have more figures reach beyond the table. */
export const widthOf = ({ above, columns }: Pick<ReportSheet, "above" | "columns">): number =>
  Math.max(columns.length, ...above.map(({ cells }) => cells.length));

/** The key under which the workbook remembers a report's block. */
export const blockKey = (report: Pick<ReportSheet, "key">): string => `report:${report.key}`;
