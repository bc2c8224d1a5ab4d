import type { Language, Localized } from "../../localized.ts";
import { directionName } from "../../messages/directions.ts";
import { postingKindName } from "../../messages/posting-kinds.ts";
import { directions, type Direction } from "../../money/direction.ts";
import { held } from "../held.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { saysReversal } from "../reversal-code.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** What there is to say of an amount besides. */
const marks: Readonly<Record<string, Localized>> = {
  // It came on a later day than the one on its row.
  late: { zh: "补录", en: "late" },
  // It came after the day's first batch.
  after: { zh: "补报", en: "after the batch" },
  // It takes back what was handed over.
  reversal: { zh: "冲销", en: "reversal" },
  // It changes or takes back what the row said before.
  correction: { zh: "更正", en: "correction" },
};

const saysMark = (code: string, language: Language): string =>
  saysReversal(code, language) ?? marks[code]?.[language] ?? code;

const saysMarks = (codes: string, language: Language) =>
  codes
    .split(" ")
    .map((code) => saysMark(code, language))
    .join(language === "zh" ? "，" : ", ");

const eachDirection = directions.map((each) => [each] as const);

/** 邮费退款赔偿日报: every amount of a day or a month, and what they come to. */
export const financeDay = defineReport("finance-day", {
  title: { zh: "邮费退款赔偿日报", en: "Finance day" },
  monthTitle: { zh: "邮费退款赔偿月报", en: "Finance month" },
  purpose: {
    zh: "一天（或一个月）的每一笔金额，按店铺、类型、登记人、责任方、快递合计。",
    en: "Every amount of a day or a month, added up by shop, kind, person, liable party and courier.",
  },
  sees: "signed-in",
  parameters: {
    periods: ["day", "month"],
    usual: "finance-day",
    basis: true,
    ledger: true,
    batch: true,
  },
  columns: {
    shop: shopColumn(),
    kind: word({ zh: "类型", en: "Kind", says: postingKindName }),
    direction: word({
      zh: "方向",
      en: "Direction",
      says: (code, language) => directionName(code as Direction, language),
    }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    day: day({ zh: "登记日期", en: "Registered" }),
    payout: money({ zh: "打款", en: "To pay" }),
    platform: money({ zh: "平台核对", en: "Paid by platform" }),
    receipt: money({ zh: "进账", en: "Money in" }),
    // A line enters an amount or corrects one: a reversal of a part is no amount more, and no amount less.
    count: count({ zh: "笔数", en: "Count" }),
    corrections: count({ zh: "更正笔数", en: "Corrections" }),
    courier: text({ zh: "快递", en: "Courier", blank: { zh: "(未填快递)", en: "(no courier)" } }),
    reason: text({ zh: "原因", en: "Reason", width: 100 }),
    liable: text({ zh: "责任方", en: "Liable", blank: { zh: "(未填责任方)", en: "(nobody)" } }),
    registrant: text({
      zh: "登记人",
      en: "Registered by",
      blank: { zh: "(未填登记人)", en: "(nobody)" },
    }),
    by: text({ zh: "推送人", en: "Pushed by" }),
    ledger: word({ zh: "台账", en: "Ledger", says: ledgerTitle }),
    batch: text({
      zh: "批次",
      en: "Batch",
      width: 110,
      blank: { zh: "未封存", en: "not sealed" },
    }),
    marks: word({ zh: "说明", en: "Marks", says: saysMarks }),
  },
  names: ["reference", "day", "payout", "platform", "receipt"],
  order: ["shop", "kind", "day", "reference"],
  measures: [
    { header: { zh: "笔数", en: "Count" }, of: ["count"], fold: "sum" },
    {
      header: { zh: "金额", en: "Amount" },
      of: ["payout", "platform", "receipt"],
      fold: "sum",
    },
    {
      header: { zh: "更正笔数", en: "Corrections" },
      of: ["corrections"],
      fold: "sum",
      rare: true,
    },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: ["direction"], always: eachDirection },
    shop: {
      title: { zh: "按店铺和类型", en: "By shop and kind" },
      by: ["shop", "kind", "direction"],
    },
    registrant: {
      title: { zh: "按登记人", en: "By who registered" },
      by: ["registrant", "direction"],
    },
    liable: { title: { zh: "按责任方", en: "By who is liable" }, by: ["liable", "direction"] },
    courier: { title: { zh: "按快递", en: "By courier" }, by: ["courier", "direction"] },
    batch: { title: { zh: "按批次", en: "By batch" }, by: ["batch", "direction"] },
  },
  titled: "batch",
  sealing: { column: "batch", also: ["marks"] },
  leftOut: held,
  inWords: {
    block: "total",
    of: ["payout"],
    measure: 1,
    title: { zh: "打款合计（大写）", en: "To pay, in words" },
  },
});
