import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** Orders of Taobao and Tmall with what was refunded of each: a list by orders, which has no kind and no case. */
export const taobaoOrders = defineProfile("taobao-orders", afterSales, {
  title: { zh: "淘宝/天猫订单导出", en: "Taobao/Tmall orders" },
  telling: [
    "买家应付货款",
    "买家应付邮费",
    "总金额",
    "订单创建时间",
    "订单付款时间",
    "宝贝总数量",
    "宝贝种类",
    "收货地址",
  ],
  needs: ["买家实际支付金额", "退款金额"],
  columns: {
    orderNo: ["订单编号"],
    buyer: ["买家会员名"],
    paid: ["总金额"],
    refund: ["退款金额"],
    goods: ["宝贝标题"],
    quantity: ["宝贝总数量"],
    shop: ["店铺名称"],
  },
  misleading: {
    买家实际支付金额: reasons.netOfRefunds,
    买家应付邮费: {
      zh: "是买家付的运费，不是退给买家的邮费",
      en: "The freight that the buyer paid, not postage paid back",
    },
    订单状态: reasons.ofTheOrder,
    物流单号: reasons.ofTheSeller,
    物流公司: reasons.ofTheSeller,
    买家支付宝账号: {
      zh: "平台原路退款用的，财务不往这里打款",
      en: "The platform refunds to it; finance does not pay there",
    },
  },
});
