import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Basis } from "../../../shared/api/finance.ts";
import { readsAs } from "../../../shared/role.ts";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import { reportById, reports, type ReportId } from "../../../shared/reports/index.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { LedgerSelect } from "../kit/ledger-select.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { addDays } from "../../../shared/time/day.ts";
import type { ReportQuery } from "../../engine/pull/pull-report.ts";
import { pullReport } from "../../actions/pull/pull-report.ts";
import {
  parsePeriod,
  periodAround,
  periodBefore,
  yearBefore,
  type Period,
  type PeriodKind,
} from "../../../shared/time/period.ts";
import { PeriodField } from "./period-field.tsx";
import { usualPeriod } from "../../../shared/reports/usual-period.ts";

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

const BESIDE = ["nothing", "before", "year"] as const;
type Beside = (typeof BESIDE)[number];

/** The second span of time that stands beside the one that is asked for. */
const COMPARED: Readonly<Record<Beside, (period: Period) => Pick<ReportQuery, "compare">>> = {
  nothing: () => ({}),
  before: (period) => ({ compare: periodBefore(period).name }),
  year: (period) => ({ compare: yearBefore(period).name }),
};

function asKind({ from, to }: Period, kind: PeriodKind): string {
  return kind === "range" ? `${from}..${addDays(to, -1)}` : periodAround(kind, from).name;
}

/** Which report, of what span of time, counted how, of which ledger. */
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
    ({ sees }) => typeof sees === "string" || role === undefined || sees.includes(readsAs(role)),
  );
  const [id, setId] = useState<ReportId>(
    () => reportById(pane.store.get().reportAsked?.report ?? "")?.id ?? "finance-day",
  );
  const report = reportById(id) ?? seen[0];
  const [asked, setSpan] = useState<PeriodKind | null>(
    () => parsePeriod(pane.store.get().reportAsked?.period ?? "")?.kind ?? null,
  );
  const [picked, setPicked] = useState(() => pane.store.get().reportAsked?.period ?? null);
  const [beside, setBeside] = useState<Beside>("nothing");
  const [basis, setBasis] = useState<Basis>("finance");
  const [ledger, setLedger] = useState("");
  if (report === undefined) return null;
  const { parameters } = report;
  const { periods } = parameters;
  const span = periods.find((kind) => kind === asked) ?? periods[0];
  const period = picked ?? usualPeriod(report, span, now);
  const known = parsePeriod(period);
  const said = reportPageWords[language];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (known === undefined || working) return;
        pullReport(pane, {
          report: report.id,
          period: known.name,
          ...(parameters.compares === true && COMPARED[beside](known)),
          ...(parameters.basis !== undefined && { basis }),
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
              setPicked(null);
            }}
          >
            {seen.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
          </Select>
        </Field>
        {periods.length > 1 && (
          <Field label={said.span} {...(span === "range" && { className: styles.whole })}>
            <Select
              className={styles.narrow}
              value={span}
              onChange={(_event, { value }) => {
                const kind = periods.find((each) => each === value) ?? periods[0];
                setSpan(kind);
                // What was picked stays, as far as the other span goes.
                setPicked(known === undefined || picked === null ? null : asKind(known, kind));
              }}
            >
              {periods.map((kind) => (
                <option key={kind} value={kind}>
                  {said.spans[kind]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <PeriodField
          kind={span}
          period={period}
          change={setPicked}
          now={now}
          input={styles.narrow}
          whole={periods.length === 1 && span !== "range" ? styles.whole : undefined}
        />
        {parameters.compares === true && (
          <Field label={said.beside} className={styles.whole}>
            <Select
              className={styles.narrow}
              value={beside}
              onChange={(_event, { value }) =>
                setBeside(BESIDE.find((each) => each === value) ?? "nothing")
              }
            >
              {BESIDE.map((each) => (
                <option key={each} value={each}>
                  {said.besides[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {parameters.basis !== undefined && (
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
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={working || known === undefined}
        >
          {words.pull}
        </Button>
      </div>
    </form>
  );
}
