import { Button } from "@fluentui/react-components";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { takeListAs } from "../../actions/statements/say-of-statement.ts";
import { EmptyView } from "../kit/empty-view.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useBusy } from "../kit/use-busy.ts";

interface LedgerOrStatementProps {
  readonly statement: string;
  /** The ledger's id. */
  readonly ledger: string;
}

/** A list whose headings are a ledger's and a statement's: asked once, and remembered for its headings. */
export function LedgerOrStatement({ statement, ledger }: LedgerOrStatementProps) {
  const pane = usePane();
  const language = usePaneState("language");
  const words = statementWords[language];
  const [busy, run] = useBusy();
  return (
    <EmptyView
      title={words.asked(statement, ledgerById(ledger)?.title[language] ?? "")}
      hint={words.askedHint}
    >
      {(["statement", "ledger"] as const).map((as) => (
        <Button
          key={as}
          appearance={as === "statement" ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => run(() => takeListAs(pane, as))}
        >
          {words.as[as]}
        </Button>
      ))}
    </EmptyView>
  );
}
