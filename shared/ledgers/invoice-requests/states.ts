/** The words of 开票登记's status by what they mean for the invoice. */
export const invoiceStates = {
  issued: "开票成功",
  failed: "开票失败",
  cancelled: "已取消",
  reversed: "已红冲",
} as const;
