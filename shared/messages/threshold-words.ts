import type { Localized } from "../localized.ts";
import type { ThresholdName, ThresholdUnit } from "../rules/thresholds.ts";

/** What each threshold decides, for the page of rules; one without words does not compile. */
export const thresholdNamesInWords: Readonly<Record<ThresholdName, Localized>> = {
  postageWarn: { zh: "邮费超过多少要提醒", en: "Ask about postage above" },
  postageRefuse: { zh: "邮费超过多少不收", en: "Refuse postage above" },
  daysBack: { zh: "日期早于多少天前要提醒", en: "Ask about dates older than" },
};

/** What a threshold is counted in. */
export const thresholdUnitsInWords: Readonly<Record<ThresholdUnit, Localized>> = {
  fen: { zh: "元", en: "yuan" },
  days: { zh: "天", en: "days" },
  times: { zh: "次", en: "times" },
};
