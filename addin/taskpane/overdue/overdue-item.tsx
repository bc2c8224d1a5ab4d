import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { civilMoment } from "../../../shared/time/zone.ts";
import { showFen } from "../../../shared/money/fen.ts";
import type { FlaggedRow } from "../../engine/pull/pull-overdue.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { dueText } from "./due-text.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({
  item: { marginBottom: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface OverdueItemProps {
  /** Every flag of one row, the weightiest first. */
  readonly flagged: readonly FlaggedRow[];
  /** True when it has been met meanwhile, too late. */
  readonly late: boolean;
}

/** A row with all that is late of it: by how much, its money, and for each deadline since when and what clears it. */
export function OverdueItem({ flagged, late }: OverdueItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords().overdue;
  const [first] = flagged;
  if (first === undefined) return null;
  const { flag, row, reference, days, hours } = first;
  const byDays = late ? words.lateDays : words.days;
  const byHours = late ? words.lateHours : words.hours;
  const parts = [
    days > 0 ? byDays(days) : byHours(hours),
    ...(flag.amount === 0 ? [] : [words.amount(showFen(flag.amount))]),
  ];
  return (
    <div className={mergeClasses(shared.card, styles.item)}>
      <span className={styles.head}>
        <LevelMark level={late ? "note" : "warning"} />
        <strong>{parts.join(" · ")}</strong>
      </span>
      {row === null ? (
        <p className={mergeClasses(shared.quiet, shared.wrap)}>
          {[flag.reference, flag.shop, words.registeredBy(flag.by), words.notInSheet]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
      ) : (
        <RowLink number={row} reference={reference} />
      )}
      {flagged.map((each) => (
        <LateDeadline key={each.flag.rule} flagged={each} late={late} />
      ))}
    </div>
  );
}

interface LateDeadlineProps {
  readonly flagged: FlaggedRow;
  readonly late: boolean;
}

/** One deadline of a row: which, by when it was due, what clears it. */
function LateDeadline({ flagged: { flag }, late }: LateDeadlineProps) {
  const shared = useSharedStyles();
  const { now } = usePane();
  const words = useWords().overdue;
  const language = usePaneState("language");
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const opened = usePaneState("sheet").value;
  const deadline =
    opened?.kind === "ledger" ? opened.openLedger.ledger.deadlines[flag.rule] : undefined;
  const parts = [
    deadline?.title[language] ?? flag.rule,
    dueText(flag.due, civilMoment(now(), zone), words),
    ...(flag.estimated ? [words.estimated] : []),
    ...(late || deadline === undefined ? [] : [words.clearedBy(deadline.clearedBy[language])]),
  ];
  return <p className={shared.quiet}>{unbroken(parts.join(" · "))}</p>;
}
