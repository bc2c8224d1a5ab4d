import { Field, Input, Select } from "@fluentui/react-components";
import { periodText } from "../../../shared/messages/period-text.ts";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import {
  parsePeriod,
  periodAround,
  periodBefore,
  type Period,
  type PeriodKind,
} from "../../../shared/time/period.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";

interface PeriodFieldProps {
  readonly kind: PeriodKind;
  /** Its name; what is no period yet while a person types. */
  readonly period: string;
  readonly change: (period: string) => void;
  readonly now: Moment;
  readonly input: string;
  readonly whole: string | undefined;
}

/** So many quarters, or halves of a year, are offered. */
const OFFERED = 12;

/** Which day, month, quarter, half a year or days. */
export function PeriodField({ kind, period, change, now, input, whole }: PeriodFieldProps) {
  const words = useWords().finance;
  const language = usePaneState("language");
  const said = reportPageWords[language];
  const at = (label: string, type: "date" | "month", value: string, set: (v: string) => void) => (
    <Field label={label} {...(whole !== undefined && { className: whole })}>
      <Input
        className={input}
        type={type}
        value={value}
        required
        onChange={(_event, { value }) => set(value)}
      />
    </Field>
  );
  if (kind === "day") return at(words.date, "date", period, change);
  if (kind === "month") return at(words.monthField, "month", period, change);
  if (kind === "range") {
    const [from = "", until = ""] = period.split("..");
    return (
      <>
        {at(said.from, "date", from, (value) => change(`${value}..${until}`))}
        {at(said.until, "date", until, (value) => change(`${from}..${value}`))}
      </>
    );
  }
  const offered = latest(periodAround(kind, dayOfMoment(now)), OFFERED);
  return (
    <Field label={said.which[kind]} {...(whole !== undefined && { className: whole })}>
      <Select
        className={input}
        value={parsePeriod(period)?.name ?? ""}
        onChange={(_event, { value }) => change(value)}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {periodText(name, language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A period and those before it, the latest first. */
function latest(period: Period, count: number): string[] {
  return count === 0 ? [] : [period.name, ...latest(periodBefore(period), count - 1)];
}
