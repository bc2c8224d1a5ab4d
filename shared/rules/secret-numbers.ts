import { maskNumber } from "../privacy/mask-numbers.ts";

const ID_CARD =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g;
/** A card that is called one, whoever issued it. */
const NAMED_CARD =
  /(?:银行|[农工建中招交]行|邮储|信用社|储蓄卡|信用卡|卡号|账号|帐号|card)[^0-9]{0,12}((?:\d[ -]?){16,19})(?!\d)/gi;
/** A card of a Chinese bank by its first digits and its length, whatever it is called. */
const UNIONPAY_CARD =
  /(?<![0-9A-Za-z])62(?:[0-3]\d|5\d|8[2-8]|9[12])(?:[ -]?\d{4}){3}(?:[ -]?\d{3})?(?![0-9A-Za-z])/g;
/** What makes such a number an order's or a parcel's. */
const OTHER_NUMBER = /(?:单|单号|编号|流水号?|交易号|条码)[^0-9]{0,4}$/;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of a resident identity number (GB 11643-1999), from its first 17 digits. */
function idCheck(digits: string): string {
  const sum = ID_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  );
  return "10X98765432".charAt(sum % 11);
}

/** True when the last digit is right by the Luhn formula, which bank cards follow (ISO/IEC 7812-1:2017). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const isCard = (written: string): boolean => passesLuhn(written.replace(/[ -]/g, ""));

/** A number that has no place in free text, as it is written there. */
export interface SecretNumber {
  readonly what: "id-card" | "bank-card";
  readonly written: string;
  readonly index: number;
}

/**
 * The numbers that have no place in free text, in its order: identity cards whose check character
 * is right, and bank cards that pass their own check and are called one or begin like a Chinese bank's.
 * Order numbers are neither.
 */
export function findSecretNumbers(text: string): readonly SecretNumber[] {
  if (!/\d{15}|\d{4}[ -]\d{4}/.test(text)) return [];
  const found: SecretNumber[] = [];
  const add = (what: SecretNumber["what"], written: string, index: number) => {
    const end = index + written.length;
    if (found.some((one) => index < one.index + one.written.length && one.index < end)) return;
    found.push({ what, written, index });
  };
  for (const { 0: card, index } of text.matchAll(ID_CARD)) {
    if (idCheck(card) === card.slice(17).toUpperCase()) add("id-card", card, index);
  }
  for (const { 0: named, 1: written = "", index } of text.matchAll(NAMED_CARD)) {
    const card = written.replace(/[ -]$/, "");
    if (isCard(card)) add("bank-card", card, index + named.length - written.length);
  }
  for (const { 0: written, index } of text.matchAll(UNIONPAY_CARD)) {
    if (isCard(written) && !OTHER_NUMBER.test(text.slice(Math.max(0, index - 12), index)))
      add("bank-card", written, index);
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The text with these of its numbers masked. */
export function maskSecretNumbers(text: string, numbers: readonly SecretNumber[]): string {
  let [shown, from] = ["", 0];
  for (const { written, index } of numbers) {
    shown += text.slice(from, index) + maskNumber(written);
    from = index + written.length;
  }
  return shown + text.slice(from);
}
