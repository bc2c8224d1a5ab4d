/** What 发票状态 says of an invoice that nobody waits for, and of one that is still to be mailed. */
export const INVOICE_DONE = ["已寄出", "不需要"] as const;
export const INVOICE_ISSUED = "已开";
