import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** Returned orders of an ERP that numbers its own (主订单号) beside the platform's (关联外部交易号). */
export const erpReturnedOrders = defineProfile("erp-returned-orders", afterSales, {
  title: { zh: "ERP 退单导出（主订单号、外部交易号）", en: "ERP returned orders" },
  telling: [
    "关联外部交易号",
    "主订单号",
    "退单类型",
    "退单状态",
    "财务状态",
    "退商品金额",
    "产生退单时间",
    "退单原因",
    "扫描数量",
    "退其他费用",
    "退货入库仓",
  ],
  needs: ["退单号"],
  columns: {
    caseNo: ["退单号"],
    orderNo: ["关联外部交易号"],
    shop: ["订单来源"],
    buyer: ["下单人"],
    kind: ["退单类型"],
    status: ["退单状态"],
    registeredOn: ["产生退单时间"],
    finishedOn: ["结算时间"],
    returnNo: ["退货快递单号"],
    refund: ["退款金额"],
    refundPath: ["退款方式"],
    reason: ["退单原因"],
    goods: ["商品名称"],
    sku: ["企业SKU码", "商品SKU码"],
    quantity: ["退货数量"],
    payee: ["退款帐号", "退款账号"],
    payeeName: ["退款账户", "退款帐户"],
  },
  misleading: {
    订单状态: reasons.ofTheOrder,
    邮费: reasons.partOfRefund,
    退商品金额: reasons.partOfRefund,
    退其他费用: reasons.partOfRefund,
    处理方式: {
      zh: "怎么处理，「退单类型」才是售后类型",
      en: "How it is handled; its kind has a column of its own",
    },
    成交价格: { zh: "一件商品的价格", en: "The price of one article" },
    实际价格: { zh: "一件商品的价格", en: "The price of one article" },
    主订单号: { zh: "ERP 自己的号，平台的订单号在「关联外部交易号」", en: "The ERP’s own number" },
    关联订单号: {
      zh: "ERP 自己的号，平台的订单号在「关联外部交易号」",
      en: "The ERP’s own number",
    },
  },
});
