import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** Service orders that JD exports for its merchants. */
export const jdServices = defineProfile("jd-services", afterSales, {
  title: { zh: "京东售后服务单导出", en: "JD service orders" },
  telling: [
    "客户期望",
    "客户期望处理方式",
    "期望处理方式",
    "审核结果",
    "审核意见",
    "服务单状态",
    "服务单申请时间",
    "取件运单号",
    "客户账号",
    "客户帐号",
    "商品编号",
    "申请阶段",
  ],
  needs: ["服务单号"],
  columns: {
    caseNo: ["服务单号"],
    orderNo: ["订单号", "订单编号", "原订单号"],
    buyer: ["客户账号", "客户帐号", "用户账号", "客户PIN"],
    goods: ["商品名称"],
    sku: ["商品编号", "商品编码", "SKU"],
    quantity: ["商品数量", "申请数量"],
    registeredOn: ["服务单申请时间", "申请时间"],
    kind: ["处理方式", "服务类型", "客户期望处理方式", "期望处理方式", "客户期望"],
    reason: ["申请原因", "售后原因"],
    status: ["服务单状态"],
    refund: ["实退金额", "退款金额"],
    returnNo: ["取件运单号", "客户发货单号", "退货运单号"],
    courier: ["客户发货快递公司", "退货物流公司"],
    finishedOn: ["处理完成时间", "服务单完成时间"],
    note: ["问题描述", "问题描述文字"],
  },
  misleading: { 订单状态: reasons.ofTheOrder, 发货单号: reasons.ofTheSeller },
  constants: { platform: "京东" },
});
