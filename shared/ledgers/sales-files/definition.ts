import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { identifier } from "../../columns/identifier.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { expected } from "../../rules/expected.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { plainText } from "../../rules/plain-text.ts";
import { usual } from "../usual-columns.ts";
import { visitDueOn } from "../visit-spans.ts";
import { papersWithin, visited } from "../visited-columns.ts";

const isVisited = (row: { noVisit: boolean | null }) => row.noVisit !== true;

/** 销售档案: one row for each sale, from which the visits to its customer follow. */
export const salesFiles = defineLedger("sales-files", {
  title: { zh: "销售档案", en: "Sales files" },
  purpose: {
    zh: "一行是一次成交；7DC、月回访、年回访按它的提车或开票日期算。",
    en: "A row is a sale; the 7DC, month and year visits are counted from it.",
  },
  sheetNames: ["销售档案", "提车档案", "交车档案", "sales files"],
  reference: ["fileNo"],
  person: "customer",
  day: "pickedUpOn",

  columns: {
    fileNo: optional(
      identifier({
        zh: "档案编号",
        en: "File no.",
        aliases: ["档案号", "销售档案号", "销售单号", "车架号", "车架号码", "VIN"],
        of: "own",
      }),
    ),
    pickedUpOn: optional(
      date({ zh: "提车日期", en: "Picked up", aliases: ["提车时间", "交车日期", "交付日期"] }),
    ),
    invoicedOn: optional(
      date({ zh: "销售开票日期", en: "Invoiced", aliases: ["开票日期", "开票时间"] }),
    ),
    branch: optional(
      choice({ 一级网点: ["一级", "直营"], 二级网点: ["二级"] }, { zh: "网点级别", en: "Branch" }),
    ),
    shop: usual.shop(["销售网点", "网点"]),
    customer: visited.customer(),
    phone: visited.phone(),
    product: usual.name("车型", "Model", ["购买车型", "产品", "商品名称", "型号"]),
    plateNo: visited.plateNo(),
    seller: optional(
      text({
        isName: true,
        zh: "销售顾问",
        en: "Sold by",
        aliases: ["销售员", "销售人员", "业务员"],
      }),
    ),
    papersOn: visited.papersOn(),
    noVisit: visited.noVisit(),
    note: usual.note(),
  },

  rules: [anyOf(["pickedUpOn", "invoicedOn"]), expected("fileNo"), plainText("note")],

  matchRules: [
    noDuplicate("D111", ["fileNo"], { needs: ["fileNo"], pointsAt: "fileNo", level: "error" }),
  ],

  dimensions: { shop: "shop", registrant: "seller" },

  deadlines: {
    papers: papersWithin(2, "pickedUpOn"),
  },

  links: {
    X231: {
      when: isVisited,
      in: "follow-up-visits",
      by: { fileNo: "visit-7dc" },
      since: (row) =>
        visitDueOn("7DC", row.branch === "二级网点" ? row.invoicedOn : row.pickedUpOn, row.branch),
      within: "at-once",
    },
    X232: {
      when: isVisited,
      in: "follow-up-visits",
      by: { fileNo: "visit-month" },
      since: (row) => visitDueOn("月回访", row.pickedUpOn ?? row.invoicedOn),
      within: "at-once",
    },
    X233: {
      when: isVisited,
      in: "follow-up-visits",
      by: { fileNo: "visit-year" },
      since: (row) => visitDueOn("年回访", row.pickedUpOn ?? row.invoicedOn),
      within: "at-once",
    },
  },
});
