const ID_CARD =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g;
const BANK_CARD = /(?:银行卡|卡号|账号|帐号|card)[^0-9]{0,12}((?:\d[ -]?){16,19})(?!\d)/gi;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of a resident identity number (GB 11643), from its first 17 digits. */
function idCheck(digits: string): string {
  const sum = ID_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  );
  return "10X98765432".charAt(sum % 11);
}

/** True when the last digit is right by the Luhn formula, which bank cards follow. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Which number that has no place in free text stands there: an identity card whose check character
 * is right, or a bank card that is called one and passes its own check. Order numbers are neither.
 */
export function findSecretNumber(text: string): "id-card" | "bank-card" | undefined {
  if (!/\d{15}|\d{4}[ -]\d{4}/.test(text)) return undefined;
  for (const [card] of text.matchAll(ID_CARD)) {
    if (idCheck(card) === card.slice(17).toUpperCase()) return "id-card";
  }
  for (const [, written = ""] of text.matchAll(BANK_CARD)) {
    if (passesLuhn(written.replace(/[ -]/g, ""))) return "bank-card";
  }
  return undefined;
}
