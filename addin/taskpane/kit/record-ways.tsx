import { Button } from "@fluentui/react-components";
import { History16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { RecordId } from "../../../shared/record.ts";
import { showRecordHistory } from "../../actions/history/show-row-history.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState, useWords } from "./pane-context.ts";
import { RowLink } from "./row-link.tsx";
import { useSharedStyles } from "./use-shared-styles.ts";

interface RecordWaysProps {
  readonly ledger: string;
  readonly record: RecordId;
  readonly reference: string;
  /** What else can be done with the line. */
  readonly children?: ReactNode;
}

/** The ways from a line to its record: to its row, where that stands in the open sheet, and to its history. */
export function RecordWays({ ledger, record, reference, children }: RecordWaysProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().history;
  // What is in the sheet is known once it was read row by row.
  const rows = usePaneState("validation").value?.comparison.rows;
  const here = rows?.find(({ id }) => id === record)?.row.number;
  return (
    <div className={shared.row}>
      {here !== undefined && <RowLink number={here} reference={reference} />}
      <Button
        size="small"
        appearance="subtle"
        icon={<History16Regular />}
        onClick={() => perform(pane, showRecordHistory(pane, { ledger, record, reference }))}
      >
        {words.open}
      </Button>
      {children}
    </div>
  );
}
