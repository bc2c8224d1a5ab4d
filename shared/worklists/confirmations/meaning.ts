/** What is answered to a payment that waits: somebody lets it go, or sends it back to the clerk. */
export const CONFIRMED = "确认";
export const SENT_BACK = "退回客服";

/** What stands in place of the row with the other name where its reader may not see it, or where none is found any more. */
export const OTHER_SHOP = "别的店铺的一行";
export const NO_OTHER_ROW = "现在查不到了";
