import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BatchEntry } from "../../../shared/api/batches.ts";
import { directionName } from "../../../shared/messages/directions.ts";
import { postingKindName } from "../../../shared/messages/posting-kinds.ts";
import { originalText, reversalWords } from "../../../shared/messages/reversal-words.ts";
import { showFen } from "../../../shared/money/fen.ts";
import type { Day } from "../../../shared/time/day.ts";
import { RecordWays } from "../kit/record-ways.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { ReverseButton } from "../reversals/reverse-button.tsx";
import { useTodayWords } from "./use-today-words.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: "flex", gap: tokens.spacingHorizontalS },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface BatchEntryItemProps {
  readonly entry: BatchEntry;
  /** The finance day of its batch. */
  readonly day: Day;
  /** Called once something of it was reversed. */
  readonly done: () => void;
}

/** An amount of a batch: of which row, whose, for what, and how much. */
export function BatchEntryItem({ entry, day, done }: BatchEntryItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTodayWords();
  const language = usePaneState("language");
  const { reference, registrant, shop, kind, direction, amount, count, original, reversed } = entry;
  const corrects = count < 1;
  const facts = [
    directionName(direction, language),
    postingKindName(kind, language),
    shop,
    registrant,
    // A correction says nothing of when the row was entered.
    ...(entry.day < day && !corrects ? [`${entry.day.slice(5)} ${words.enteredLate}`] : []),
    ...(corrects && original === null ? [words.correction] : []),
    ...(original === null ? [] : [originalText(original, language)]),
    ...(reversed === 0 ? [] : [reversalWords[language].wasReversed(reversed)]),
  ];
  return (
    <div className={styles.item}>
      <div className={mergeClasses(styles.first, shared.number)}>
        <span className={styles.what}>{reference}</span>
        <strong>{showFen(amount)}</strong>
      </div>
      <p className={shared.quiet}>{unbroken(facts.filter((fact) => fact !== "").join(" · "))}</p>
      <RecordWays ledger={entry.ledger} record={entry.record} reference={reference}>
        {original === null && <ReverseButton entry={entry.entry} done={done} />}
      </RecordWays>
    </div>
  );
}
