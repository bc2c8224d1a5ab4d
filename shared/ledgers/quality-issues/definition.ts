import { choiceFrom } from "../../columns/choice-from.ts";
import { date } from "../../columns/date.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { expected } from "../../rules/expected.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { untilDay } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";

/** 质量问题登记: one row for each defect that a customer reported, with its cause and what is done about it. */
export const qualityIssues = defineLedger("quality-issues", {
  title: { zh: "质量问题登记", en: "Quality issues" },
  purpose: {
    zh: "一行是一个质量问题，连同原因和改善。",
    en: "A row is a defect, its cause and what was done against it.",
  },
  sheetNames: ["质量问题", "质量登记", "品质问题", "quality"],
  reference: ["orderNo", "sku"],
  day: "registeredOn",

  columns: {
    registeredOn: date({
      zh: "登记日期",
      en: "Registered",
      aliases: ["日期", "反馈日期", "发现日期"],
      fillDown: true,
    }),
    shop: usual.shop(),
    orderNo: optional(usual.orderNo()),
    lineNo: usual.lineNo(),
    sku: usual.sku(),
    goods: usual.goods(["产品", "产品名称", "产品型号"]),
    batchNo: optional(
      identifier({
        zh: "批次",
        en: "Batch no.",
        aliases: ["批次号", "生产批号"],
        of: "own",
      }),
    ),
    producedOn: optional(date({ zh: "生产日期", en: "Produced", aliases: ["生产时间"] })),
    kind: choiceFrom("defect-kinds", {
      zh: "问题类型",
      en: "Defect",
      aliases: ["质量问题类型", "缺陷类型", "不良类型", "故障类型"],
    }),
    description: usual.words("问题描述", "Description", ["缺陷描述", "故障描述", "损坏描述"]),
    picture: usual.words("图片", "Picture", ["照片", "图片链接"]),
    quantity: usual.quantity(["不良数", "不良数量"]),
    severity: optional(
      choiceFrom("severities", {
        zh: "严重度",
        en: "Severity",
        aliases: ["严重程度"],
        known: [
          { name: "轻微", aliases: ["轻"] },
          { name: "一般", aliases: ["普通"] },
          { name: "严重", aliases: ["较重"] },
          { name: "致命", aliases: ["特别严重", "重大"] },
        ],
      }),
    ),
    handling: usual.words("处理方式", "Handling", ["处理结果"]),
    compensation: optional(
      money({ zh: "赔偿金额", en: "Compensation", aliases: ["赔偿", "赔付金额"] }),
    ),
    liable: usual.name("责任方", "Liable", ["供应商", "责任部门", "责任归属"]),
    cause: usual.words("原因分析", "Cause", ["不良原因"]),
    measure: usual.words("改善措施", "Measure", ["纠正措施", "整改措施"]),
    owner: usual.name("责任人", "Owner", ["负责人", "整改人"]),
    dueOn: optional(
      date({
        zh: "预计完成时间",
        en: "Due",
        aliases: ["预计完成日期", "计划完成日期", "整改期限"],
        future: true,
      }),
    ),
    finishedOn: optional(
      date({ zh: "完成时间", en: "Finished", aliases: ["完成日期", "实际完成日期"] }),
    ),
    effect: usual.words("改善效果", "Effect", ["效果", "效果确认"]),
    assessed: optional(money({ zh: "考核金额", en: "Assessed", aliases: ["考核"] })),
    handler: usual.handler(["反馈人", "录入人"]),
    note: usual.note(),
  },

  rules: [
    anyOf(["sku", "goods"]),
    recent("registeredOn"),
    expected("description"),
    expected("quantity"),
    needs({ when: "compensation" }, ["liable"], "warning"),
    needs({ when: "measure" }, ["owner", "dueOn"], "warning"),
    notBefore("registeredOn", "producedOn"),
    notBefore("dueOn", "registeredOn"),
    notBefore("finishedOn", "registeredOn"),
    plainText("description"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D112", ["orderNo", "lineNo", "sku", "goods", "kind", "description"], {
      needs: ["orderNo"],
      pointsAt: "orderNo",
      level: "warning",
    }),
  ],

  responsible: ["owner", "handler"],
  dimensions: { shop: "shop", reason: "kind", liable: "liable" },

  // The compensation is paid by the order's after-sales row; here it only says what the defect cost.

  deadlines: {
    improve: {
      title: { zh: "待改善", en: "To be improved" },
      clearedBy: { zh: "填上完成时间", en: "Fill in the day it was finished" },
      from: "registeredOn",
      within: (row) => (row.dueOn === null ? null : untilDay(row.dueOn)),
      until: "finishedOn",
    },
  },

  crossReferences: { orderNo: "order" },
});
