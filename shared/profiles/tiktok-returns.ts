import { afterSales } from "../ledgers/after-sales/definition.ts";
import { defineProfile } from "./profile.ts";

/** Returns of TikTok Shop, by the headings that public programs read from the export. */
export const tiktokReturns = defineProfile("tiktok-returns", afterSales, {
  title: { zh: "TikTok Shop 退货退款导出", en: "Returns of TikTok Shop" },
  telling: [
    "Order ID",
    "Return Status",
    "Return Sub Status",
    "Return Type",
    "Return Reason",
    "Refund Time",
    "Return Logistics Tracking ID",
  ],
  needs: ["Return Order ID", "Time Requested"],
  columns: {
    caseNo: ["Return Order ID"],
    orderNo: ["Order ID"],
    status: ["Return Status"],
    kind: ["Return Type"],
    reason: ["Return Reason"],
    registeredOn: ["Time Requested"],
    finishedOn: ["Refund Time"],
    goods: ["Product Name"],
    sku: ["Seller SKU"],
    quantity: ["Return Quantity"],
    returnNo: ["Return Logistics Tracking ID"],
  },
});
