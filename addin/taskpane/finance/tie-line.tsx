import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import { hasN, placed } from "../../../shared/reports/measure.ts";
import { columnOf, nMeasuredIn, whyLeftOut, type Report } from "../../../shared/reports/report.ts";
import type { Untied } from "../../../shared/reports/tie-out.ts";
import type { PulledReport } from "../../engine/pull/pull-report.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  tie: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** So many differences are named. */
const NAMED = 3;

interface TieLineProps {
  readonly report: Report;
  readonly pulled: PulledReport;
}

/** Whether the figures come to what the lines do, and what was left out of both. */
export function TieLine({ report, pulled: { page, untied } }: TieLineProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = reportPageWords[language];
  const [first] = Object.values(report.blocks);
  const text = ({ block, of, off }: Untied) => {
    const by = (block === null ? first : report.blocks[block])?.by ?? [];
    const group = by.map((key, at) => columnOf(report, key).show(of[at] ?? "", language));
    const values = placed(report.measures).flatMap((measure) => [
      columnOf(report, measure.of[0] ?? "").show(off[measure.at] ?? 0, language),
      ...(hasN(measure)
        ? [nMeasuredIn(report, measure).show(off[measure.at + 1] ?? 0, language)]
        : []),
    ]);
    return [block === null ? words.control : "", ...group, ...values].filter(Boolean).join(" ");
  };
  const reasons = Map.groupBy(page.control?.leftOut ?? [], ({ why }) => why);
  return (
    <>
      <p className={mergeClasses(shared.quiet, styles.tie)}>
        <LevelMark level={untied.length === 0 ? "good" : "error"} />
        {untied.length === 0
          ? words.ties(page.total)
          : words.tiesNot(untied.slice(0, NAMED).map(text).join(words.separator))}
      </p>
      {[...reasons].map(([why, tallies]) => (
        <p key={why} className={shared.quiet}>
          {words.leftOut(
            whyLeftOut(report, why, language),
            tallies.reduce((sum, { lines }) => sum + lines, 0),
          )}
        </p>
      ))}
    </>
  );
}
