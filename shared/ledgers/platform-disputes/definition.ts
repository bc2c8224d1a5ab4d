import { choice } from "../../columns/choice.ts";
import { datetime } from "../../columns/datetime.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { atMostSum } from "../../rules/at-most-sum.ts";
import { expected } from "../../rules/expected.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { orderFits } from "../../rules/order-fits.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { untilDay } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";

/** 小二介入登记: one row for each refund that the platform was called in to decide. */
export const platformDisputes = defineLedger("platform-disputes", {
  title: { zh: "小二介入登记", en: "Platform disputes" },
  purpose: {
    zh: "一行是一次平台介入的纠纷。",
    en: "A row is a dispute that the platform decides.",
  },
  sheetNames: ["小二介入", "小二", "平台介入", "客服介入", "disputes"],
  reference: ["caseNo", "orderNo"],
  person: "buyer",
  day: "openedAt",

  columns: {
    openedAt: datetime({
      zh: "介入日期",
      en: "Opened",
      aliases: ["介入时间", "申请介入时间", "登记日期", "日期"],
      fillDown: true,
    }),
    platform: usual.platform(),
    shop: usual.shop(),
    orderNo: optional(usual.orderNo(["主订单编号"])),
    caseNo: optional(
      identifier({
        zh: "退款编号",
        en: "Case no.",
        aliases: ["售后单号", "售后编号", "退款单号", "维权编号", "纠纷编号", "纠纷单号"],
      }),
    ),
    buyer: usual.buyer(["买家"]),
    amount: optional(
      money({ zh: "争议金额", en: "Disputed", aliases: ["退款金额", "申请退款金额"] }),
    ),
    reason: usual.reason("介入原因", ["原因", "维权原因", "纠纷原因", "退款原因"]),
    request: usual.words("买家诉求", "Request", ["诉求", "客户诉求"]),
    evidenceDue: optional(
      datetime({
        zh: "举证截止时间",
        en: "Evidence due",
        aliases: ["举证截止", "举证截止日期", "举证超时", "超时时间"],
        future: true,
      }),
    ),
    evidencedAt: optional(
      datetime({ zh: "已举证时间", en: "Evidence given", aliases: ["举证时间", "举证日期"] }),
    ),
    evidencedBy: usual.words("举证人", "Evidence by"),
    evidence: usual.words("凭证清单", "Evidence", ["凭证", "举证内容"]),
    stage: optional(
      choice(
        {
          无客服介入: ["无需介入"],
          需要客服介入: ["待介入"],
          客服已介入: ["已介入", "小二已介入"],
          初审完成: ["客服初审完成"],
          复审失败: ["客服主管复审失败"],
          处理完成: ["客服处理完成", "已完成"],
        },
        { zh: "介入状态", en: "Stage", aliases: ["客服介入状态", "小二介入状态", "状态"] },
      ),
    ),
    ruling: optional(
      choice(
        { 支持买家: ["买家胜"], 支持卖家: ["支持商家", "卖家胜"], 部分支持: ["部分"] },
        { zh: "判决结果", en: "Ruling", aliases: ["处理结果", "判定结果", "结果"] },
      ),
    ),
    deducted: optional(
      money({
        zh: "实际扣款",
        en: "Deducted",
        aliases: ["扣款金额", "扣款", "赔付金额", "判赔金额"],
      }),
    ),
    closedAt: optional(
      datetime({ zh: "结案时间", en: "Closed", aliases: ["处理完成时间", "完成时间"] }),
    ),
    owner: usual.name("责任人", "Owner", ["跟进人", "处理人"]),
    handler: usual.handler(["客服"]),
    note: usual.note(),
  },

  rules: [
    anyOf(["caseNo", "orderNo"]),
    orderFits("platform", "orderNo"),
    recent("openedAt"),
    expected("amount"),
    expected("reason"),
    // The stages that await evidence demand it below; a row that is decided does not.
    expected("evidenceDue", { when: "stage" }, { when: "ruling" }, { when: "evidencedAt" }),
    atMostSum("deducted", ["amount"]),
    needs({ when: "stage", is: ["需要客服介入", "客服已介入"] }, ["evidenceDue"], "warning"),
    needs({ when: "evidencedAt" }, ["evidencedBy"], "warning"),
    needs({ when: "ruling", is: ["支持买家", "部分支持"] }, ["deducted"], "warning"),
    notBefore("evidencedAt", "openedAt"),
    notBefore("closedAt", "openedAt"),
    plainText("request"),
    plainText("note"),
  ],

  matchRules: [
    noDuplicate("D111", ["caseNo"], { needs: ["caseNo"], pointsAt: "caseNo", level: "error" }),
  ],

  responsible: ["owner", "handler"],
  atRisk: (row) => row.deducted ?? row.amount,
  dimensions: { shop: "shop", reason: "reason" },

  // What the platform takes is the refund of the order's after-sales row, which finance checks there.

  stands: ["ruling", "stage"],

  deadlines: {
    evidence: {
      title: { zh: "待举证", en: "Evidence to be given" },
      clearedBy: { zh: "填上已举证时间", en: "Fill in when the evidence was given" },
      from: "openedAt",
      within: (row) => (row.evidenceDue === null ? null : untilDay(row.evidenceDue)),
      until: "evidencedAt",
      dropped: (row) => row.stage === "处理完成" || row.ruling !== null,
    },
  },

  crossReferences: { orderNo: "order", caseNo: "case" },
});
