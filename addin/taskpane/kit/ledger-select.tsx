import { Field, makeStyles, Select } from "@fluentui/react-components";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { usePaneState, useWords } from "./pane-context.ts";

const useStyles = makeStyles({
  // Fluent gives its fields a width that two of them beside each other do not have here.
  narrow: { minWidth: "24px", width: "100%" },
});

interface LedgerSelectProps {
  /** The ledger's id; empty for all of them. */
  readonly value: string;
  readonly change: (ledger: string) => void;
  readonly className?: string;
}

/** Which ledger is meant: one, or all of them. */
export function LedgerSelect({ value, change, className }: LedgerSelectProps) {
  const styles = useStyles();
  const language = usePaneState("language");
  const words = useWords().finance;
  return (
    <Field label={words.ledger} {...(className !== undefined && { className })}>
      <Select
        className={styles.narrow}
        value={value}
        onChange={(_event, chosen) => change(chosen.value)}
      >
        <option value="">{words.allLedgers}</option>
        {ledgers.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
