import { choiceFrom } from "../../columns/choice-from.ts";
import { choice } from "../../columns/choice.ts";
import { datetime } from "../../columns/datetime.ts";
import { date } from "../../columns/date.ts";
import { dayOrMoment } from "../../columns/day-or-moment.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { hours, untilDay, USUAL } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";

/** 报事报修: one row for each thing that an owner reported, or that was found in a public area. */
export const propertyReports = defineLedger("property-reports", {
  title: { zh: "报事报修", en: "Property reports" },
  purpose: { zh: "一行是一次报修或报事。", en: "A row is a report of something to be repaired." },
  sheetNames: ["报事", "报修", "property"],
  reference: ["reportNo", "estate"],
  person: "customer",
  content: ["description", "estate", "building", "unit", "room", "place", "customer", "phone"],
  day: "reportedAt",

  columns: {
    reportedAt: datetime({
      zh: "报修时间",
      en: "Reported",
      aliases: ["报事时间", "报修日期", "接报时间", "登记时间", "登记日期", "日期"],
      fillDown: true,
    }),
    reportNo: optional(
      identifier({
        zh: "报修单号",
        en: "Report no.",
        aliases: ["报事单号", "工单号", "工单编号", "编号"],
        of: "own",
      }),
    ),
    estate: optional(
      text({
        isName: true,
        zh: "小区",
        en: "Estate",
        aliases: ["楼盘", "项目", "小区名称"],
        fillDown: true,
      }),
    ),
    area: usual.name("责任片区", "Area", ["片区"]),
    building: usual.personal("楼栋", "Building", ["楼号", "栋"]),
    unit: usual.personal("单元", "Unit", ["单元号"]),
    room: usual.personal("房号", "Room", [
      "房间号",
      "门牌号",
      "户号",
      "地址",
      "报修地址",
      "维修地址",
      "住址",
      "宿舍",
      "宿舍号",
      "寝室",
      "寝室号",
    ]),
    place: usual.words("位置", "Place", [
      "地点",
      "报修地点",
      "报修位置",
      "故障位置",
      "具体位置",
      "公共区域",
    ]),
    customer: usual.personal("业主", "Owner", ["业主姓名", "报修人", "姓名", "联系人"]),
    phone: usual.phone("电话", "Phone", ["联系电话", "手机", "手机号", "联系方式"]),
    scope: optional(
      choiceFrom("report-kinds", {
        zh: "报修类型",
        en: "Scope",
        aliases: ["报事类型", "类型"],
        known: [
          { name: "个人", aliases: ["户内", "入户", "室内"] },
          { name: "公共", aliases: ["公区", "公共区域", "公共部位"] },
        ],
      }),
    ),
    description: text({
      zh: "报修内容",
      en: "Description",
      aliases: [
        "报事内容",
        "报修事项",
        "报修说明",
        "报修描述",
        "报修问题",
        "报修故障",
        "故障描述",
        "故障现象",
        "故障说明",
        "故障内容",
        "描述",
        "问题描述",
        "内容",
      ],
    }),
    status: optional(
      choice(
        {
          待派单: ["待派工", "新建"],
          待接单: ["已派单"],
          处理中: ["维修中"],
          待确认: ["待验收"],
          已完成: ["完成"],
          已评价: ["已回访"],
          已取消: ["取消"],
        },
        { zh: "状态", en: "Status", aliases: ["处理状态", "工单状态"] },
      ),
    ),
    cancelReason: usual.words("取消原因", "Why cancelled"),
    technician: usual.name("维修人员", "Technician", ["维修工", "接单人", "处理人"]),
    dispatchedAt: optional(datetime({ zh: "派单时间", en: "Dispatched", aliases: ["派工时间"] })),
    promisedOn: optional(
      dayOrMoment({
        zh: "承诺期限",
        en: "Promised by",
        aliases: ["承诺日期", "预计完成时间"],
        future: true,
      }),
    ),
    finishedAt: optional(
      datetime({
        zh: "完成时间",
        en: "Finished",
        aliases: ["完成日期", "完工时间", "结束时间", "返单时间"],
      }),
    ),
    result: usual.words("处理结果", "Result", ["维修结果", "处理情况"]),
    cost: optional(money({ zh: "维修费用", en: "Cost", aliases: ["费用", "维修费"] })),
    costDetail: usual.words("费用明细", "Cost details", ["明细"]),
    charged: optional(money({ zh: "已收金额", en: "Charged", aliases: ["收费金额", "实收金额"] })),
    rating: optional(
      choiceFrom("ratings", {
        zh: "评价",
        en: "Rating",
        aliases: ["业主评价", "满意度"],
        known: [
          { name: "好", aliases: ["好评", "满意"] },
          { name: "中", aliases: ["中评", "一般"] },
          { name: "差", aliases: ["差评", "不满意"] },
        ],
      }),
    ),
    success: optional(flag({ zh: "处理成功", en: "Solved", aliases: ["是否解决"] })),
    visitedOn: optional(date({ zh: "回访日期", en: "Followed up", aliases: ["回访时间"] })),
    handler: usual.handler(["接报人", "受理人", "接待人"]),
    note: usual.note(),
  },

  rules: [
    anyOf(["room", "place", "building"]),
    recent("reportedAt"),
    needs({ when: "status", is: "已取消" }, ["cancelReason"], "warning"),
    needs({ when: "status", is: ["已完成", "已评价"] }, ["finishedAt"], "warning"),
    needs({ when: "charged" }, ["costDetail"], "warning"),
    notBefore("dispatchedAt", "reportedAt"),
    notBefore("promisedOn", "reportedAt"),
    notBefore("finishedAt", "reportedAt"),
    notBefore("visitedOn", "finishedAt"),
    plainText("description"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D111", ["reportNo"], {
      needs: ["reportNo"],
      pointsAt: "reportNo",
      level: "error",
    }),
  ],

  responsible: ["technician", "handler"],
  dimensions: { shop: "estate", registrant: "handler" },

  // What the owner has paid comes in; the cost of the repair is the estate's own.
  postings: (row) => [{ kind: "service-fee", direction: "receipt", amount: row.charged }],

  stands: ["status"],

  deadlines: {
    finish: {
      title: { zh: "待维修", en: "To be repaired" },
      clearedBy: { zh: "填上完成时间", en: "Fill in when it was finished" },
      from: "reportedAt",
      // Where nothing was promised, what the department allows.
      allowed: { [USUAL]: hours(48) },
      within: (row, allowed) =>
        row.promisedOn === null ? allowed(USUAL) : untilDay(row.promisedOn),
      until: "finishedAt",
      dropped: (row) => row.status === "已取消",
      paused: (row) => row.status === "待确认",
    },
  },

  links: {
    X235: {
      // Nobody is to be asked about a public area, and a day beside the row says that somebody was.
      when: (row) =>
        row.finishedAt !== null &&
        row.customer !== null &&
        row.visitedOn === null &&
        row.status !== "已取消",
      in: "follow-up-visits",
      by: { reportNo: "visit-repair" },
      since: "finishedAt",
      within: "visitDays",
    },
  },
});
