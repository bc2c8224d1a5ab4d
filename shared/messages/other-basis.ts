import type { Language } from "../localized.ts";

interface OtherBasisWords {
  readonly finance: string;
  readonly business: string;
  /** What a figure is by the other day, and what lies between. */
  readonly figure: (value: string, between: string) => string;
  readonly differs: (other: string, figures: readonly string[]) => string;
  readonly same: (other: string) => string;
}

/** What is said of the days by which a month is not counted. */
export const otherBasisWords: Readonly<Record<Language, OtherBasisWords>> = {
  zh: {
    finance: "财务日",
    business: "登记日",
    figure: (value, between) => `${value}（差 ${between}）`,
    differs: (other, figures) => `按${other}算：${figures.join("；")}`,
    same: (other) => `按${other}算也一样`,
  },
  en: {
    finance: "finance day",
    business: "the day on the row",
    figure: (value, between) => `${value} (${between} between)`,
    differs: (other, figures) => `By ${other}: ${figures.join("; ")}`,
    same: (other) => `By ${other} it is the same`,
  },
};
