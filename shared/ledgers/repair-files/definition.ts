import { date } from "../../columns/date.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { expected } from "../../rules/expected.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { usual } from "../usual-columns.ts";
import { visitDueOn } from "../visit-spans.ts";
import { papersWithin, visited } from "../visited-columns.ts";

/** 维修档案: one row for each repair that was handed over, from which the 3DC visit follows. */
export const repairFiles = defineLedger("repair-files", {
  title: { zh: "维修档案", en: "Repair files" },
  purpose: {
    zh: "一行是一次维修交车；3DC 回访按维修交车日期算。",
    en: "A row is a repair that was handed over; the 3DC visit is counted from it.",
  },
  sheetNames: ["维修档案", "维修交车", "repair files"],
  reference: ["jobNo"],
  person: "customer",
  day: "handedOverOn",

  columns: {
    jobNo: optional(
      identifier({
        zh: "维修单号",
        en: "Job no.",
        aliases: ["维修档案号", "结算单号", "维修工单号", "工单号"],
        of: "own",
      }),
    ),
    handedOverOn: date({
      zh: "维修交车日期",
      en: "Handed over",
      aliases: ["交车日期", "交车时间", "出厂日期", "结算日期"],
      fillDown: true,
    }),
    shop: usual.shop(["维修网点", "网点"]),
    customer: visited.customer(["送修人"]),
    phone: visited.phone(),
    product: usual.name("车型", "Model", ["产品", "商品名称", "型号"]),
    plateNo: visited.plateNo(),
    work: usual.words("维修项目", "Work done", ["维修内容", "保养项目", "故障描述"]),
    amount: optional(
      money({ zh: "维修金额", en: "Amount", aliases: ["维修费", "结算金额", "维修费用"] }),
    ),
    adviser: optional(
      text({ isName: true, zh: "服务顾问", en: "Adviser", aliases: ["前台", "接车员", "接待"] }),
    ),
    papersOn: visited.papersOn(),
    noVisit: visited.noVisit(),
    note: usual.note(),
  },

  rules: [
    expected("jobNo"),
    notBefore("papersOn", "handedOverOn"),
    plainText("work"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D111", ["jobNo"], { needs: ["jobNo"], pointsAt: "jobNo", level: "error" }),
  ],

  dimensions: { shop: "shop", registrant: "adviser" },

  deadlines: {
    papers: papersWithin(1, "handedOverOn"),
  },

  links: {
    X234: {
      when: (row) => row.noVisit !== true,
      in: "follow-up-visits",
      by: { jobNo: "visit-3dc" },
      since: (row) => visitDueOn("3DC", row.handedOverOn),
      within: "at-once",
    },
  },
});
