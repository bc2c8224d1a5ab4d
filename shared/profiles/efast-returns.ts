import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** What a whole return comes to, in each of its rows. */
const ofAllRows = {
  zh: "整张退单的，分成几行时每行都重复；一行的退款另有一列",
  en: "Of the whole return, repeated in each of its rows; a row’s refund has a column of its own",
} as const;

/**
 * Returns of the ERP eFAST, a row for each article: its 售后服务单 and 退货分析. Headings and what they hold are as its
 * published sources export them (`after_service_list`, `sell_return_after_sell_return`): the return's total is its
 * articles with 卖家承担运费, 手工调整金额 and 赔付金额.
 */
export const efastReturns = defineProfile("efast-returns", afterSales, {
  title: { zh: "eFAST 退单导出", en: "eFAST returns" },
  telling: [
    "原单号",
    "原单快递公司",
    "原单物流单号",
    "退货仓库",
    "手工调整金额",
    "赔付金额",
    "实际应退款总额",
    "实退总额",
    "分销结算运费",
    "退货人手机",
  ],
  needs: ["退单号", "退单创建时间", "卖家承担运费"],
  columns: {
    caseNo: ["退单号"],
    platform: ["销售平台"],
    shop: ["店铺"],
    kind: ["退单类型", "退货类型"],
    status: ["退单状态"],
    reason: ["退单原因", "退货原因"],
    orderNo: ["交易号", "原单交易号"],
    buyer: ["买家昵称"],
    refund: ["实际应退款", "退货金额"],
    courier: ["买家退货快递公司", "退单快递公司"],
    returnNo: ["买家退货物流单号", "退单物流单号"],
    registeredOn: ["退单创建时间"],
    finishedOn: ["确认退款时间"],
    goods: ["商品名称"],
    sku: ["商品编码"],
    quantity: ["实际退货数量", "退货数量"],
    note: ["卖家退单备注", "退单说明"],
  },
  misleading: {
    实际应退款总额: ofAllRows,
    实退总额: ofAllRows,
    退款金额: ofAllRows,
    卖家承担运费: ofAllRows,
    分销结算运费: ofAllRows,
    手工调整金额: ofAllRows,
    赔付金额: ofAllRows,
    实际应收款: { zh: "换出商品的钱，不是退款", en: "Of what goes out for it, not refunded" },
    原单快递公司: reasons.ofTheSeller,
    原单物流单号: reasons.ofTheSeller,
    确认收货时间: {
      zh: "仓库收到退货的时间，不是买家签收的",
      en: "When the warehouse had the return, not when the buyer had the goods",
    },
  },
});
