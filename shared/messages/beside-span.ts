import { periodText } from "./period-text.ts";

/** What the figures of two spans of time are told apart by. */
export const besideSpan = {
  header: { zh: "哪一期", en: "Span" },
  zh: {
    asked: (period: string) => `本期 ${periodText(period, "zh")}`,
    beside: (period: string) => `对比 ${periodText(period, "zh")}`,
  },
  en: {
    asked: (period: string) => `Asked: ${periodText(period, "en")}`,
    beside: (period: string) => `Beside: ${periodText(period, "en")}`,
  },
};
