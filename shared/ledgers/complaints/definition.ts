import { choiceFrom } from "../../columns/choice-from.ts";
import { choice } from "../../columns/choice.ts";
import { datetime } from "../../columns/datetime.ts";
import { dayOrMoment } from "../../columns/day-or-moment.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { phone } from "../../columns/phone.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { complete } from "../../rules/complete.ts";
import { expected } from "../../rules/expected.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { onePayeeName } from "../../rules/one-payee-name.ts";
import { payeeGiven } from "../../rules/payee-given.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { days, hours, untilDay, USUAL, workdays, workhours } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";
import { isComplaint, isGrievance, isPraise, natures, NO_GRIEVANCE } from "./nature.ts";

const isClosed = (row: { status: string | null }) =>
  row.status === "已关闭" || row.status === "已归档" || row.status === "已撤诉";
const isOrdinary = (row: { urgency: string | null }) =>
  row.urgency === null || row.urgency === "一般";

/** What of a complaint's life is on paper before it is closed. */
const TRAIL = [
  "firstContact",
  "handler",
  "result",
  "resolvedAt",
  "feedbackAt",
  "satisfied",
] as const;

/** 客户投诉登记表: one row for each complaint, from its reception to the answer that closed it. */
export const complaints = defineLedger("complaints", {
  title: { zh: "客户投诉登记表", en: "Complaint ledger" },
  purpose: {
    zh: "一行是一个投诉，从接到一直到关闭。",
    en: "A row is a complaint, from reception to its end.",
  },
  sheetNames: ["投诉", "客户投诉", "投诉登记", "投诉登记表", "complaints"],
  reference: ["complaintNo", "orderNo"],
  person: "customer",
  customer: { phone: "phone", name: "customer", unless: ["orderNo"] },
  content: ["content", "product", "request", "customer", "phone", "orderNo", "shop"],
  day: "receivedAt",

  columns: {
    complaintNo: optional(
      identifier({
        zh: "投诉编号",
        en: "Complaint no.",
        aliases: ["编号", "投诉单号", "工单号"],
        of: "own",
      }),
    ),
    receivedAt: datetime({
      zh: "投诉时间",
      en: "Received",
      aliases: [
        "投诉日期",
        "投诉接待日期",
        "反馈日期",
        "受理时间",
        "接诉时间",
        "登记日期",
        "日期",
        "Date received",
      ],
      fillDown: true,
    }),
    channel: optional(
      choiceFrom("complaint-channels", {
        zh: "渠道",
        en: "Channel",
        aliases: ["投诉渠道", "投诉方式", "投诉来源", "来源"],
        known: [
          { name: "意见簿", aliases: ["意见箱", "留言簿"] },
          { name: "监督员", aliases: ["社会监督员", "服务监督"] },
          { name: "三线热线", aliases: ["热线", "客服热线", "援助热线", "监督电话"] },
          { name: "发展商", aliases: ["开发商"] },
        ],
      }),
    ),
    nature: optional(
      choiceFrom("complaint-natures", {
        zh: "性质",
        en: "Nature",
        aliases: ["诉求性质", "投诉性质", "反馈性质", "来电性质", "事件性质"],
        known: natures,
      }),
    ),
    shop: optional(
      choiceFrom("shops", {
        zh: "店铺",
        en: "Shop",
        aliases: ["店铺名称", "门店"],
        fillDown: true,
      }),
    ),
    customer: optional(
      text({
        zh: "客户名称",
        en: "Customer",
        aliases: ["客户", "客户姓名", "投诉人", "投诉人姓名", "姓名", "投诉人信息"],
        privacy: "personal",
      }),
    ),
    phone: optional(
      phone({
        zh: "联系电话",
        en: "Phone",
        aliases: ["电话", "手机", "手机号", "联系方式"],
        privacy: "personal",
      }),
    ),
    vip: optional(
      flag({ zh: "重要客户", en: "Key customer", aliases: ["是否重要客户", "大客户", "VIP客户"] }),
    ),
    orderNo: optional(identifier({ zh: "订单号", en: "Order no.", aliases: ["订单编号"] })),
    product: optional(
      text({
        zh: "产品",
        en: "Product",
        aliases: ["产品型号", "型号", "商品名称", "商品", "产品名称"],
      }),
    ),
    batchNo: optional(
      identifier({
        zh: "批次号",
        en: "Batch no.",
        aliases: ["批次", "生产批号"],
        of: "own",
      }),
    ),
    kind: optional(
      choiceFrom("complaint-kinds", {
        zh: "投诉类型",
        en: "Kind",
        aliases: ["问题大类", "类型", "投诉类别", "投诉分类", "分类", "问题类型"],
      }),
    ),
    urgency: optional(
      choice(
        {
          一般: ["普通", "轻微"],
          紧急: ["较重", "急"],
          特急: ["严重", "重大", "特别严重", "非常紧急"],
        },
        { zh: "紧急程度", en: "Urgency", aliases: ["严重程度", "严重度", "优先级"] },
      ),
    ),
    major: optional(flag({ zh: "重大投诉", en: "Major complaint", aliases: ["是否重大投诉"] })),
    content: optional(
      text({
        zh: "投诉内容",
        en: "Complaint",
        aliases: ["反馈内容", "问题描述", "内容", "事由", "投诉事由"],
      }),
    ),
    request: optional(text({ zh: "客户诉求", en: "Request", aliases: ["诉求", "买家诉求"] })),
    firstContact: optional(
      text({
        isName: true,
        zh: "第一接待人",
        en: "First contact",
        aliases: ["接待人", "登记人", "受理人"],
      }),
    ),
    handler: optional(
      text({
        isName: true,
        zh: "经办人",
        en: "Handler",
        aliases: ["处理人", "处理人员", "责任人"],
      }),
    ),
    department: optional(text({ zh: "责任部门", en: "Department", aliases: ["部门"] })),
    otherUnit: usual.name("涉及单位", "Other unit", ["涉及其他单位", "协同单位", "协办单位"]),
    transferredTo: usual.name("转交给", "Transferred to", ["转交人", "转办部门", "转交部门"]),
    transferredAt: optional(
      datetime({ zh: "转交时间", en: "Transferred", aliases: ["转办时间", "移交时间"] }),
    ),
    supervisor: usual.name("督办人", "Supervised by", ["督办", "督办领导"]),
    confirmedBy: usual.name("经理确认", "Confirmed by manager"),
    confirmedAt: optional(datetime({ zh: "经理确认时间", en: "Confirmed by manager at" })),
    promisedOn: optional(
      dayOrMoment({
        zh: "承诺期限",
        en: "Promised by",
        aliases: ["承诺日期", "预计完成时间", "应结案日期", "要求完成日期"],
        future: true,
      }),
    ),
    callBackBy: optional(
      dayOrMoment({
        zh: "约定回电时间",
        en: "Call back by",
        aliases: ["约定回复时间", "回电期限", "预约回电时间"],
        future: true,
      }),
    ),
    calledBackAt: optional(
      datetime({ zh: "回电时间", en: "Called back", aliases: ["实际回电时间"] }),
    ),
    attendedAt: optional(
      datetime({ zh: "接待时间", en: "Attended to", aliases: ["首次接待时间"] }),
    ),
    acknowledgedAt: optional(
      datetime({ zh: "受理告知时间", en: "Acknowledged", aliases: ["告知时间", "首次响应时间"] }),
    ),
    followedUpAt: optional(
      datetime({ zh: "跟进时间", en: "Followed up", aliases: ["首次跟进时间"] }),
    ),
    coordinatedAt: optional(
      datetime({ zh: "协调时间", en: "Coordinated", aliases: ["协同处理时间"] }),
    ),
    level: optional(
      choiceFrom("escalation-levels", {
        zh: "层级",
        en: "Escalated to",
        aliases: ["上报层级", "处理层级"],
        known: [
          { name: "经办", aliases: ["1"] },
          { name: "现场负责人", aliases: ["2"] },
          { name: "部门经理", aliases: ["3"] },
          { name: "总经理", aliases: ["4", "集团"] },
        ],
      }),
    ),
    escalatedAt: optional(datetime({ zh: "上报时间", en: "Escalated" })),
    directorAt: optional(
      datetime({
        zh: "报总经理时间",
        en: "General manager told",
        aliases: ["上报总经理时间"],
      }),
    ),
    measures: optional(
      text({
        zh: "处理措施",
        en: "Measures",
        aliases: ["纠正措施", "措施", "处理方案"],
      }),
    ),
    result: optional(
      text({
        zh: "处理结果",
        en: "Result",
        aliases: ["结果", "Company response to consumer"],
      }),
    ),
    compensation: optional(
      money({ zh: "赔偿金额", en: "Compensation", aliases: ["赔偿", "补偿金额"] }),
    ),
    payee: usual.payee(),
    payeeName: usual.payeeName(),
    status: optional(
      choice(
        {
          待受理: ["待处理", "open", "新建"],
          处理中: ["跟进中", "未结案", "processing", "in progress"],
          待客户: ["待客户确认"],
          已解决: ["resolved", "已处理", "已完成"],
          已关闭: ["closed", "关闭", "已结案", "结案"],
          已归档: ["归档", "已存档", "archived"],
          已撤诉: ["撤诉", "cancelled"],
        },
        { zh: "状态", en: "Status", aliases: ["关闭状态", "结案状态", "处理状态"] },
      ),
    ),
    feedbackAt: optional(
      datetime({ zh: "客户反馈时间", en: "Customer told", aliases: ["反馈时间", "反馈客户时间"] }),
    ),
    satisfied: optional(
      choiceFrom("satisfactions", {
        zh: "客户是否满意",
        en: "Satisfied",
        aliases: ["满意度", "是否满意"],
        known: [
          { name: "满意", aliases: ["是", "1"] },
          { name: "不满意", aliases: ["否", "0"] },
        ],
      }),
    ),
    valid: optional(flag({ zh: "有效投诉", en: "Upheld", aliases: ["是否有效投诉", "投诉成立"] })),
    resolvedAt: optional(
      datetime({
        zh: "解决时间",
        en: "Resolved",
        aliases: ["完成时间", "完成日期", "处理日期", "关闭时间", "结案时间"],
      }),
    ),
    inspection: optional(
      choice(
        { 有效: ["处理有效"], 无效: ["处理无效"] },
        { zh: "核查结果", en: "Inspection", aliases: ["处理效果核查"] },
      ),
    ),
    inspectedBy: usual.name("核查人", "Inspected by"),
    inspectedAt: optional(datetime({ zh: "核查时间", en: "Inspected at" })),
    inspectionNote: usual.words("核查说明", "Inspection note"),
    archiveNo: optional(
      identifier({
        zh: "归档编号",
        en: "File no.",
        aliases: ["归档号", "档案编号"],
        of: "own",
      }),
    ),
    note: optional(text({ zh: "备注", en: "Note", aliases: ["说明"] })),
  },

  rules: [
    anyOf(["content", "product", "request"]),
    recent("receivedAt"),
    expected("complaintNo"),
    expected("channel"),
    expected("customer"),
    expected("kind"),
    expected("firstContact"),
    // Nobody has promised anything yet where nobody has taken it up.
    expected("promisedOn", { when: "status", is: "待受理" }),
    notBefore("acknowledgedAt", "receivedAt"),
    notBefore("resolvedAt", "receivedAt"),
    notBefore("promisedOn", "receivedAt"),
    notBefore("callBackBy", "receivedAt"),
    notBefore("calledBackAt", "receivedAt"),
    notBefore("attendedAt", "receivedAt"),
    notBefore("followedUpAt", "receivedAt"),
    notBefore("coordinatedAt", "receivedAt"),
    notBefore("transferredAt", "receivedAt"),
    notBefore("escalatedAt", "receivedAt"),
    notBefore("directorAt", "receivedAt"),
    notBefore("feedbackAt", "receivedAt"),
    needs({ when: "transferredAt" }, ["transferredTo"], "warning"),
    // Who was left dissatisfied is the general manager's.
    needs({ when: "satisfied", is: "不满意" }, ["directorAt"], "warning", {
      when: "nature",
      is: NO_GRIEVANCE,
    }),
    needs({ when: "inspection", is: "无效" }, ["inspectionNote"], "warning"),
    // A complaint that was taken up again is not solved.
    blankWhen({ when: "status", is: ["待受理", "处理中"] }, ["resolvedAt"]),
    complete(
      "status",
      { 已关闭: TRAIL, 已归档: [...TRAIL, "archiveNo"] },
      {
        also: [
          { when: "major", columns: ["inspectedBy"] },
          { when: "vip", columns: ["inspectedBy"] },
        ],
        unless: { when: "nature", is: NO_GRIEVANCE },
      },
    ),
    payeeGiven([{ amount: "compensation", unless: { when: "orderNo" } }], {
      payee: ["payee", "payeeName"],
    }),
    needs({ when: "escalatedAt" }, ["level"], "warning"),
    plainText("content", "payee"),
    plainText("note", "payee"),
  ],

  matchRules: [
    noDuplicate("D108", ["complaintNo"], {
      needs: ["complaintNo"],
      pointsAt: "complaintNo",
      level: "error",
    }),
    onePayeeName("payee", "payeeName"),
  ],

  dimensions: { shop: "shop", registrant: "firstContact" },
  responsible: ["handler", "firstContact"],

  // The compensation for an order is paid by its after-sales row (X224 misses one): paid from both, it
  // would be paid twice. One without an order is paid from here.
  postings: (row) =>
    row.orderNo === null
      ? [{ kind: "complaint-compensation", direction: "payout", amount: row.compensation }]
      : [],

  // Nobody types that a manager has confirmed or looked: they answer the worklist 投诉核查.
  signatures: ["confirmedBy", "inspectedBy"],

  // Nobody solves it in time: the next above. Whoever is left dissatisfied: the general manager.
  escalates: { over: "resolve", atOnce: "director" },

  life: {
    steps: [
      "receivedAt",
      "attendedAt",
      "acknowledgedAt",
      "confirmedAt",
      "transferredAt",
      "followedUpAt",
      "calledBackAt",
      "coordinatedAt",
      "escalatedAt",
      "resolvedAt",
      "feedbackAt",
      "directorAt",
      "inspectedAt",
    ],
    turns: [
      "status",
      "handler",
      "transferredTo",
      "supervisor",
      "level",
      "promisedOn",
      "inspection",
    ],
  },

  stands: ["status"],

  crossReferences: { orderNo: "order" },

  deadlines: {
    acknowledge: {
      title: { zh: "待受理告知", en: "To be acknowledged" },
      clearedBy: {
        zh: "填上受理告知时间",
        en: "Fill in when the customer was told it is being handled",
      },
      from: "receivedAt",
      allowed: { usual: hours(24), urgent: workhours(2) },
      within: (row, allowed) => {
        if (isPraise(row)) return null;
        return allowed(isOrdinary(row) ? USUAL : "urgent");
      },
      until: "acknowledgedAt",
      // What is resolved needs no word of being handled, whatever its status says.
      dropped: (row) => isClosed(row) || row.status === "已解决" || row.resolvedAt !== null,
    },
    callBack: {
      title: { zh: "待回电", en: "To be called back" },
      clearedBy: { zh: "填上回电时间", en: "Fill in when the customer was called back" },
      from: "receivedAt",
      within: (row) => (row.callBackBy === null ? null : untilDay(row.callBackBy)),
      until: "calledBackAt",
      dropped: isClosed,
    },
    resolve: {
      title: { zh: "待解决", en: "To be resolved" },
      clearedBy: { zh: "填上解决时间", en: "Fill in when it was resolved" },
      from: "receivedAt",
      allowed: { usual: workdays(3), urgent: workdays(1) },
      within: (row, allowed) => {
        if (isPraise(row)) return null;
        return row.promisedOn === null
          ? allowed(isOrdinary(row) ? USUAL : "urgent")
          : untilDay(row.promisedOn);
      },
      until: "resolvedAt",
      dropped: isClosed,
      paused: (row) => row.status === "待客户",
    },
    feedback: {
      title: { zh: "待反馈客户", en: "Customer to be told" },
      clearedBy: {
        zh: "填上客户反馈时间",
        en: "Fill in when the customer was told the result",
      },
      from: "resolvedAt",
      allowed: { usual: workdays(1) },
      within: (row, allowed) => (isPraise(row) ? null : allowed(USUAL)),
      until: "feedbackAt",
      dropped: isClosed,
    },
    director: {
      title: { zh: "不满意，待报总经理", en: "Dissatisfied: general manager to be told" },
      clearedBy: {
        zh: "填上报总经理时间",
        en: "Fill in when the general manager was told",
      },
      from: "feedbackAt",
      allowed: { usual: workdays(1) },
      within: (row, allowed) =>
        row.satisfied === "不满意" && isGrievance(row) ? allowed(USUAL) : null,
      until: "directorAt",
      dropped: isClosed,
    },
    // A refund that is rightly asked for and not paid in 15 days counts as wilfully delayed: 侵害消费者权益
    // 行为处罚办法 §8 to §10 (工商总局令第73号 of 2015-01-05, amended 2020-10-23). Other complaints are held to it too.
    legal: {
      title: { zh: "法定 15 日", en: "Legal limit of 15 days" },
      clearedBy: { zh: "填上解决时间", en: "Fill in when it was resolved" },
      from: "receivedAt",
      allowed: { usual: days(15) },
      within: (row, allowed) => (isGrievance(row) ? allowed(USUAL) : null),
      until: "resolvedAt",
      dropped: isClosed,
    },
    // Within 7 working days the regulator says whether it takes the complaint on:
    // 市场监督管理投诉举报处理办法 §15 (市场监管总局令第121号 of 2025-12-30, in place of 第20号 since 2026-04-15).
    regulator: {
      title: { zh: "12315 答复", en: "Answer to 12315" },
      clearedBy: { zh: "填上解决时间", en: "Fill in when it was resolved" },
      from: "receivedAt",
      allowed: { usual: workdays(7) },
      within: (row, allowed) =>
        row.channel === "12315" && isComplaint(row) ? allowed(USUAL) : null,
      until: "resolvedAt",
      dropped: isClosed,
    },
  },

  links: {
    X224: {
      when: (row) => row.compensation !== null && row.compensation > 0 && row.status !== "已撤诉",
      in: "after-sales",
      by: { orderNo: "compensated-order" },
      since: "receivedAt",
      within: "counterpartDays",
    },
    X222: {
      when: (row) => (row.status === "已关闭" || row.status === "已归档") && isGrievance(row),
      in: "follow-up-visits",
      by: { complaintNo: "complaint", orderNo: "order" },
      since: "resolvedAt",
      within: "visitDays",
    },
  },
});
