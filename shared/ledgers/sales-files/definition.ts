import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { expected } from "../../rules/expected.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { plainText } from "../../rules/plain-text.ts";
import { workdays } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";
import { visitDueOn } from "../visit-spans.ts";

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
    customer: text({
      zh: "客户姓名",
      en: "Customer",
      aliases: ["车主", "车主姓名", "客户", "客户名称", "姓名"],
      privacy: "personal",
    }),
    phone: usual.phone("联系电话", "Phone", ["电话", "手机", "手机号", "联系方式", "车主电话"]),
    product: usual.name("车型", "Model", ["购买车型", "产品", "商品名称", "型号"]),
    plateNo: usual.personal("车牌号", "Plate no.", ["车牌", "牌照号"]),
    seller: optional(
      text({
        isName: true,
        zh: "销售顾问",
        en: "Sold by",
        aliases: ["销售员", "销售人员", "业务员"],
      }),
    ),
    papersOn: optional(
      date({
        zh: "资料移交日期",
        en: "Papers handed over",
        aliases: ["资料交接日期", "档案移交日期"],
      }),
    ),
    noVisit: optional(
      flag({ zh: "不再回访", en: "No more visits", aliases: ["拒绝回访", "谢绝回访"] }),
    ),
    note: usual.note(),
  },

  rules: [anyOf(["pickedUpOn", "invoicedOn"]), expected("fileNo"), plainText("note")],

  matchRules: [
    noDuplicate("D111", ["fileNo"], { needs: ["fileNo"], pointsAt: "fileNo", level: "error" }),
  ],

  dimensions: { shop: "shop", registrant: "seller" },

  deadlines: {
    papers: {
      title: { zh: "待移交资料", en: "Papers to hand over" },
      clearedBy: { zh: "填上资料移交日期", en: "Fill in when the papers were handed over" },
      from: "pickedUpOn",
      within: workdays(2),
      until: "papersOn",
    },
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
