import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** After-sales cases that the Douyin shop exports, by themselves or joined to their orders. */
export const douyinAftersales = defineProfile("douyin-aftersales", afterSales, {
  title: { zh: "抖店售后单导出", en: "Douyin after-sales" },
  telling: [
    "商品单号",
    "商品发货状态",
    "退商品金额（元）",
    "退运费金额（元）",
    "售后原因标签",
    "同意售后申请时间",
    "商家退款时间",
    "用户到账时间",
    "售后关闭时间",
    "仲裁状态",
    "纠纷责任方",
    "退货发货时间",
    "用户售后说明",
  ],
  needs: ["售后单号", "售后申请时间"],
  columns: {
    caseNo: ["售后单号"],
    orderNo: ["订单号", "主订单编号", "订单编号"],
    goods: ["商品名称", "选购商品"],
    sku: ["商家编码"],
    quantity: ["售后数量", "商品数量"],
    shipped: ["商品发货状态"],
    kind: ["售后类型"],
    refund: ["退商品金额（元）", "退款金额（元）", "退款金额"],
    registeredOn: ["售后申请时间"],
    reason: ["售后原因"],
    status: ["售后状态"],
    paid: ["订单应付金额"],
    returnNo: ["退货物流单号"],
    liable: ["纠纷责任方"],
    finishedOn: ["售后完结时间"],
    note: ["售后备注"],
  },
  misleading: {
    订单状态: reasons.ofTheOrder,
    发货物流单号: reasons.ofTheSeller,
    换货物流单号: reasons.ofTheSeller,
    "退运费金额（元）": {
      zh: "平台退的运费，不由财务打款",
      en: "Freight that the platform refunds; finance does not pay it",
    },
    预估收款金额: reasons.zeroInRefunds,
    结算金额: reasons.zeroInRefunds,
  },
  constants: { platform: "抖店" },
});
