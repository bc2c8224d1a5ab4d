import type { Language } from "../localized.ts";
import { parsePeriod, type Period } from "../time/period.ts";

const QUARTER = 3;
const HALF = 6;

/** A span of time in words: a day and a month as they are written. */
export function periodText(name: string, language: Language): string {
  const period = parsePeriod(name);
  if (period === undefined) return name;
  const { kind, from } = period;
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  switch (kind) {
    case "day":
    case "month":
      return name;
    case "quarter": {
      const quarter = Math.ceil(month / QUARTER);
      return language === "zh" ? `${year} 年第 ${quarter} 季度` : `Q${quarter} ${year}`;
    }
    case "half": {
      const first = month <= HALF;
      if (language === "zh") return `${year} 年${first ? "上" : "下"}半年`;
      return `${first ? "first" : "second"} half of ${year}`;
    }
    case "year":
      return language === "zh" ? `${year} 年` : year;
    case "range":
      return language === "zh" ? name.replace("..", " 至 ") : name.replace("..", " to ");
  }
}

/** A span of time, and the one that stands beside it. */
export function spanText(
  { period, compare }: { readonly period: string; readonly compare: string | null },
  language: Language,
): string {
  const said = periodText(period, language);
  if (compare === null) return said;
  const other = periodText(compare, language);
  return language === "zh" ? `${said}，对比 ${other}` : `${said}, beside ${other}`;
}

/** A span of time as short as the name of a sheet wants it. */
export function shortPeriod(name: string): string {
  const period = parsePeriod(name);
  return period === undefined ? name : SHORT[period.kind](period);
}

const SHORT: Readonly<Record<Period["kind"], (period: Period) => string>> = {
  day: ({ name }) => name.slice(5).replace("-", ""),
  month: ({ name }) => name.slice(2).replace("-", ""),
  quarter: ({ name }) => name.slice(2).replace("-", ""),
  half: ({ name }) => name.slice(2).replace("-", ""),
  year: ({ name }) => name,
  range: ({ name }) => {
    const short = (day = "") => day.slice(2).replaceAll("-", "");
    const [from, until] = name.split("..");
    return `${short(from)}-${short(until)}`;
  },
};
