import { choiceFrom } from "../../columns/choice-from.ts";
import { choice } from "../../columns/choice.ts";
import { courier } from "../../columns/courier.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { defineLedger } from "../../ledger.ts";
import { atMostSum } from "../../rules/at-most-sum.ts";
import { expected } from "../../rules/expected.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { orderFits } from "../../rules/order-fits.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { trackingFits } from "../../rules/tracking-fits.ts";
import { days, USUAL } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";

/** 快递丢件/破损理赔: one row for each parcel that a courier is to pay for. */
/** Said by the status; where nobody keeps that, by the amount. */
const isRecognised = ({
  status,
  recognised,
}: {
  readonly status: string | null;
  readonly recognised: number | null;
}): boolean =>
  status === "已认可" ||
  status === "已到账" ||
  (status === null && recognised !== null && recognised > 0);

export const courierClaims = defineLedger("courier-claims", {
  title: { zh: "快递丢件/破损理赔", en: "Courier claims" },
  purpose: { zh: "一行是向快递要的一笔赔偿。", en: "A row is a claim against a courier." },
  sheetNames: ["理赔", "丢件", "快递赔付", "快递工单", "赔付申请", "courier claims"],
  reference: ["trackingNo", "orderNo"],
  person: "buyer",
  day: "registeredOn",

  columns: {
    registeredOn: date({
      zh: "登记日期",
      en: "Registered",
      aliases: [
        "日期",
        "登记时间",
        "申请时间",
        "创建时间",
        "报案日期",
        "报案时间",
        "申报日期",
        "申报时间",
      ],
      fillDown: true,
    }),
    courier: courier({
      zh: "快递公司",
      en: "Courier",
      aliases: ["快递名称", "快递", "物流公司", "承运商"],
      fillDown: true,
      bySheetName: true,
    }),
    trackingNo: identifier({
      zh: "快递单号",
      en: "Tracking no.",
      aliases: ["运单号", "运单号码", "物流单号", "面单号"],
      of: "parcel",
    }),
    direction: optional(
      choiceFrom("parcel-directions", {
        zh: "方向",
        en: "Direction",
        known: [
          { name: "发出", aliases: ["正向", "发货"] },
          { name: "退回", aliases: ["逆向", "退货"] },
        ],
      }),
    ),
    orderNo: optional(usual.orderNo()),
    platform: usual.platform(),
    shop: usual.shop(),
    buyer: usual.buyer(),
    kind: optional(
      choiceFrom("claim-kinds", {
        zh: "异常类型",
        en: "Kind",
        aliases: ["理赔类型", "工单事项类型", "类型"],
      }),
    ),
    description: usual.words("情况说明", "Description", [
      "初始问题信息",
      "问题描述",
      "赔付原因",
      "理赔原因",
    ]),
    picture: usual.words("图片", "Picture", ["照片"]),
    goodsValue: optional(
      money({ zh: "货值", en: "Value of goods", aliases: ["货物价值", "物品价值", "商品价值"] }),
    ),
    freight: optional(money({ zh: "运费", en: "Freight", aliases: ["快递费", "邮费"] })),
    insured: optional(money({ zh: "保价额", en: "Insured for", aliases: ["保价金额"] })),
    claimed: optional(
      money({
        zh: "申报金额",
        en: "Claimed",
        aliases: ["理赔金额", "赔付金额", "索赔金额", "申请金额"],
      }),
    ),
    submittedOn: optional(
      date({ zh: "报告提交时间", en: "Submitted", aliases: ["提交时间", "报告日期", "提交日期"] }),
    ),
    receiver: usual.words("接收人", "Handed to", ["收件员", "接收收件员"]),
    courierCaseNo: optional(
      identifier({
        zh: "快递受理单号",
        en: "Courier’s case no.",
        aliases: ["受理单号", "理赔单号"],
        of: "own",
      }),
    ),
    promisedOn: optional(
      date({ zh: "承诺回复日", en: "Promised by", aliases: ["承诺回复日期"], future: true }),
    ),
    status: optional(
      choice(
        {
          待提交: ["未提交"],
          已提交: ["待受理"],
          已受理: ["处理中"],
          已认可: ["同意理赔", "已通过"],
          拒赔: ["拒绝", "驳回"],
          已到账: ["已赔付", "已结算"],
          已撤销: ["撤销", "取消", "已取消"],
        },
        { zh: "理赔状态", en: "Status", aliases: ["状态", "工单状态", "赔付状态"] },
      ),
    ),
    answeredOn: optional(
      date({ zh: "答复日期", en: "Answered", aliases: ["答复时间", "回复日期", "受理日期"] }),
    ),
    recognised: optional(
      money({ zh: "认可金额", en: "Recognised", aliases: ["核定金额", "同意赔付金额"] }),
    ),
    settledIn: usual.words("结算月", "Settled in", ["结算月份"]),
    received: optional(
      money({ zh: "到账金额", en: "Received", aliases: ["实际到账", "已到账金额", "实收金额"] }),
    ),
    receivedOn: optional(date({ zh: "到账日期", en: "Received on", aliases: ["到账时间"] })),
    receivedBy: optional(
      choiceFrom("receipt-ways", {
        zh: "到账方式",
        en: "Received by",
        known: [
          { name: "抵运费", aliases: ["抵扣运费", "冲运费"] },
          { name: "转账", aliases: ["打款", "银行转账"] },
        ],
      }),
    ),
    customerPaid: optional(
      money({ zh: "客户已赔金额", en: "Paid to the customer", aliases: ["已赔客户金额"] }),
    ),
    found: optional(flag({ zh: "后来找到", en: "Found again", aliases: ["是否找回", "已找回"] })),
    handler: usual.handler(["客服", "创建者"]),
    note: usual.note(),
  },

  rules: [
    recent("registeredOn"),
    expected("direction"),
    expected("orderNo"),
    expected("kind"),
    expected("goodsValue"),
    trackingFits("courier", "trackingNo"),
    orderFits("platform", "orderNo"),
    atMostSum("received", ["goodsValue", "freight"]),
    needs({ when: "status", is: ["已提交", "已受理"] }, ["submittedOn", "receiver"], "warning"),
    needs({ when: "status", is: ["已认可", "拒赔"] }, ["answeredOn"], "warning"),
    needs({ when: "status", is: "已到账" }, ["received", "settledIn"], "warning"),
    // It decides which month the money belongs to.
    needs({ when: "received" }, ["receivedOn"], "warning"),
    // A parcel that turned up again turns its claim round.
    needs({ when: "found", is: true }, ["note"], "warning"),
    notBefore("submittedOn", "registeredOn"),
    notBefore("answeredOn", "submittedOn"),
    plainText("description"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D106", ["trackingNo", "kind"], {
      needs: ["trackingNo"],
      pointsAt: "trackingNo",
      level: "error",
    }),
  ],

  atRisk: (row) => row.recognised ?? row.claimed ?? row.goodsValue,
  dimensions: { shop: "shop", courier: "courier", reason: "kind", registrant: "handler" },

  // What the courier has paid comes in, on the day it came: often months after the claim, when its month
  // is closed. What the customer got for it stands in the after-sales row.
  postings: (row) => [
    {
      kind: "courier-recovery",
      direction: "receipt",
      amount: row.received,
      day: row.receivedOn,
    },
  ],

  life: {
    steps: ["registeredOn", "submittedOn", "answeredOn", "receivedOn"],
    turns: ["status", "receiver", "promisedOn", "recognised"],
  },

  stands: ["status"],

  deadlines: {
    // The courier's time to answer starts with the report: until it is handed over, nothing does.
    submit: {
      title: { zh: "待提交报告", en: "Report to be handed in" },
      clearedBy: {
        zh: "把报告交给快递，填上报告提交时间",
        en: "Hand the report to the courier and fill in the day",
      },
      from: "registeredOn",
      within: days(3),
      until: "submittedOn",
      dropped: (row) =>
        (row.status !== null && row.status !== "待提交") ||
        row.answeredOn !== null ||
        row.received !== null ||
        row.found === true,
    },
    // 快递暂行条例 §29 (国务院令第697号 of 2018-03-02, amended 2025-04-13; §28 before): a courier deals with a
    // complaint within 7 days, and says how.
    answer: {
      title: { zh: "待快递答复", en: "Courier’s answer" },
      clearedBy: { zh: "填上答复日期", en: "Fill in the day the courier answered" },
      from: "submittedOn",
      within: days(7),
      until: "answeredOn",
      dropped: ({ status }) =>
        status === "已认可" || status === "拒赔" || status === "已到账" || status === "已撤销",
    },
    // Couriers take what they recognise off the next month's bill, or pay it by then.
    pay: {
      title: { zh: "已认可，待到账", en: "Recognised, to be paid" },
      clearedBy: {
        zh: "填上到账金额和到账日期",
        en: "Fill in the amount and the day on which it came in",
      },
      from: "answeredOn",
      allowed: { [USUAL]: days(30) },
      within: (row, allowed) => (isRecognised(row) ? allowed(USUAL) : null),
      until: "receivedOn",
      dropped: (row) => row.status === "已到账" || row.received !== null,
    },
  },

  crossReferences: { trackingNo: "parcel", orderNo: "order" },

  links: {
    // Nothing was lost any more: the claim is taken back, or what the courier has paid for it.
    X223: {
      when: (row) =>
        /丢|遗失/.test(row.kind ?? "") &&
        row.found !== true &&
        row.status !== "已撤销" &&
        row.status !== "拒赔",
      in: "returned-parcels",
      by: { trackingNo: "parcel" },
      since: "registeredOn",
      within: "never",
    },
  },
});
