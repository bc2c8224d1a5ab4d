import type { Language, Localized } from "../localized.ts";
import type { Series } from "../settings/series.ts";

const names: Readonly<Record<Series, Localized>> = {
  money: { zh: "钱款", en: "Money" },
  exchange: { zh: "换货", en: "Exchanges" },
};

/** What is handed over in batches of its own, in a word. */
export const seriesName = (series: Series, language: Language): string => names[series][language];
