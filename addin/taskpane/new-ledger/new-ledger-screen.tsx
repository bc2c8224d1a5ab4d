import { Button, Checkbox, Field, Link, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { ledgerById, ledgers } from "../../../shared/ledgers/index.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import {
  templateFileName,
  templatePath,
  TEMPLATES_PAGE,
} from "../../../shared/templates/template-file.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { makeLedger } from "../../actions/new-ledger/make-ledger.ts";

const useStyles = makeStyles({
  file: { minWidth: "32px", minHeight: "32px", alignContent: "center" },
});

/** Chooses a ledger and makes a sheet for it, or hands it out as a file. */
export default function NewLedgerScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().newLedger;
  const language = usePaneState("language");
  const [id, setId] = useState<string>(afterSales.id);
  const [sample, setSample] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ledger = ledgerById(id) ?? afterSales;
  const make = async () => {
    setBusy(true);
    const ended = await attempted(makeLedger(pane, ledger, sample));
    setBusy(false);
    setTrouble(ended.ok ? null : ended.trouble);
  };
  return (
    <>
      <PageHeader title={words.title} />
      <div className={shared.view}>
        <Field label={words.ledger}>
          <Select value={id} onChange={(_event, { value }) => setId(value)}>
            {ledgers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title[language]}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <p className={shared.quiet}>{ledger.purpose[language]}</p>
          <p className={shared.quiet}>{words.columns(ledger.keys.length, required())}</p>
        </div>
        <div>
          <Checkbox
            label={words.sample}
            checked={sample}
            onChange={(_event, { checked }) => setSample(checked === true)}
          />
          {sample && <p className={shared.quiet}>{words.sampleHint}</p>}
        </div>
        <p className={shared.quiet}>{words.hint}</p>
        <div>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void make()}>
            {busy ? words.working : words.make}
          </Button>
        </div>
        {trouble !== null && <TroubleCard trouble={trouble} retry={() => void make()} />}
        <Files ledger={ledger} />
      </div>
    </>
  );

  function required(): string {
    return Object.values(ledger.columns)
      .filter((column) => column.inEverySheet)
      .map(({ header }) => header[language])
      .join(words.separator);
  }
}

function Files({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().newLedger;
  const language = usePaneState("language");
  return (
    <section>
      <p className={shared.quiet}>{words.file}</p>
      <div className={shared.row}>
        <Link
          className={styles.file}
          href={`${pane.server}/${templatePath(ledger, language)}`}
          download={templateFileName(ledger, language)}
        >
          {words.download}
        </Link>
        <Link
          className={styles.file}
          href={`${pane.server}/${TEMPLATES_PAGE}`}
          target="_blank"
          rel="noopener"
        >
          {words.allTemplates}
        </Link>
      </div>
    </section>
  );
}
