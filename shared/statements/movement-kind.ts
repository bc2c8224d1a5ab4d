import type { LineKind, MeantLine } from "./statement.ts";

/** What a movement of a shop's account with a platform was for, by the platform's words for it. */
export function movementKind(words: string, direction: MeantLine["direction"]): LineKind {
  if (/退汇|退票|(?:打款|付款|汇款|代付|代发)(?:失败)?退回/.test(words)) return "payout";
  if (/提现|充值|转账|保证金(?!理赔)|余额宝|理财|基金|冻结|解冻/.test(words)) return "transfer";
  if (/佣金|服务费|手续费|收费|返点|软件|运费险|保费/.test(words)) return "fee";
  if (/维权|赔付|理赔|扣款|罚/.test(words)) return "deduction";
  if (/小额打款/.test(words)) return "payout";
  if (/退款|退费/.test(words)) return "refund";
  if (direction === "in") return /收款|支付|交易|货款/.test(words) ? "sale" : "income";
  return "payout";
}

/** The same of a wallet, from which buyers are paid by 转账 too: to somebody else it is a payment, and not a transfer. */
export function walletKind(words: string, direction: MeantLine["direction"]): LineKind {
  const kind = movementKind(words, direction);
  if (kind !== "transfer" || !/转账|代发/.test(words)) return kind;
  const isOwn = /提现|充值|保证金|余额宝|理财|基金|冻结|解冻|本人|自己/.test(words);
  return isOwn ? kind : direction === "in" ? "income" : "payout";
}
