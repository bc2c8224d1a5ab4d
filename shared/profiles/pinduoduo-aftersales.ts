import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** After-sales cases of Pinduoduo, as its back office and the tools around it list them. */
export const pinduoduoAftersales = defineProfile("pinduoduo-aftersales", afterSales, {
  title: { zh: "拼多多售后导出", en: "Pinduoduo after-sales" },
  telling: [
    "交易金额",
    "发货运单号",
    "退货运单号",
    "退货物流状态",
    "售后状态",
    "发货状态",
    "售后申请原因",
    "极速退款",
  ],
  needs: ["售后编号"],
  columns: {
    caseNo: ["售后编号"],
    orderNo: ["订单编号", "订单号"],
    registeredOn: ["申请时间", "售后申请时间"],
    kind: ["售后类型", "退款类型"],
    reason: ["售后原因", "售后申请原因", "退款原因"],
    status: ["售后状态"],
    shipped: ["发货状态"],
    paid: ["交易金额"],
    refund: ["退款金额"],
    returnNo: ["退货运单号", "退货物流单号"],
    courier: ["退货物流公司", "退货快递公司"],
    goods: ["商品名称"],
    sku: ["商家编码", "规格编码"],
    buyer: ["买家", "买家昵称"],
  },
  misleading: {
    发货运单号: reasons.ofTheSeller,
    发货快递单号: reasons.ofTheSeller,
    订单状态: reasons.ofTheOrder,
  },
  constants: { platform: "拼多多" },
});
