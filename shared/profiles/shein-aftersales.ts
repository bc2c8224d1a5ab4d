import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile } from "./profile.ts";

/** After-sales cases of sellers on SHEIN. */
export const sheinAftersales = defineProfile("shein-aftersales", afterSales, {
  title: { zh: "SHEIN 售后导出", en: "SHEIN after-sales" },
  telling: [
    "站点",
    "退款产品图片",
    "售后处理方案",
    "售后单处理状态",
    "售后申请类型",
    "退款原因描述",
    "退款附件",
    "商品结算总金额",
    "退货率约服务费",
    "预计退货总支出",
    "是否已退款",
  ],
  needs: ["售后单号"],
  columns: {
    shop: ["店铺", "店铺名称"],
    registeredOn: ["退款申请时间"],
    caseNo: ["售后单号"],
    orderNo: ["订单号"],
    sku: ["商品SKU", "SKU"],
    kind: ["售后处理方案"],
    status: ["售后单处理状态"],
    reason: ["售后申请类型"],
    refundPath: ["退款方式"],
    returnNo: ["退回单号"],
    note: ["备注(退款解析)", "备注"],
  },
  misleading: {
    商品结算总金额: {
      zh: "平台和店铺结算的钱，不是退给买家的",
      en: "What the platform settles with the shop, not the buyer’s refund",
    },
    退货率约服务费: { zh: "平台收的服务费", en: "The platform’s fee" },
    预计退货总支出: {
      zh: "估算，含平台服务费",
      en: "An estimate that includes the platform’s fee",
    },
  },
});
