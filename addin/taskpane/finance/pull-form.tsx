import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Basis } from "../../../shared/api/finance.ts";
import { reportWords } from "../../../shared/messages/finance-report.ts";
import { financeDay } from "../../../shared/time/finance-day.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { LedgerSelect } from "../kit/ledger-select.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualCutoffs, usualZone } from "../../state/usual-settings.ts";
import { pullFinance } from "../../actions/pull/pull-finance.ts";
import type { Day } from "../../../shared/time/day.ts";
import { monthOf } from "../../../shared/time/months.ts";
import { parsePeriod } from "../../../shared/time/period.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexShrink: 0 },
  // Fluent gives its fields a width that two of them beside each other do not have here.
  narrow: { minWidth: "24px", width: "100%" },
  pair: {
    display: "grid",
    // The name of a month is longer than the name of a span.
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)",
    gap: tokens.spacingHorizontalS,
  },
  whole: { gridColumn: "1 / -1" },
});

/** Which figures: of a day or a month, counted how, of which ledger; and the sheet that they go into. */
export function PullForm({ working }: { readonly working: boolean }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().finance;
  const language = usePaneState("language");
  const settings = usePaneState("settings");
  const now = civilMoment(pane.now(), settings?.timeZone ?? usualZone);
  const [span, setSpan] = useState<"day" | "month">("day");
  const [day, setDay] = useState<Day | "">(() =>
    financeDay(now, (settings ?? usualCutoffs).cutoff),
  );
  const [basis, setBasis] = useState<Basis>("finance");
  const [ledger, setLedger] = useState("");
  const month = day === "" ? "" : monthOf(day);
  const period = span === "day" ? day : month;
  const pick = (value: string) => setDay(parsePeriod(value)?.from ?? "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (period !== "" && !working) {
          pullFinance(pane, { period, basis, ...(ledger !== "" && { ledger }) });
        }
      }}
    >
      <div className={styles.pair}>
        <Field label={words.report}>
          <Select
            className={styles.narrow}
            value={span}
            onChange={(_event, { value }) => setSpan(value === "month" ? "month" : "day")}
          >
            <option value="day">{words.day}</option>
            <option value="month">{words.month}</option>
          </Select>
        </Field>
        <Field label={span === "day" ? words.date : words.monthField}>
          {span === "day" ? (
            <Input
              className={styles.narrow}
              type="date"
              value={day}
              required
              onChange={(_event, { value }) => pick(value)}
            />
          ) : (
            <Input
              className={styles.narrow}
              type="month"
              value={month}
              required
              onChange={(_event, { value }) => pick(value)}
            />
          )}
        </Field>
        <Field label={words.basis} className={styles.whole}>
          <Select
            className={styles.narrow}
            value={basis}
            onChange={(_event, { value }) =>
              setBasis(value === "business" ? "business" : "finance")
            }
          >
            <option value="finance">{words.basisFinance}</option>
            <option value="business">{words.basisBusiness}</option>
          </Select>
        </Field>
        <LedgerSelect className={styles.whole} value={ledger} change={setLedger} />
      </div>
      {period !== "" && (
        <p className={shared.quiet}>{words.sheet(reportWords[language].name(period, basis))}</p>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={working || period === ""}>
          {words.pull}
        </Button>
      </div>
    </form>
  );
}
