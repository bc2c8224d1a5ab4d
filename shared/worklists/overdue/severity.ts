import type { Localized } from "../../localized.ts";

/** How a row stands, by the worst of its deadlines: late by how much, soon, or no matter of a flag. */
export const severities = {
  late: { zh: "逾期", en: "Overdue" },
  "late-30": { zh: "逾期 30 天以上", en: "Overdue 30 days or more" },
  "late-7": { zh: "逾期 7 到 30 天", en: "Overdue 7 to 30 days" },
  "late-3": { zh: "逾期 3 到 7 天", en: "Overdue 3 to 7 days" },
  "late-1": { zh: "逾期 1 到 3 天", en: "Overdue 1 to 3 days" },
  "late-0": { zh: "逾期不到 1 天", en: "Overdue less than a day" },
  soon: { zh: "快到期", en: "Nearly due" },
  half: { zh: "时间过半", en: "Half of the time gone" },
  today: { zh: "今天到期", en: "Due today" },
  tomorrow: { zh: "明天到期", en: "Due tomorrow" },
  paused: { zh: "已暂停", en: "Paused" },
  waived: { zh: "已豁免", en: "Waived" },
} as const satisfies Readonly<Record<string, Localized>>;

/** One of these. */
export type Severity = keyof typeof severities;

/** From how many days on a row is late by so much, the worst first. */
export const lateFrom = {
  "late-30": 30,
  "late-7": 7,
  "late-3": 3,
  "late-1": 1,
  "late-0": 0,
} as const satisfies Partial<Record<Severity, number>>;

/** A row that is late by some days. */
export type Lateness = keyof typeof lateFrom;

/** The text for a severity that a filter names; the usual one for anything else. */
export const severityIn = (value: string | undefined): Severity =>
  value !== undefined && Object.hasOwn(severities, value) ? (value as Severity) : "late";

/** What stands for rows of which nobody is named, and for those that somebody was asked to see to. */
export const NOBODY = "-";
export const ANYBODY = "*";
