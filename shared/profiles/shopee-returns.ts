import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile, reasons } from "./profile.ts";

/** Returns and refunds of Shopee's English seller centres, by the headings that public programs read from the export. */
export const shopeeReturns = defineProfile("shopee-returns", afterSales, {
  title: { zh: "Shopee 退货退款导出", en: "Returns of Shopee" },
  telling: [
    "Order ID",
    "Return Quantity",
    "Return Reason",
    "Return Creation Time",
    "Return Tracking Number",
    "Return / Refund Status",
    "Order Creation Date",
  ],
  needs: ["Return ID"],
  columns: {
    caseNo: ["Return ID"],
    orderNo: ["Order ID"],
    goods: ["Product Name"],
    sku: ["SKU"],
    quantity: ["Return Quantity"],
    reason: ["Return Reason"],
    registeredOn: ["Return Creation Time"],
    returnNo: ["Return Tracking Number"],
    status: ["Return / Refund Status"],
  },
  misleading: { "Order Creation Date": reasons.dayOfTheOrder },
});
