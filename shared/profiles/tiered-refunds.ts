import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** Refund exports that part what went to the buyer from what went to the platform; several platforms have them. */
export const tieredRefunds = defineProfile("tiered-refunds", afterSales, {
  title: {
    zh: "平台退款导出（退给买家、退给平台）",
    en: "Refunds, the buyer’s and the platform’s part",
  },
  telling: ["退款总额", "退款申请时间", "退款完结时间", "退款状态", "支付单号", "订单付款时间"],
  needs: ["退给买家金额", "退给平台金额"],
  columns: {
    caseNo: ["退款编号", "售后编号"],
    orderNo: ["订单编号", "主订单编号"],
    registeredOn: ["退款申请时间"],
    finishedOn: ["退款完结时间"],
    status: ["退款状态"],
    refund: ["退款总额", "退给买家金额"],
    kind: ["售后类型"],
    shipped: ["货物状态"],
  },
  misleading: {
    退给平台金额: reasons.partOfRefund,
    退给买家金额: reasons.partOfRefund,
  },
});
