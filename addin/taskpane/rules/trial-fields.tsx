import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { addMonths, monthOf } from "../../../shared/time/months.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import { LedgerSelect } from "../kit/ledger-select.tsx";
import { usePaneState } from "../kit/pane-context.ts";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
  },
  // Fluent gives its fields a width that two of them beside each other do not have here.
  narrow: { minWidth: "24px", width: "100%" },
});

/** This month and the three before it. */
const MONTHS = [0, 1, 2, 3];

interface TrialRows {
  readonly month: Month;
  readonly ledger: string;
}

interface TrialFieldsProps {
  readonly today: Day;
  readonly rows: TrialRows;
  readonly change: (rows: TrialRows) => void;
}

/** The rows that settings are tried out on: a month's, of all ledgers or one. */
export function TrialFields({ today, rows, change }: TrialFieldsProps) {
  const styles = useStyles();
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  return (
    <div className={styles.pair}>
      <Field label={words.month}>
        <Select
          className={styles.narrow}
          value={rows.month}
          onChange={(_event, { value }) => change({ ...rows, month: value as Month })}
        >
          {MONTHS.map((ago) => monthOf(addMonths(today, -ago))).map((month) => (
            <option key={month}>{month}</option>
          ))}
        </Select>
      </Field>
      <LedgerSelect value={rows.ledger} change={(ledger) => change({ ...rows, ledger })} />
    </div>
  );
}
