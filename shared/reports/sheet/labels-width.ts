import type { ReportRow } from "./report-rows.ts";

const CHARACTER_WIDTH = 6;
const WIDEST_LABEL = 240;

/** The points that the names of groups take, which stand in the first column above the lines. */
export function labelsWidth(figures: readonly { readonly row: ReportRow }[]): number {
  const names = figures.flatMap(({ row: { cells } }) =>
    cells.length > 1 ? [String(cells[0]?.value ?? "")] : [],
  );
  // A Chinese character is as wide as two others.
  const widths = names.map((name) => name.length + (name.match(/[\u2e80-\uffff]/g)?.length ?? 0));
  return Math.min(WIDEST_LABEL, Math.max(0, ...widths) * CHARACTER_WIDTH);
}
