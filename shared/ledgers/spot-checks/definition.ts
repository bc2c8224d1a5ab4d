import { choiceFrom } from "../../columns/choice-from.ts";
import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { identifier } from "../../columns/identifier.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { defineLedger } from "../../ledger.ts";
import { expected } from "../../rules/expected.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { untilDay, USUAL, workdays } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";

/** What did not pass is to be put right. */
const FAILED = "不合格" as const;

/** 抽查登记: one row for each check of a service, a call record or a place, and what was put right after it. */
export const spotChecks = defineLedger("spot-checks", {
  title: { zh: "抽查登记", en: "Inspections" },
  purpose: {
    zh: "一行是一次抽查：服务、通话录音或现场，查出的问题和整改。",
    en: "A row is one check of a service, a call record or a place, what it found and what was put right.",
  },
  sheetNames: ["抽查", "服务检查", "录音抽查", "现场检查", "spot checks", "inspections"],
  reference: ["callNo"],
  day: "inspectedOn",

  columns: {
    inspectedOn: date({
      zh: "检查日期",
      en: "Inspected",
      aliases: ["抽查日期", "抽检日期", "质检日期"],
      fillDown: true,
    }),
    kind: choiceFrom("inspection-kinds", {
      zh: "检查类型",
      en: "Kind",
      aliases: ["抽查类型", "检查方式", "抽查方式"],
      known: [
        { name: "服务检查", aliases: ["服务抽查", "服务监督"] },
        { name: "录音抽查", aliases: ["录音检查", "录音质检", "通话抽查"] },
        { name: "现场检查", aliases: ["现场抽查", "现场巡查"] },
      ],
    }),
    inspector: usual.name("检查人", "Inspector", ["抽查人", "质检员", "检查人员"]),
    inspected: usual.name("被检查人", "Inspected person", ["被抽查人", "受检人", "被检查人员"]),
    shop: usual.shop(),
    callNo: optional(
      identifier({
        zh: "录音编号",
        en: "Call record",
        aliases: ["录音流水号", "通话编号"],
        of: "own",
      }),
    ),
    item: usual.name("检查项目", "Item", ["抽查项目", "质检项目"]),
    result: optional(
      choice(
        { 合格: ["通过", "符合"], [FAILED]: ["不通过", "不符合"] },
        { zh: "检查结果", en: "Result", aliases: ["抽查结果", "质检结果", "是否合格"] },
      ),
    ),
    score: optional(
      quantity({
        zh: "检查得分",
        en: "Score",
        aliases: ["抽查得分", "质检得分", "质检评分"],
        min: 0,
        max: 100,
      }),
    ),
    problem: usual.words("发现问题", "Problem found", ["发现的问题", "存在问题", "检查问题"]),
    measure: usual.words("整改要求", "To be put right", ["整改内容", "整改意见"]),
    dueOn: optional(
      date({
        zh: "整改期限",
        en: "Put right by",
        aliases: ["整改截止日期", "限期整改日期"],
        future: true,
      }),
    ),
    finishedOn: optional(
      date({ zh: "整改完成时间", en: "Put right on", aliases: ["整改完成日期", "整改日期"] }),
    ),
    handler: usual.handler(),
    note: usual.note(),
  },

  rules: [
    recent("inspectedOn"),
    expected("inspector"),
    expected("inspected"),
    expected("result"),
    needs({ when: "result", is: FAILED }, ["problem"], "warning"),
    needs({ when: "measure" }, ["dueOn"], "warning"),
    notBefore("dueOn", "inspectedOn"),
    notBefore("finishedOn", "inspectedOn"),
    plainText("problem"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D112", ["inspectedOn", "kind", "inspected", "callNo", "item", "problem"], {
      needs: ["inspected"],
      pointsAt: "inspected",
      level: "warning",
    }),
  ],

  dimensions: { shop: "shop", registrant: "handler" },
  responsible: ["inspected", "handler"],

  deadlines: {
    fix: {
      title: { zh: "抽查待整改", en: "To be put right" },
      clearedBy: { zh: "填上整改完成时间", en: "Fill in the day it was put right" },
      from: "inspectedOn",
      allowed: { [USUAL]: workdays(3) },
      // What passed may have a day by which something is to be better all the same.
      within: (row, allowed) => {
        if (row.dueOn !== null) return untilDay(row.dueOn);
        return row.result === FAILED ? allowed(USUAL) : null;
      },
      until: "finishedOn",
    },
  },
});
