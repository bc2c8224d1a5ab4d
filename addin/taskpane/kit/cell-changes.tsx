import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import type { CellChange } from "../../engine/push/changed-row.ts";
import { usePaneState, useWords } from "./pane-context.ts";
import { showValue } from "./show-value.ts";
import { useSharedStyles } from "./use-shared-styles.ts";

const useStyles = makeStyles({
  cell: { display: "block", fontSize: tokens.fontSizeBase200 },
});

interface CellChangesProps {
  readonly changes: readonly CellChange[];
  readonly ledger: Ledger;
  /** True where nothing stood before, and it needs no saying. */
  readonly fresh?: boolean;
}

/** Cells that say something else, before → after. */
export function CellChanges({ changes, ledger, fresh = false }: CellChangesProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords().changes;
  const language = usePaneState("language");
  const told = (column: string, value: unknown) =>
    showValue(ledger, column, value, language) || words.blank;
  return changes.map(({ column, before, after }) => (
    <span key={column} className={mergeClasses(styles.cell, shared.wrap)}>
      {ledger.columns[column]?.header[language] ?? column}{" "}
      {!fresh && (
        <>
          <del className={shared.before}>{told(column, before)}</del>
          {" → "}
        </>
      )}
      <ins className={shared.after}>{told(column, after)}</ins>
    </span>
  ));
}
