import type { Language, Localized } from "../localized.ts";

/** How late something is: days since the last day allowed, and whole hours since the due moment. */
interface Lateness {
  readonly days: number;
  readonly hours: number;
}

function span({ days, hours }: Lateness, language: Language): string {
  if (language === "zh") return days > 0 ? `${days} 天` : `${hours} 小时`;
  if (days > 0) return days === 1 ? "1 day" : `${days} days`;
  return hours === 1 ? "1 hour" : `${hours} hours`;
}

/** The text of the overdue column: `逾期 3 天 · 待处理`. */
export function overdueText(title: Localized, late: Lateness, language: Language): string {
  return language === "zh"
    ? `逾期 ${span(late, "zh")} · ${title.zh}`
    : `Overdue ${span(late, "en")} · ${title.en}`;
}
