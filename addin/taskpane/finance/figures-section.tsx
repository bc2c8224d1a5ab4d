import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { amountsByDirection, directionName } from "../../../shared/messages/directions.ts";
import { postingKindName } from "../../../shared/messages/posting-kinds.ts";
import { directions } from "../../../shared/money/direction.ts";
import { showFen } from "../../../shared/money/fen.ts";
import type { PulledSummary } from "../../engine/pull/pull-summary.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { BehindLine } from "./behind-line.tsx";

const useStyles = makeStyles({
  totals: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  figure: { textAlign: "end" },
  label: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  tie: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** The figures that were pulled: totals, whether they tie out, and each line with the rows behind it. */
export function FiguresSection({ pulled }: { readonly pulled: PulledSummary }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords().finance;
  const language = usePaneState("language");
  const { summary, postings, sheet, tieOut } = pulled;
  const { totals, lines, period, asOf } = summary;
  return (
    <section>
      <h2 className={shared.title}>{words.asOf(period, clockTime(asOf))}</h2>
      <p className={shared.quiet}>{words.written(sheet.name)}</p>
      <table className={styles.totals}>
        <tbody>
          {directions.map((direction) => (
            <tr key={direction}>
              <th scope="row" className={styles.label}>
                {directionName(direction, language)}
              </th>
              <td className={styles.figure}>{words.count(totals[direction].count)}</td>
              <td className={styles.figure}>{showFen(totals[direction].amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={mergeClasses(shared.quiet, styles.tie)}>
        <LevelMark level={tieOut.ties ? "good" : "error"} />
        {tieOut.ties
          ? words.ties(postings.length, amountsByDirection(totals, language))
          : words.tiesNot(amountsByDirection(tieOut.difference, language))}
      </p>
      {directions.map((direction) => (
        <section key={direction} aria-label={directionName(direction, language)}>
          <p className={shared.quiet}>{directionName(direction, language)}</p>
          {lines
            .filter((line) => line[direction].count !== 0 || line[direction].amount !== 0)
            .map((line) => (
              <Disclosure
                key={`${line.ledger}/${line.shop}/${line.kind}`}
                title={`${line.shop || words.noShop} · ${postingKindName(line.kind, language)}`}
                figure={showFen(line[direction].amount)}
              >
                <BehindLine line={line} />
              </Disclosure>
            ))}
        </section>
      ))}
    </section>
  );
}
