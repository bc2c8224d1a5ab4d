import { Button } from "@fluentui/react-components";
import { Print16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Form } from "../../../shared/forms/form.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { printAs } from "../../../shared/messages/form-made.ts";
import { printForm } from "../../actions/history/print-form.ts";
import { loadEngine } from "../../state/load-engine.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { showValue } from "../kit/show-value.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** The forms that the row can be printed as. */
export function PrintForms({ ledger }: { readonly ledger: Ledger }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const [forms, setForms] = useState<readonly Form[]>([]);
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const { formsOf } = await loadEngine();
      if (!isGone) setForms(formsOf(ledger.id));
    };
    perform(pane, load());
    return () => {
      isGone = true;
    };
  }, [pane, ledger.id]);
  const show = (column: string, value: unknown) => showValue(ledger, column, value, language);
  if (forms.length === 0) return null;
  return (
    <div className={shared.row}>
      {forms.map((form) => (
        <Button
          key={form.id}
          icon={<Print16Regular />}
          onClick={() => perform(pane, printForm(pane, form, show))}
        >
          {printAs(form.title[language], language)}
        </Button>
      ))}
    </div>
  );
}
