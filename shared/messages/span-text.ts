import type { Language } from "../localized.ts";
import { normalised } from "../text/normalise.ts";
import type { Span } from "../time/span.ts";
import { counted } from "./counted.ts";

/** A span of so many units. */
export type CountedSpan = Extract<Span, { readonly count: number }>;

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

/** A span as a person types it: `3 个工作日`, `24 hours`. */
export function spanText({ unit, count }: CountedSpan, language: Language): string {
  return language === "zh" ? `${count} ${zhUnits[unit]}` : counted(count, enUnits[unit]);
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

/** The span that a text names, in either language; undefined for one that names none. */
export function spanIn(text: string): CountedSpan | undefined {
  const [, digits, word = ""] = /^(\d,\d{3}|\d{1,4})\s*(.+)$/.exec(normalised(text)) ?? [];
  const unit = spelled.find(([pattern]) => pattern.test(word))?.[1];
  return digits === undefined || unit === undefined
    ? undefined
    : { unit, count: Number(digits.replace(",", "")) };
}
