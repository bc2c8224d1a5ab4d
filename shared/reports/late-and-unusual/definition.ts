import type { Language, Localized } from "../../localized.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** What is out of the ordinary, the most urgent first. */
const kinds: Readonly<Record<string, Localized>> = {
  "after-cutoff": { zh: "截止后送达", en: "After the cut-off" },
  late: { zh: "补录", en: "Registered late" },
  "not-fetched": { zh: "换货未拿货", en: "Exchange not fetched" },
  unsigned: { zh: "换货未签名", en: "Exchange not signed for" },
  ownerless: { zh: "无主件", en: "Parcel without an owner" },
};

const saysKind = (code: string, language: Language) => kinds[code]?.[language] ?? code;

/** 逾期与异常: what missed its hour, waits for a signature, or belongs to nobody, with its age. */
export const lateAndUnusual = defineReport("late-and-unusual", {
  title: { zh: "逾期与异常", en: "Late and unusual" },
  purpose: {
    zh: "过了 16:00/17:00 才到的金额、没拿货没签名的换货、无主件，各几件、多少天。",
    en: "Amounts that came after their hour, exchanges without fetching or signature, parcels of nobody: how many, how old.",
  },
  sees: "signed-in",
  parameters: { periods: ["day"], usual: "today" },
  columns: {
    kind: word({ zh: "情况", en: "What", width: 110, says: saysKind }),
    ledger: word({ zh: "台账", en: "Ledger", width: 110, says: ledgerTitle }),
    shop: shopColumn(),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    person: text({ zh: "登记人", en: "By", blank: { zh: "(未填登记人)", en: "(nobody)" } }),
    since: day({ zh: "起算日", en: "Since" }),
    age: count({ zh: "天数", en: "Days" }),
    payout: money({ zh: "打款", en: "To pay" }),
    count: count({ zh: "件数", en: "Count" }),
  },
  names: ["reference", "person", "since", "age"],
  order: ["kind", "shop", "since", "reference"],
  measures: [
    { header: { zh: "件数", en: "Count" }, of: ["count"], fold: "sum" },
    { header: { zh: "最久天数", en: "Oldest, days" }, of: ["age"], fold: "most" },
    { header: { zh: "打款", en: "To pay" }, of: ["payout"], fold: "sum" },
  ],
  blocks: {
    total: {
      title: { zh: "合计", en: "Total" },
      by: ["kind"],
      always: Object.keys(kinds).map((kind) => [kind]),
    },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop", "kind"] },
    person: { title: { zh: "按登记人", en: "By person" }, by: ["person", "kind"] },
  },
});
