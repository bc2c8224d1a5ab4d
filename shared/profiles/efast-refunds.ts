import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile } from "./profile.ts";

/** Platform refunds as the ERP eFAST downloads and exports them. */
export const efastRefunds = defineProfile("efast-refunds", afterSales, {
  title: { zh: "eFAST 平台退单导出", en: "eFAST platform refunds" },
  telling: [
    "销售平台",
    "系统下载时间",
    "系统退单号",
    "转单状态",
    "交易号",
    "退单类型",
    "商品条形码",
  ],
  needs: ["退单编号"],
  columns: {
    platform: ["销售平台"],
    shop: ["店铺"],
    registeredOn: ["申请时间"],
    caseNo: ["退单编号"],
    orderNo: ["交易号"],
    buyer: ["买家昵称"],
    refund: ["退款金额"],
    kind: ["退单类型"],
    sku: ["商品编码"],
    goods: ["商品名称"],
    quantity: ["数量"],
  },
  misleading: {
    金额: {
      zh: "一行商品的金额，退款另有一列",
      en: "Of one line; the refund has a column of its own",
    },
    系统退单号: { zh: "ERP 自己的号", en: "The ERP’s own number" },
  },
});
