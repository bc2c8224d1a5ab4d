import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { datetime } from "../../columns/datetime.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { notEarlier } from "../../rules/not-earlier.ts";
import { plainText } from "../../rules/plain-text.ts";
import { quietHours } from "../../rules/quiet-hours.ts";
import { recent } from "../../rules/recent.ts";
import { days, USUAL } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";
import { VISIT_SPANS, visitSpanName } from "../visit-spans.ts";

const MOST_ATTEMPTS = 3;

const satisfaction = (zh: string, en: string, aliases: readonly string[]) =>
  optional(
    choice(
      { 满意: ["很满意", "非常满意"], 一般: ["基本满意"], 不满意: ["很不满意", "非常不满意"] },
      { zh, en, aliases },
    ),
  );

/** Nobody answered the call: it was no visit, and there is another one, up to the third. */
const isUnanswered = (row: { connection: string | null }) => row.connection === "未接";

/** Others take over after the third attempt. */
const isGivenUp = (row: { attempt: number | null }) =>
  row.attempt !== null && row.attempt >= MOST_ATTEMPTS;

/** The customer was reached, will not be called, or was called as often as is sensible. */
const isSettled = (row: {
  visitedOn: string | null;
  connection: string | null;
  attempt: number | null;
}) => row.visitedOn !== null && (!isUnanswered(row) || isGivenUp(row));

const CLEARED_BY_VISIT = {
  zh: "填上回访日期；没人接的，再打一次，填上二次回访日期",
  en: "Fill in the day of the visit; where nobody answered, the day of the second call",
};

const visitDay = (row: { connection: string | null }) =>
  isUnanswered(row) ? "againOn" : "visitedOn";

const isOver = (row: { connection: string | null; attempt: number | null }) =>
  isUnanswered(row) && isGivenUp(row);

