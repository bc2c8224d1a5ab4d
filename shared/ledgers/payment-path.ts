import type { Direction } from "../money/direction.ts";

/** By which way money reaches a customer; what people call each. */
export const PAYMENT_PATHS = {
  平台退款: ["原路退回", "平台", "平台打款", "平台赔付"],
  线下打款: ["线下", "支付宝打款", "支付宝退款", "银行卡汇款", "线下退款"],
} as const;

export type PaymentPath = keyof typeof PAYMENT_PATHS;

/** The direction of money that goes to a customer; without a path it goes the usual way. */
export function directionBy(path: PaymentPath | null, usually: "payout" | "platform"): Direction {
  if (path === null) return usually;
  return path === "线下打款" ? "payout" : "platform";
}
