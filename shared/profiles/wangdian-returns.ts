import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile } from "./profile.ts";

/**
 * Returns and exchanges of the ERP 旺店通 (退换管理), a row for each line of an order. The headings are those that public
 * programs read from this export to hold it against an ERP's books.
 */
export const wangdianReturns = defineProfile("wangdian-returns", afterSales, {
  title: { zh: "旺店通退换单导出", en: "Returns of 旺店通" },
  telling: [
    "原始单号",
    "原始子订单号",
    "退款阶段",
    "退换原因",
    "平台退款状态",
    "分摊退款金额",
    "货品编号",
    "登记数量",
    "入库数量",
    "退款成功时间",
  ],
  needs: ["退换单号"],
  columns: {
    caseNo: ["退换单号"],
    kind: ["类型"],
    status: ["处理状态"],
    shop: ["店铺"],
    orderNo: ["原始单号"],
    lineNo: ["原始子订单号"],
    buyer: ["客户网名"],
    reason: ["退换原因"],
    refund: ["分摊退款金额"],
    sku: ["货品编号"],
    goods: ["货品名称"],
    quantity: ["登记数量"],
    registeredOn: ["登记时间"],
    finishedOn: ["退款成功时间"],
  },
  misleading: {
    退款总额: {
      zh: "退换单分成几行时，每行写的都是整张单的金额，加起来就多了；一行的在「分摊退款金额」",
      en: "Each row of a return repeats the whole of it; a row’s own part has a column of its own",
    },
    退款阶段: {
      zh: "售前还是售后，不是售后类型",
      en: "Before or after delivery, not the kind of case",
    },
    平台退款状态: {
      zh: "平台那边走到哪一步，自己处理的在「处理状态」",
      en: "How far the platform is; the shop’s own has a column of its own",
    },
    入库数量: { zh: "仓库收到的，登记的在「登记数量」", en: "What the warehouse has received" },
  },
});
