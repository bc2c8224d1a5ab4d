import type { ReportPage, Tally } from "../api/reports.ts";
import type { Language } from "../localized.ts";
import { otherBasisWords } from "../messages/other-basis.ts";
import { columnOf, measuredIn, measuresOf, type Report } from "./report.ts";

/**
 * What a month comes to by the other of its two days, where that is something else: by finance day of what was counted
 * by the day on the row, or the other way round. Undefined where the report is counted by one alone.
 */
export function otherBasisText(
  report: Report,
  { asked, figures, otherBasis }: Pick<ReportPage, "asked" | "figures" | "otherBasis">,
  language: Language,
): string | undefined {
  if (otherBasis === null) return undefined;
  const words = otherBasisWords[language];
  const [[block, first] = ["", undefined]] = Object.entries(report.blocks);
  const own = (figures ?? []).filter((figure) => figure.block === block);
  const keyed = (tallies: readonly Pick<Tally, "of" | "values">[]) =>
    new Map(tallies.map((tally) => [JSON.stringify(tally.of), tally]));
  const [mine, theirs] = [keyed(own), keyed(otherBasis)];
  const differing = [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key) => {
    const of = (mine.get(key) ?? theirs.get(key))?.of ?? [];
    const figures = measuresOf(report, block).flatMap((measure) => {
      if (measure.fold !== "sum") return [];
      const value = ({ values }: Pick<Tally, "values"> = { values: [] }) => values[measure.at] ?? 0;
      const [now, then] = [value(mine.get(key)), value(theirs.get(key))];
      if (now === then) return [];
      const { show } = measuredIn(report, measure);
      const said = [show(then, language), show(now - then, language)] as const;
      return [`${measure.header[language]} ${words.figure(...said)}`];
    });
    if (figures.length === 0) return [];
    const names = (first?.by ?? []).map((name, at) =>
      columnOf(report, name).show(of[at] ?? "", language),
    );
    return [[...names, ...figures].join(" ")];
  });
  const other = asked.basis === "finance" ? words.business : words.finance;
  return differing.length === 0 ? words.same(other) : words.differs(other, differing);
}
