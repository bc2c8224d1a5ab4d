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

const useStyles = makeStyles({
  item: { marginBottom: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface OverdueItemProps {
  readonly flagged: FlaggedRow;
  /** True when it has been met meanwhile, too late. */
  readonly late: boolean;
}

/** A flag: by how much, which rule, since when, what clears it, and its row. */
export function OverdueItem({ flagged, late }: OverdueItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { now } = usePane();
  const words = useWords().overdue;
  const language = usePaneState("language");
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const opened = usePaneState("sheet").value;
  const { flag, row, reference, days, hours } = flagged;
  const deadline =
    opened?.kind === "ledger" ? opened.openLedger.ledger.deadlines[flag.rule] : undefined;
  const byDays = late ? words.lateDays : words.days;
  const byHours = late ? words.lateHours : words.hours;
  const parts = [
    deadline?.title[language] ?? flag.rule,
    dueText(flag.due, civilMoment(now(), zone), words),
    ...(flag.amount === 0 ? [] : [words.amount(showFen(flag.amount))]),
    ...(flag.estimated ? [words.estimated] : []),
  ];
  return (
    <div className={mergeClasses(shared.card, styles.item)}>
      <span className={styles.head}>
        <LevelMark level={late ? "note" : "warning"} />
        <strong>{days > 0 ? byDays(days) : byHours(hours)}</strong>
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
      <p className={shared.quiet}>{parts.join(" · ")}</p>
      {!late && deadline !== undefined && (
        <p className={shared.quiet}>{words.clearedBy(deadline.clearedBy[language])}</p>
      )}
    </div>
  );
}
