import type { HoldCode } from "../money/hold.ts";
import type { Language, Localized } from "../localized.ts";

/** Why an amount waits, in a few words. */
export const holdCodeNames: Readonly<Record<HoldCode, Localized>> = {
  "above-amount": { zh: "金额超过上限", en: "above the limit" },
  "other-name": { zh: "这个账号以前是别的户名", en: "the account had another name before" },
  "payee-changed": { zh: "收款人和交过的不一样", en: "another payee than before" },
  returned: { zh: "退回来了，要改", en: "sent back, to be corrected" },
};

/** The same; a reason that a newer server knows stands as it is. */
export function holdCodeName(code: string, language: Language): string {
  return Object.hasOwn(holdCodeNames, code) ? holdCodeNames[code as HoldCode][language] : code;
}

/** Why amounts are left out of a batch. What was sent back waits for its clerk; anything else for a second person. */
export function heldText(codes: readonly string[], language: Language): string {
  const why = codes.map((code) => holdCodeName(code, language));
  if (language === "zh") {
    const text = why.join("、");
    return codes.includes("returned") ? text : `${text}，等第二个人确认`;
  }
  const text = why.join(", ");
  return codes.includes("returned") ? text : `${text}: waits for a second person`;
}
