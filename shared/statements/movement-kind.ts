import type { LineKind, MeantLine } from "./statement.ts";

/** What a movement of a shop's account with a platform was for, by the platform's words for it. */
export function movementKind(words: string, direction: MeantLine["direction"]): LineKind {
  if (/退汇|退票|(?:打款|付款|汇款|代付|代发)(?:失败)?退回/.test(words)) return "payout";
  if (/提现|充值|转账|保证金(?!理赔)|余额宝|冻结|解冻/.test(words)) return "transfer";
  if (/佣金|服务费|手续费|返点|软件|运费险|保费/.test(words)) return "fee";
  if (/维权|赔付|理赔|扣款|罚/.test(words)) return "deduction";
  if (/小额打款/.test(words)) return "payout";
  if (/退款|退费/.test(words)) return "refund";
  if (direction === "in") return /收款|支付|交易|货款/.test(words) ? "sale" : "income";
  return "payout";
}
