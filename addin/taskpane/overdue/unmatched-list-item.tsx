import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sinceText } from "../../../shared/messages/overdue-flag.ts";
import { groupTitle, sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import { judged } from "../../../shared/settings/levels.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { UnmatchedRow } from "../../engine/pull/pull-overdue.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { UnmatchedAcknowledgement } from "./unmatched-acknowledgement.tsx";
import { dueText } from "./due-text.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({
  item: { marginBottom: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface UnmatchedListItemProps {
  readonly unmatched: UnmatchedRow;
  readonly asOf: Moment;
}

/** A row that misses its counterpart in another ledger: which, since when, what clears it. */
export function UnmatchedListItem({ unmatched, asOf }: UnmatchedListItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords().overdue;
  const language = usePaneState("language");
  const levels = usePaneState("settings")?.levels ?? {};
  const opened = usePaneState("sheet").value;
  const { unmatchedItem, row, reference } = unmatched;
  const { code, since, due } = unmatchedItem;
  const ledger = opened?.kind === "ledger" ? opened.openLedger.ledger : undefined;
  // What should never have come was due on no day.
  const isDue = ledger?.links[code]?.within !== "never";
  const when = [sinceText(since, asOf, language), ...(isDue ? [dueText(due, asOf, words)] : [])];
  const problem: Problem = { code, level: "warning", row, column: null, value: "" };
  return (
    <div className={mergeClasses(shared.card, styles.item)}>
      <span className={styles.head}>
        <LevelMark level={judged(problem, levels)?.level ?? problem.level} />
        <strong>{groupTitle(code, language)}</strong>
      </span>
      {row === null ? (
        <p className={shared.quiet}>{[reference, words.notInSheet].join(" · ")}</p>
      ) : (
        <RowLink number={row} reference={reference} />
      )}
      <p className={shared.quiet}>{when.join(" · ")}</p>
      {ledger !== undefined && (
        <p className={shared.quiet}>{unbroken(sentence(problem, ledger, language))}</p>
      )}
      <UnmatchedAcknowledgement unmatchedItem={unmatchedItem} />
    </div>
  );
}
