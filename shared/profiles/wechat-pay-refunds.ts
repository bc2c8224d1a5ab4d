import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** The bill of refunds of WeChat Pay's merchants; the bill of all transactions, which has payments too, is another. */
export const wechatPayRefunds = defineProfile("wechat-pay-refunds", afterSales, {
  title: { zh: "微信支付退款账单", en: "WeChat Pay refunds" },
  telling: ["交易时间", "商户订单号", "退款状态", "退款金额"],
  needs: ["商户退款单号"],
  unless: (has) => has("交易状态") && !has("退款申请时间"),
  columns: {
    registeredOn: ["退款申请时间", "交易时间"],
    finishedOn: ["退款成功时间"],
    orderNo: ["商户订单号"],
    caseNo: ["商户退款单号"],
    refund: ["退款金额"],
    status: ["退款状态"],
    goods: ["商品名称"],
  },
  misleading: {
    总金额: reasons.zeroInRefunds,
    订单金额: reasons.zeroInRefunds,
    应结订单金额: reasons.zeroInRefunds,
    申请退款金额: {
      zh: "是申请退的，实际退的在「退款金额」",
      en: "What was applied for; what was refunded has a column of its own",
    },
    微信订单号: { zh: "微信的流水号，不是店里的订单号", en: "WeChat’s own number, not the shop’s" },
    微信退款单号: {
      zh: "微信的流水号，不是店里的退款单号",
      en: "WeChat’s own number, not the shop’s",
    },
    手续费: reasons.paidByOthers,
    退款类型: { zh: "钱退到哪里，不是售后类型", en: "Where the money went, not the kind of case" },
    交易状态: reasons.ofTheOrder,
  },
});
