import { Button } from "@fluentui/react-components";
import { History16Regular } from "@fluentui/react-icons";
import { showRowHistory } from "../../actions/history/show-row-history.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "./pane-context.ts";

/** Leads to the history of a row of the open ledger, by its number in Excel. */
export function HistoryButton({ row }: { readonly row: number }) {
  const pane = usePane();
  const words = useWords().history;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<History16Regular />}
      onClick={() => perform(pane, showRowHistory(pane, row))}
    >
      {words.open}
    </Button>
  );
}
