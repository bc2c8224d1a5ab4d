import type { Tally } from "../api/reports.ts";
import type { Language } from "../localized.ts";
import { valueOf, type PlacedMeasure } from "./measure.ts";
import { measuredIn, nMeasuredIn, type Report } from "./report.ts";

/** A figure as a person reads it: a rate or a mean always with its n, a share with what it is of, and a dash in its place under the least. */
export function figureText(
  report: Report,
  measure: PlacedMeasure,
  tally: Pick<Tally, "values">,
  leastN: number,
  language: Language,
): string {
  const { value, n } = valueOf(measure, tally, leastN);
  const said = value === null ? "–" : measuredIn(report, measure).show(value, language);
  return n === null ? said : `${said} (${nMeasuredIn(report, measure).show(n, language)})`;
}
