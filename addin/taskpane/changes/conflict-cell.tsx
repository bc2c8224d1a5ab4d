import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import type { RowOutcome } from "../../../shared/api/push.ts";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { RowLink } from "../kit/row-link.tsx";
import { showValue } from "../kit/show-value.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";
import type { Side } from "../../engine/push/conflict-choices.ts";

type Conflict = NonNullable<RowOutcome["conflicts"]>[number];

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalS },
  side: {
    display: "grid",
    gridTemplateColumns: "minmax(56px, auto) 1fr auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
});

interface ConflictCellProps {
  readonly row: PushedRow;
  readonly conflict: Conflict;
  readonly ledger: Ledger;
  readonly chosen: Side | undefined;
  readonly choose: (side: Side) => void;
}

/** One cell in conflict. */
export function ConflictCell({ row, conflict, ledger, chosen, choose }: ConflictCellProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { now } = usePane();
  const { conflicts: words, changes } = useWords();
  const language = usePaneState("language");
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const { column, base, yours, theirs } = conflict;
  const header = ledger.columns[column]?.header[language] ?? column;
  const show = (value: unknown) => showValue(ledger, column, value, language) || changes.blank;
  const side = (name: Side) => ({
    checked: chosen === name,
    appearance: chosen === name ? ("primary" as const) : ("secondary" as const),
    onClick: () => choose(name),
  });
  const { by = "", at } = row.outcome;
  const when = at === undefined ? "" : instantText(at, now(), zone);
  return (
    <fieldset aria-label={header} className={mergeClasses(shared.card, styles.card)}>
      <RowLink number={row.number} reference={`${referenceOf(ledger, row.sent)} · ${header}`} />
      <div className={styles.side}>
        <span className={shared.quiet}>{words.base}</span>
        <span className={shared.wrap}>{show(base)}</span>
      </div>
      <div className={styles.side}>
        <span className={shared.quiet}>{words.yours}</span>
        <span className={shared.wrap}>{show(yours)}</span>
        <ToggleButton {...side("mine")}>{words.useMine}</ToggleButton>
      </div>
      <div className={styles.side}>
        <span className={shared.quiet}>{words.theirs(by, when)}</span>
        <span className={shared.wrap}>{show(theirs)}</span>
        <ToggleButton {...side("theirs")}>{words.useTheirs}</ToggleButton>
      </div>
    </fieldset>
  );
}
