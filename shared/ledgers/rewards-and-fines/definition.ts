import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { inRange } from "../../rules/in-range.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { days, untilDay } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";
import { dayOfMonthFrom } from "./payday.ts";
import { SCORES } from "./score.ts";
import { fen } from "../../money/fen.ts";

/** One of the four marks out of a hundred of which a month's score is made. */
const score = (zh: string, en: string, aliases: readonly string[]) =>
  optional(quantity({ zh, en, aliases, min: 0, max: 100 }));

/**
 * 奖罚登记: one row for each reward or fine of one person. The amounts are proposals for the score
 * sheet: they are recorded and checked, never paid and never deducted.
 */
export const rewardsAndFines = defineLedger("rewards-and-fines", {
  title: { zh: "奖罚登记", en: "Rewards and fines" },
  purpose: {
    zh: "一行是对一个人的一次奖或罚，只记录。",
    en: "A row is one person’s reward or fine, recorded only.",
  },
  sheetNames: ["奖罚", "考核", "rewards"],
  reference: ["caseNo"],
  person: "person",
  day: "registeredOn",

  columns: {
    registeredOn: date({
      zh: "登记日期",
      en: "Registered",
      aliases: ["日期", "奖罚日期", "考核日期"],
      fillDown: true,
    }),
    month: usual.words("月份", "Month", ["考核月份"]),
    person: text({
      zh: "人员",
      en: "Person",
      aliases: ["姓名", "员工", "员工姓名", "被考核人", "奖罚对象"],
      privacy: "personal",
    }),
    department: usual.words("部门", "Department", ["岗位"]),
    kind: choice(
      { 奖: ["奖励", "表扬"], 罚: ["处罚", "罚款", "扣款"], 评分: ["月度评分", "考核评分"] },
      { zh: "类别", en: "Kind", aliases: ["奖罚", "奖/罚", "奖罚类别", "奖罚类型"] },
    ),
    // Only fines have it: the rules for both amounts differ.
    responsible: optional(
      choice(
        { 当事人: ["直接责任人"], 第一责任人: ["现场第一责任人", "现场负责人", "负责人"] },
        { zh: "责任", en: "Responsible as", aliases: ["责任角色", "责任类别"] },
      ),
    ),
    reason: usual.words("事由", "Reason", ["原因", "奖罚事由", "考核事由", "奖罚原因"]),
    caseNo: optional(
      identifier({
        zh: "投诉编号",
        en: "Complaint no.",
        aliases: ["关联单号", "关联投诉编号"],
        of: "own",
      }),
    ),
    amount: optional(money({ zh: "金额", en: "Amount", aliases: ["奖罚金额", "考核金额"] })),
    byDirector: score("主管评分", "By the head", ["部门主管评分", "部门主管"]),
    byMarket: score("市场部评分", "By marketing", ["市场部主管评分", "市场部主管"]),
    byProduction: score("生产部评分", "By production", ["生产部主管评分", "生产部主管"]),
    byPeers: score("互评分", "By peers", ["部门人员互评", "互评"]),
    points: usual.words("得分", "Points", ["得分项", "扣分", "加分", "分数"]),
    loss: optional(money({ zh: "损失金额", en: "Loss", aliases: ["经济损失"] })),
    praised: optional(
      flag({ zh: "书面表扬", en: "Praised in writing", aliases: ["是否书面表扬"] }),
    ),
    proven: optional(flag({ zh: "查证属实", en: "Proven", aliases: ["是否查证", "是否属实"] })),
    verifiedBy: usual.words("查证人", "Verified by"),
    approvedBy: usual.words("审批人", "Approved by", ["批准人"]),
    approvedOn: optional(date({ zh: "审批日期", en: "Approved", aliases: ["批准日期"] })),
    handler: usual.handler(),
    note: usual.note(),
  },

  rules: [
    anyOf(["reason", "caseNo", "byDirector"]),
    recent("registeredOn"),
    inRange({ when: "responsible", is: "当事人" }, "amount", [fen(20_000), fen(100_000)]),
    inRange({ when: "responsible", is: "第一责任人" }, "amount", [fen(10_000), fen(50_000)]),
    needs({ when: "kind", is: "罚" }, ["responsible", "proven", "verifiedBy"], "warning"),
    needs({ when: "amount" }, ["approvedBy"], "warning"),
    needs({ when: "kind", is: "评分" }, [...SCORES], "warning"),
    notBefore("approvedOn", "registeredOn"),
    plainText("reason"),
    plainText("note"),
  ],

  deadlines: {
    approve: {
      title: { zh: "待批评分表", en: "Score to be approved" },
      clearedBy: { zh: "填上审批日期", en: "Fill in when it was approved" },
      from: "registeredOn",
      // The day before pay-day: of its days of the month, the next one.
      allowed: { payday: days(14) },
      within: (row, allowed) =>
        row.kind === "评分" ? untilDay(dayOfMonthFrom(row.registeredOn, allowed("payday"))) : null,
      until: "approvedOn",
    },
  },

  dimensions: { registrant: "handler" },

  // Whoever is fined for a matter is not alone: who was in charge answers for it too.
  crossReferencesWhen: [
    {
      when: (row) => row.kind === "罚" && row.responsible === "当事人",
      crossReferences: { caseNo: "fined-person" },
    },
    {
      when: (row) => row.kind === "罚" && row.responsible === "第一责任人",
      crossReferences: { caseNo: "fined-in-charge" },
    },
  ],

  links: {
    X238: {
      when: (row) => row.kind === "罚" && row.responsible === "当事人",
      in: "rewards-and-fines",
      by: { caseNo: "fined-in-charge" },
      since: "registeredOn",
      within: "counterpartDays",
    },
    X239: {
      when: (row) => row.kind === "罚" && row.responsible === "第一责任人",
      in: "rewards-and-fines",
      by: { caseNo: "fined-person" },
      since: "registeredOn",
      within: "counterpartDays",
    },
  },

  matchRules: [
    noDuplicate("D112", ["person", "kind", "caseNo", "reason", "registeredOn"], {
      needs: ["person"],
      pointsAt: "person",
      level: "warning",
    }),
  ],
});
