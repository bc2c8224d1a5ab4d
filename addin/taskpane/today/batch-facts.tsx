import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Batch } from "../../../shared/api/batches.ts";
import { entryCountOf } from "../../../shared/money/entry-counts.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useTodayWords } from "./use-today-words.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({
  facts: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** A sealed batch in a line: how much, whether in time, by whom and when. */
export function BatchFacts({ batch }: { readonly batch: Batch }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useTodayWords();
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const { part, counts, late, onTime, by, sealedAt } = batch;
  const facts = [
    onTime ? words.onTime : words.late,
    ...(part > 1 ? [words.supplement] : []),
    words.entries(entryCountOf(counts)),
    ...(late > 0 ? [words.lateAmounts(late)] : []),
    `${by ?? words.schedule} ${instantText(sealedAt, pane.now(), zone)}`,
  ];
  return (
    <span className={mergeClasses(styles.facts, shared.quiet, shared.number)}>
      <LevelMark level={onTime ? "good" : "warning"} />
      <span>{unbroken(facts.join(" · "))}</span>
    </span>
  );
}
