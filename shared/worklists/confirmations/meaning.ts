/** What is answered to a payment that waits: somebody lets it go, or sends it back to the clerk. */
export const CONFIRMED = "确认";
export const SENT_BACK = "退回客服";
