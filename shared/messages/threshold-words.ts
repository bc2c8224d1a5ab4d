import type { Language, Localized } from "../localized.ts";
import type { ThresholdName, ThresholdUnit } from "../settings/thresholds.ts";

/** What each threshold decides, for the page of rules; one without words does not compile. */
export const thresholdNamesInWords: Readonly<Record<ThresholdName, Localized>> = {
  postageWarn: { zh: "邮费超过多少要提醒", en: "Ask about postage above" },
  postageRefuse: { zh: "邮费超过多少不收", en: "Refuse postage above" },
  daysBack: { zh: "日期早于多少天前要提醒", en: "Ask about dates older than" },
  counterpartDays: {
    zh: "几天内要在另一本台账登记",
    en: "Registered in the other ledger within",
  },
  claimDays: { zh: "几天内要向快递索赔", en: "Claimed from the courier within" },
  visitDays: { zh: "投诉关闭后几天内要回访", en: "Visited after a complaint within" },
  visitAheadDays: { zh: "应回访提前几天列出来", en: "Visits are listed before they are due by" },
  quietUntil: { zh: "早上几点以后可以打给客户", en: "Customers are called from" },
  quietFrom: { zh: "晚上几点以后不打给客户", en: "Customers are called until" },
  escalateSite: {
    zh: "投诉几个工作日没解决，上报第 2 级（0 是不上报）",
    en: "A complaint goes up to level 2 after so many working days (0 for never)",
  },
  escalateManager: {
    zh: "投诉几个工作日没解决，上报第 3 级（0 是不上报）",
    en: "A complaint goes up to level 3 after so many working days (0 for never)",
  },
  escalateDirector: {
    zh: "投诉几个工作日没解决，上报第 4 级（0 是不上报）",
    en: "A complaint goes up to level 4 after so many working days (0 for never)",
  },
  counterpartDaysBack: { zh: "跨表核对往回看多少天", en: "Compare ledgers back for" },
  duplicateDays: { zh: "跟前后多少天的行对比", en: "Compare rows that are apart up to" },
  confirmAbove: {
    zh: "一行打款超过多少要主管确认",
    en: "A second person confirms what one row pays out above",
  },
  payeeTimes: { zh: "同一账号收款第几单起提醒", en: "Ask about one account from case no." },
  registerDays: {
    zh: "要求补台账后几天没补，财务再看到",
    en: "What is not registered comes before finance again after",
  },
  keyDisuseDays: { zh: "访问密钥几天没用就停用", en: "An access key ends unused after" },
  keyMostDays: {
    zh: "访问密钥最多用几天（0 是不限）",
    en: "An access key ends at the age of (0 for never)",
  },
  wholeRecordsPerDay: {
    zh: "一个人一天最多看多少行完整的个人信息",
    en: "Rows whose particulars one person sees whole in a day",
  },
  keyCodeMinutes: { zh: "领取码多久有效", en: "A code for a key is good for" },
  lateEntryHours: {
    zh: "办完几小时以后才填算补填",
    en: "An end counts as entered afterwards beyond",
  },
  repeatDays: {
    zh: "同一客户几天内再来投诉算再次投诉",
    en: "A customer complains again within",
  },
  leastN: {
    zh: "少于几条时报表不显示比率和平均",
    en: "Reports show no rates or means of fewer than",
  },
  qualityFactor: {
    zh: "质量问题超过前 7 天平均的多少算异常",
    en: "A day’s defects are unusual above, of the mean of 7 days,",
  },
  qualityLeast: {
    zh: "一天至少几条质量问题才算异常",
    en: "A day’s defects are unusual from",
  },
  commonTimes: {
    zh: "同一商品同样的质量问题第几次起算共性",
    en: "A product’s defect is common from no.",
  },
  commonDays: { zh: "质量共性按多少天数", en: "Count a product’s defects within" },
  payeeDays: { zh: "同一账号收款按多少天数", en: "Count cases of one account within" },
};

const unitsInWords: Readonly<Record<ThresholdUnit, (count: number) => Localized>> = {
  fen: () => ({ zh: "元", en: "yuan" }),
  days: (count) => ({ zh: "天", en: count === 1 ? "day" : "days" }),
  daysOfDisuse: (count) => ({ zh: "天", en: count === 1 ? "day" : "days" }),
  daysOrNever: (count) => ({ zh: "天", en: count === 1 ? "day" : "days" }),
  records: (count) => ({ zh: "行", en: count === 1 ? "row" : "rows" }),
  minutes: (count) => ({ zh: "分钟", en: count === 1 ? "minute" : "minutes" }),
  hours: (count) => ({ zh: "小时", en: count === 1 ? "hour" : "hours" }),
  cases: (count) => ({ zh: "条", en: count === 1 ? "case" : "cases" }),
  percent: () => ({ zh: "%", en: "%" }),
  oclock: () => ({ zh: "点", en: "o’clock" }),
  times: (count) => ({ zh: "次", en: count === 1 ? "time" : "times" }),
};

/** What a threshold is counted in, as it is said behind a number of them. */
export function thresholdUnitInWords(
  unit: ThresholdUnit,
  count: number,
  language: Language,
): string {
  return unitsInWords[unit](count)[language];
}
