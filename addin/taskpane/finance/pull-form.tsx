import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Basis } from "../../../shared/api/finance.ts";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import { reportById, reports, type ReportId } from "../../../shared/reports/index.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { LedgerSelect } from "../kit/ledger-select.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { pullReport } from "../../actions/pull/pull-report.ts";
import type { Day } from "../../../shared/time/day.ts";
import { monthOf } from "../../../shared/time/months.ts";
import { parsePeriod } from "../../../shared/time/period.ts";
import { usualDay } from "./usual-day.ts";

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

/** Which report, of a day or a month, counted how, of which ledger. */
export function PullForm({ working }: { readonly working: boolean }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().finance;
  const language = usePaneState("language");
  const settings = usePaneState("settings");
  const role = usePaneState("person")?.role;
  const now = civilMoment(pane.now(), settings?.timeZone ?? usualZone);
  const seen = reports.filter(
    ({ sees }) => typeof sees === "string" || role === undefined || sees.includes(role),
  );
  const [id, setId] = useState<ReportId>(
    () => reportById(pane.store.get().reportAsked ?? "")?.id ?? "finance-day",
  );
  const report = reportById(id) ?? seen[0];
  const [asked, setSpan] = useState<"day" | "month">("day");
  const [picked, setDay] = useState<Day | "" | null>(null);
  const [basis, setBasis] = useState<Basis>("finance");
  const [ledger, setLedger] = useState("");
  if (report === undefined) return null;
  const { parameters } = report;
  const span = parameters.period === "day" ? "day" : asked;
  const day = picked ?? usualDay(report, now);
  const month = day === "" ? "" : monthOf(day);
  const period = span === "day" ? day : month;
  const pick = (value: string) => setDay(parsePeriod(value)?.from ?? "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (period === "" || working) return;
        pullReport(pane, {
          report: report.id,
          period,
          ...(parameters.basis === true && { basis }),
          ...(parameters.ledger === true && ledger !== "" && { ledger }),
        });
      }}
    >
      <div className={styles.pair}>
        <Field label={words.report} className={styles.whole}>
          <Select
            className={styles.narrow}
            value={report.id}
            onChange={(_event, { value }) => {
              setId(reportById(value)?.id ?? "finance-day");
              setDay(null);
            }}
          >
            {seen.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
          </Select>
        </Field>
        {parameters.period === "day-or-month" && (
          <Field label={reportPageWords[language].span}>
            <Select
              className={styles.narrow}
              value={span}
              onChange={(_event, { value }) => setSpan(value === "month" ? "month" : "day")}
            >
              <option value="day">{words.day}</option>
              <option value="month">{words.month}</option>
            </Select>
          </Field>
        )}
        <Field
          label={span === "day" ? words.date : words.monthField}
          {...(parameters.period === "day" && { className: styles.whole })}
        >
          <Input
            className={styles.narrow}
            type={span === "day" ? "date" : "month"}
            value={period}
            required
            onChange={(_event, { value }) => pick(value)}
          />
        </Field>
        {parameters.basis === true && (
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
        )}
        {parameters.ledger === true && (
          <LedgerSelect className={styles.whole} value={ledger} change={setLedger} />
        )}
      </div>
      <p className={shared.quiet}>{report.purpose[language]}</p>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={working || period === ""}>
          {words.pull}
        </Button>
      </div>
    </form>
  );
}
