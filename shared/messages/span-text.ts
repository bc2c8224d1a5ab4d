import type { Language, Localized } from "../localized.ts";
import type { Cutoff } from "../time/calendar.ts";
import { normalised } from "../text/normalise.ts";
import type { CountedSpan, DayHour } from "../time/span.ts";
import { counted } from "./counted.ts";

const zhUnits = {
  days: "天",
  months: "个月",
  hours: "小时",
  workdays: "个工作日",
  workhours: "个工作小时",
} as const satisfies Record<CountedSpan["unit"], string>;

const enUnits = {
  days: "day",
  months: "month",
  hours: "hour",
  workdays: "working day",
  workhours: "working hour",
} as const satisfies Record<CountedSpan["unit"], string>;

/** The hours at which a day's rows go to finance, as a person types them. */
const cutoffs = {
  cutoff: { zh: "财务日截止", en: "the finance cut-off" },
  exchangeCutoff: { zh: "换货截止", en: "the exchange cut-off" },
} as const satisfies Record<Cutoff, Localized>;

/** The hour at which a day ends, in words. */
export const hourText = (at: DayHour, language: Language): string =>
  at in cutoffs ? cutoffs[at as Cutoff][language] : at;

/** A span as a person types it: `3 个工作日`, `24 hours`, `0 天，到 17:00`. */
export function spanText({ unit, count, at }: CountedSpan, language: Language): string {
  const span = language === "zh" ? `${count} ${zhUnits[unit]}` : counted(count, enUnits[unit]);
  if (at === undefined) return span;
  return language === "zh"
    ? `${span}，到 ${hourText(at, language)}`
    : `${span}, by ${hourText(at, language)}`;
}

/** What stands where a deadline allows nothing because it is switched off. */
export const NO_SPAN = { zh: "不计", en: "off" } as const;

/** How people write units, the longer ones first where one begins another. */
const spelled: readonly (readonly [RegExp, CountedSpan["unit"]])[] = [
  [/^(个?(工作小时|工时)|working ?hours?)$/i, "workhours"],
  [/^(个?工作[日天]|working ?days?)$/i, "workdays"],
  [/^(个?(小时|钟头)|h|hours?)$/i, "hours"],
  [/^(个?月|months?)$/i, "months"],
  [/^(个?(自然日|天|日)|days?)$/i, "days"],
];

const HOUR = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** The hour that a text names, in either language. */
function hourIn(text: string): DayHour | undefined {
  const isNamed = ({ zh, en }: Localized) => normalised(zh) === text || en === text.toLowerCase();
  const cutoff = (Object.keys(cutoffs) as Cutoff[]).find((name) => isNamed(cutoffs[name]));
  const [, hour = "", minute = ""] = HOUR.exec(text) ?? [];
  return cutoff ?? (hour === "" ? undefined : (`${hour.padStart(2, "0")}:${minute}` as DayHour));
}

/** The span that a text names, in either language; undefined for one that names none. */
export function spanIn(text: string): CountedSpan | undefined {
  const [length = "", hour] = normalised(text).split(/\s*[,，]?\s*(?:到|by |at )\s*/i);
  const [, digits, word = ""] = /^(\d,\d{3}|\d{1,4})\s*(.+)$/.exec(length) ?? [];
  const unit = spelled.find(([pattern]) => pattern.test(word))?.[1];
  if (digits === undefined || unit === undefined) return undefined;
  const span = { unit, count: Number(digits.replace(",", "")) };
  if (hour === undefined) return span;
  const at = hourIn(hour);
  return at === undefined || (unit !== "days" && unit !== "workdays") ? undefined : { ...span, at };
}