/** 回访台账: one row for each visit or call to a customer, made or due. */
export const followUpVisits = defineLedger("follow-up-visits", {
  title: { zh: "回访台账", en: "Follow-up visits" },
  purpose: {
    zh: "一行是一次该做或做了的回访。",
    en: "A row is a follow-up that is due or was made.",
  },
  sheetNames: ["回访", "7dc", "3dc", "follow-up"],
  reference: ["caseNo"],
  person: "customer",
  day: "visitedOn",

  columns: {
    // Not filled down: a visit that is still due would count as made.
    visitedOn: optional(
      date({ zh: "回访日期", en: "Visited", aliases: ["回访时间", "日期", "实际回访日期"] }),
    ),
    visitor: optional(
      text({
        isName: true,
        zh: "回访者",
        en: "Visitor",
        aliases: ["回访人", "回访人员", "回访员"],
      }),
    ),
    kind: optional(
      choice(
        {
          "7DC": ["7dc回访", "七日回访", "销售回访"],
          "3DC": ["3dc回访", "三日回访"],
          月回访: ["月", "一个月回访"],
          年回访: ["年", "一年回访"],
          首次联系: ["首次回访", "首访", "首次沟通"],
          投诉回访: ["投诉"],
          维修回访: ["维修", "报修回访"],
          其他: ["定期回访", "季度回访"],
        },
        { zh: "回访类型", en: "Kind", aliases: ["类型", "回访类别"] },
      ),
    ),
    caseNo: optional(
      identifier({
        zh: "关联单号",
        en: "Case no.",
        aliases: ["订单号", "投诉编号", "工单号", "档案编号", "报修单号"],
        of: "own",
      }),
    ),
    customer: text({
      zh: "客户姓名",
      en: "Customer",
      aliases: ["姓名", "客户", "客户名称", "患者姓名"],
      privacy: "personal",
    }),
    phone: usual.phone("联系方式", "Phone", ["电话", "联系电话", "手机", "手机号"]),
    branch: optional(
      choice({ 一级网点: ["一级", "直营"], 二级网点: ["二级"] }, { zh: "网点级别", en: "Branch" }),
    ),
    shop: usual.shop(),
    startedOn: optional(
      date({
        zh: "起算日期",
        en: "Counted from",
        aliases: ["提车日期", "交车日期", "维修交车日期", "开票日期", "返单日期", "成交日期"],
      }),
    ),
    dueOn: optional(
      date({ zh: "应回访日", en: "Due", aliases: ["应回访日期", "计划回访日期"], future: true }),
    ),
    calledAt: optional(
      datetime({ zh: "外呼时间", en: "Called", aliases: ["拨打时间", "致电时间"] }),
    ),
    connection: optional(
      choice(
        { 接通: ["已接通", "已接"], 未接: ["无人接听", "未接通"], 拒访: ["拒绝"], 空号: ["停机"] },
        { zh: "接通状态", en: "Connection", aliases: ["接听状态", "是否接通"] },
      ),
    ),
    attempt: optional(
      quantity({ zh: "第几次外呼", en: "Attempt", aliases: ["回访次数", "外呼次数"], max: 99 }),
    ),
    content: usual.words("回访内容", "What was said", ["回访记录"]),
    feedback: usual.words("反馈", "Feedback", ["客户反馈", "意见", "客户意见"]),
    promptness: satisfaction("迅速到达", "Promptness", ["到达及时", "到达满意度"]),
    accuracy: satisfaction("准确回答", "Accuracy", ["回答准确", "回答满意度"]),
    politeness: satisfaction("礼貌", "Politeness", ["服务态度", "维修工态度", "礼貌满意度"]),
    outcome: satisfaction("解决结果", "Outcome", ["问题解决的结果", "结果满意度"]),
    score: optional(
      quantity({
        zh: "评分",
        en: "Score",
        aliases: ["打分", "满意度评分", "满意度"],
        min: 0,
        max: 100,
      }),
    ),
    solved: optional(flag({ zh: "是否解决", en: "Solved", aliases: ["问题解决了吗"] })),
    charged: optional(flag({ zh: "是否收费", en: "Charged", aliases: ["跟您收费了吗"] })),
    followUp: usual.words("跟进处理", "Follow-up", ["跟进处理情况", "处理情况"]),
    came: optional(flag({ zh: "是否到店", en: "Came back", aliases: ["是否到院", "是否进店"] })),
    againOn: optional(
      date({ zh: "二次回访日期", en: "Visited again", aliases: ["二次回访日", "再次回访日期"] }),
    ),
    note: usual.note(),
  },

  rules: [
    anyOf(["visitedOn", "startedOn", "dueOn"]),
    recent("visitedOn"),
    notBefore("visitedOn", "startedOn"),
    notEarlier({ when: "kind", is: "3DC" }, "visitedOn", "startedOn", 3),
    notBefore("againOn", "visitedOn"),
    quietHours("calledAt"),
    needs({ when: "connection", is: "接通" }, ["content"], "warning"),
    needs({ when: "connection", is: ["拒访", "空号"] }, ["followUp"], "warning"),
    needs({ when: "outcome", is: "不满意" }, ["followUp"], "warning"),
    plainText("content"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D112", ["caseNo", "customer", "phone", "kind", "visitedOn", "dueOn", "attempt"], {
      needs: ["customer"],
      pointsAt: "visitedOn",
      level: "warning",
    }),
  ],

  deadlines: {
    visit: {
      title: { zh: "待回访", en: "To be visited" },
      clearedBy: CLEARED_BY_VISIT,
      from: "startedOn",
      allowed: VISIT_SPANS,
      within: (row, allowed) => {
        const name = row.dueOn === null ? visitSpanName(row.kind, row.branch) : null;
        return name === null ? null : allowed(name);
      },
      until: visitDay,
      dropped: isOver,
    },
    planned: {
      title: { zh: "待回访", en: "To be visited" },
      clearedBy: CLEARED_BY_VISIT,
      from: "dueOn",
      within: days(0),
      until: visitDay,
      dropped: isOver,
    },
    again: {
      title: { zh: "待二次回访", en: "To be visited again" },
      clearedBy: { zh: "填上二次回访日期", en: "Fill in the day of the second visit" },
      from: "visitedOn",
      allowed: { usual: days(3) },
      within: (row, allowed) =>
        isUnanswered(row) ||
        [row.promptness, row.accuracy, row.politeness, row.outcome].includes("不满意")
          ? allowed(USUAL)
          : null,
      until: "againOn",
      dropped: isGivenUp,
    },
  },

  dimensions: { shop: "shop", registrant: "visitor" },

  // A visit counts for what it was due for once nobody is to be called about it any more.
  crossReferencesWhen: [
    { when: isSettled, crossReferences: { caseNo: ["complaint", "order"] } },
    {
      when: (row) => row.kind === "7DC" && isSettled(row),
      crossReferences: { caseNo: "visit-7dc" },
    },
    {
      when: (row) => row.kind === "3DC" && isSettled(row),
      crossReferences: { caseNo: "visit-3dc" },
    },
    {
      when: (row) => row.kind === "月回访" && isSettled(row),
      crossReferences: { caseNo: "visit-month" },
    },
    {
      when: (row) => row.kind === "年回访" && isSettled(row),
      crossReferences: { caseNo: "visit-year" },
    },
    {
      when: (row) => row.kind === "维修回访" && isSettled(row),
      crossReferences: { caseNo: "visit-repair" },
    },
  ],
});
