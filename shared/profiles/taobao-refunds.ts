import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** The refunds that 千牛 exports for shops on Taobao and Tmall; it does not say on which of both. */
export const taobaoRefunds = defineProfile("taobao-refunds", afterSales, {
  title: { zh: "淘宝/天猫退款导出", en: "Taobao/Tmall refunds" },
  telling: [
    "退款完结时间",
    "退款的申请时间",
    "买家退款金额",
    "买家实际支付金额",
    "买家退款原因",
    "买家退款说明",
    "手工退款_系统退款",
    "部分退款_全部退款",
    "是否需要退货",
    "客服介入状态",
    "卖家真实姓名",
    "发货物流信息",
  ],
  needs: ["退款编号"],
  columns: {
    caseNo: ["退款编号"],
    orderNo: ["订单编号", "主订单编号"],
    buyer: ["买家会员昵称", "买家会员名", "买家昵称"],
    sku: ["商家编码", "商品编码"],
    goods: ["宝贝标题"],
    registeredOn: ["退款的申请时间", "退款申请时间"],
    finishedOn: ["退款完结时间"],
    refund: ["买家退款金额", "退款总额", "退给买家金额"],
    status: ["退款状态"],
    shipped: ["货物状态"],
    reason: ["买家退款原因", "退款原因"],
    note: ["买家退款说明"],
    returnNo: ["退货物流单号", "退货物流信息"],
    kind: ["售后类型"],
    liable: ["责任方"],
  },
  misleading: {
    买家实际支付金额: reasons.netOfRefunds,
    退给平台金额: reasons.partOfRefund,
    发货物流信息: reasons.ofTheSeller,
    订单状态: reasons.ofTheOrder,
  },
});
