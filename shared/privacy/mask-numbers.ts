import { mask } from "./mask.ts";

/** A mobile phone of the mainland, with or without its country code and groups. */
const PHONE = /(?<![0-9A-Za-z])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/g;
/** As long as an identity card is, its birthday where it belongs. */
const ID_CARD =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g;
/** As a bank card is written: 16 to 19 digits that begin like one of UnionPay, or after what calls it one. */
const BANK_CARD =
  /(?<![0-9A-Za-z])62\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])|(?<=(?:银行|行|卡号|账号|帐号|储蓄卡|信用卡|card)[^0-9]{0,12})\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])/gi;

/** One such number as it may be shown, whatever groups it is written in. */
export const maskNumber = (number: string): string => mask(number.replace(/[ +Xx-]/g, ""));

/**
 * Free text with the numbers of phones, identity cards and bank cards masked. What only looks like one is masked as
 * well: a text that is shown to everybody may lose a number, and must not show one.
 */
export function maskNumbers(text: string): string {
  if (!/\d{4}/.test(text)) return text;
  return [ID_CARD, BANK_CARD, PHONE].reduce(
    (shown, pattern) => shown.replaceAll(pattern, maskNumber),
    text,
  );
}
