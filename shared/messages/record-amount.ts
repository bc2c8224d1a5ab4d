import type { RecordAmount } from "../api/record.ts";
import type { Language, Localized } from "../localized.ts";
import { showFen } from "../money/fen.ts";
import { directionName } from "./directions.ts";
import { heldText } from "./hold-codes.ts";
import { originalText } from "./reversal-words.ts";
import { postingKindName } from "./posting-kinds.ts";

const outcomes: Readonly<Record<NonNullable<RecordAmount["settled"]>["outcome"], Localized>> = {
  paid: { zh: "已付", en: "paid" },
  recovered: { zh: "已收回", en: "got back" },
  bounced: { zh: "退票", en: "bounced" },
  returned: { zh: "退回客服", en: "sent back to the clerk" },
  replaced: { zh: "收款人改了，重新走", en: "taken back for another payee" },
};

/**
 * What a version of a row added to finance's figures, and where that stands: 「赔偿 35.00（打款）· 批次 CW-20261103-01」.
 */
export function recordAmountText(
  {
    kind,
    direction,
    amount,
    financeDay,
    held,
    batch,
    original,
    reversal: made,
    reversed,
    settled,
  }: RecordAmount,
  language: Language,
): string {
  const zh = language === "zh";
  const name = postingKindName(kind, language);
  const way = directionName(direction, language);
  const sum = zh ? `${name} ${showFen(amount)}（${way}）` : `${name} ${showFen(amount)} (${way})`;
  return [sum, standing(), reversal(), payment()].filter((part) => part !== "").join(" · ");

  function standing(): string {
    if (held !== null) return heldText(held, language);
    if (batch !== null) return zh ? `批次 ${batch}` : `batch ${batch}`;
    return zh ? `还没封存，进 ${financeDay} 的批次` : `open, for the batch of ${financeDay}`;
  }

  function payment(): string {
    if (settled === null) return "";
    const { outcome, day, flow } = settled;
    const said = [outcomes[outcome][language], day ?? "", flow ?? ""];
    return said.filter((part) => part !== "").join(" ");
  }

  function reversal(): string {
    const taken = original === null ? "" : originalText(original, language);
    const who = made === null ? "" : `${made.by}${zh ? "：" : ": "}${made.reason}`;
    const less = zh ? `已冲销 ${showFen(reversed)}` : `${showFen(reversed)} of it reversed`;
    return [taken, who, reversed === 0 ? "" : less].filter((part) => part !== "").join(" · ");
  }
}
