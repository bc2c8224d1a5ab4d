import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Ledger } from "../../../shared/ledger.ts";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { LongList } from "../kit/long-list.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useWords } from "../kit/pane-context.ts";
import { ConflictCell } from "./conflict-cell.tsx";
import { choose, resolvedRows, type Choices } from "../../engine/push/conflict-choices.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface ConflictsSectionProps {
  readonly rows: readonly PushedRow[];
  readonly ledger: Ledger;
  /** What becomes of the cells that keep yours; left out where the push goes on with them by itself. */
  readonly hint?: string;
  readonly settle: (choices: Choices) => Promise<void>;
}

/** Cells that two people changed, one after the other: what stood there, yours, theirs, and a choice. */
export function ConflictsSection({ rows, ledger, hint, settle }: ConflictsSectionProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords().conflicts;
  const [choices, setChoices] = useState<Choices>(new Map());
  const [settling, begin] = useBusy();
  const [all, setAll] = useState(false);
  const cells = rows.flatMap((row) =>
    (row.outcome.conflicts ?? []).map((conflict) => ({ row, conflict })),
  );
  const ready = resolvedRows(choices, rows);
  return (
    <section className={styles.section}>
      <h2 className={shared.title}>{words.title(rows.length)}</h2>
      <p className={shared.quiet}>{words.hint}</p>
      {hint !== undefined && <p className={shared.quiet}>{hint}</p>}
      {cells.length > 1 && (
        <Checkbox
          label={words.all(cells.length)}
          checked={all}
          onChange={(_event, { checked }) => setAll(checked === true)}
        />
      )}
      <LongList items={cells} keyOf={({ row, conflict }) => `${row.id}/${conflict.column}`}>
        {({ row, conflict }) => (
          <ConflictCell
            row={row}
            conflict={conflict}
            ledger={ledger}
            chosen={choices.get(row.id)?.[conflict.column]}
            choose={(side) =>
              setChoices(choose(choices, rows, { id: row.id, column: conflict.column, side, all }))
            }
          />
        )}
      </LongList>
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={ready.size === 0 || settling}
          onClick={() => begin(() => settle(ready))}
        >
          {settling ? words.settling : words.settle(ready.size)}
        </Button>
        {ready.size === 0 && <span className={shared.quiet}>{words.chooseFirst}</span>}
      </div>
    </section>
  );
}
