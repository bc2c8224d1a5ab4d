import { account } from "../../columns/account.ts";
import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { payeeName } from "../../columns/payee-name.ts";
import { quantity } from "../../columns/quantity.ts";
import { text } from "../../columns/text.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { needs } from "../../rules/needs.ts";
import { notToCome } from "../../rules/not-to-come.ts";
import { sameAmount } from "../../rules/same-amount.ts";
import { FAULT_NAMES, sentBack } from "../faults.ts";
import { monthFilter } from "../month-filter.ts";
import { defineWorklist } from "../worklist.ts";

const named = (zh: string, en: string) => optional(text({ zh, en, isName: true }));

/** 打款清单: what the sealed batches hand over to be paid, a line for each row of a ledger. */
export const payments = defineWorklist("payments", {
  title: { zh: "打款清单", en: "Payments to make" },
  purpose: {
    zh: "一行是一笔已封存、要打的款，同一收款人排在一起。付好后填流水号和日期；银行退票、资料有误，就退回客服。",
    en: "A line is a payment that was sealed and is to be made; those of one payee stand together. Fill in its number and day once it is paid; what bounced, or is wrong, goes back to the clerk.",
  },
  sheetName: { zh: "打款清单", en: "Payments" },
  sees: ["finance", "auditor"],
  answers: ["finance"],
  whole: ["finance"],
  sendsBackBlocked: true,
  filters: { month: monthFilter },
  export: "payment-file",

  columns: {
    batches: named("批次号", "Batches"),
    ledger: named("台账", "Ledger"),
    shop: named("店铺", "Shop"),
    reference: named("单号", "Reference"),
    kinds: named("款项", "For"),
    payee: optional(account({ zh: "收款账号", en: "Payee account", privacy: "sensitive" })),
    payeeName: optional(payeeName({ zh: "收款实名", en: "Payee name", privacy: "sensitive" })),
    amount: optional(money({ zh: "应付金额", en: "To pay", negative: true })),
    registrant: named("登记人", "Registered by"),
    // Of all open lines of one payee, who is masked: the same number is the same payee.
    payeeNo: optional(quantity({ zh: "收款人序号", en: "Payee" })),
    payeeLines: optional(quantity({ zh: "同一收款人笔数", en: "Lines of the payee" })),
    payeeTotal: optional(money({ zh: "同一收款人合计", en: "Total of the payee", negative: true })),
  },

  asks: {
    outcome: choice(
      {
        已付: ["已打款", "付了", "成功"],
        退票: ["付款失败", "失败"],
        退回客服: ["退回"],
        // Of a line below zero: what was paid too much.
        已收回: ["已追回"],
      },
      { zh: "处理结果", en: "Outcome" },
    ),
    flowNumber: optional(
      identifier({
        zh: "流水号",
        en: "Payment no.",
        aliases: ["打款流水号", "交易流水号", "支付宝交易号"],
        of: "own",
      }),
    ),
    paidOn: optional(date({ zh: "打款日期", en: "Paid on", aliases: ["付款日期", "交易日期"] })),
    paidAmount: optional(
      money({ zh: "实付金额", en: "Paid", aliases: ["付款金额", "交易金额"], negative: true }),
    ),
    ...sentBack,
  },

  rules: [
    needs({ when: "outcome", is: ["已付", "已收回"] }, ["flowNumber", "paidOn"], "error"),
    needs({ when: "outcome", is: "退回客服" }, ["fault"], "error"),
    blankWhen({ when: "outcome", is: ["已付", "已收回"] }, ["fault", "remark"]),
    sameAmount("paidAmount", "amount"),
    notToCome("paidOn"),
  ],

  english: {
    outcome: { 已付: "Paid", 退票: "Bounced", 退回客服: "Back to the clerk", 已收回: "Got back" },
    fault: FAULT_NAMES,
  },

  reasons: {
    parcel: {
      zh: "退回件还没登记入库，先不付邮费。",
      en: "The returned parcel is not registered yet, so its postage waits.",
    },
    unconfirmed: {
      zh: "这一行有金额还在等主管确认。",
      en: "Part of this row still waits for a supervisor’s confirmation.",
    },
    returned: {
      zh: "已退回客服，还没改好。",
      en: "It was sent back, and the clerk has not corrected it yet.",
    },
    duplicate: {
      zh: "可能重复登记，还没人说明没问题。",
      en: "It may be registered twice, and nobody has said that it is right.",
    },
    "payee-missing": {
      zh: "没有收款账号或实名。",
      en: "It names no payee account, or no payee.",
    },
    "payee-masked": {
      zh: "收款账号或实名带 * 号，付不出去。",
      en: "The payee’s account or name is masked and can’t be paid.",
    },
    "payee-unlike": {
      zh: "收款账号或实名不像真的，还没人说明没问题。",
      en: "The payee’s account or name is unlike one, and nobody has said that it is right.",
    },
    negative: {
      zh: "付多了的，要收回，不是要付的。",
      en: "Too much was paid: this is to be got back, not to be paid.",
    },
    positive: {
      zh: "这一行是要付的，不是要收回的。",
      en: "This line is to be paid, not to be got back.",
    },
    confirmed: {
      zh: "这是你自己确认的，要由另一个人来付。",
      en: "You confirmed this yourself: somebody else has to pay it.",
    },
    answered: {
      zh: "这一笔已经处理过；付了以后被银行退回的，填退票。",
      en: "This line was answered before; one that the bank sent back after it was paid is answered as bounced.",
    },
  },
});
