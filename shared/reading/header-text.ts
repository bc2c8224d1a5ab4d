import { plain } from "../names/heading-parts.ts";
import { FOREIGN_CURRENCY } from "../text/foreign-currency.ts";
import { simplified } from "../text/simplified.ts";
import { headerSpelling } from "./header-spelling.ts";

/** A heading without what differs between two spellings of it, nor whether its characters are traditional. */
export const headerText = (heading: string): string => simplified(headerSpelling(heading));

const REMARK = /(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)+$/;

/** A normalised heading without a remark in brackets behind it, such as 「（必填）」 or 「（元）」. */
export function withoutRemark(normalised: string): string {
  return normalised.replace(REMARK, "");
}

/** Units in which an amount is another number than in yuan, in a remark. */
const OTHER_UNIT =
  /[百千万亿]元|[百千万亿]$|(?:^|单位|人民币|rmb|cny)[是为]?[角分]$|^以?[角分]为?单位$|^(?:in)?(?:cents?|fen|jiao)$/;
/** The same behind a heading that puts no brackets around it: 「退款金额/分」, 「退款金额 单位是分」, `refund_fee_fen`. */
const OTHER_UNIT_BEHIND =
  /(?:单位[是为]?(?:[角分]|[百千万亿]元?)|(?<=[额款费价])[/_,，-]?[角分]|[/_,，-](?:[角分]|[百千万亿]元?|cents?|fen))$/;

/** True for a normalised heading of amounts that says that they are no yuan: 「(万元)」, 「(分)」, 「(USD)」. */
export function isInOtherUnit(normalised: string): boolean {
  const remark = REMARK.exec(normalised)?.[0];
  const unit = remark?.slice(1, -1) ?? "";
  if (OTHER_UNIT.test(unit) || FOREIGN_CURRENCY.test(unit)) return true;
  return OTHER_UNIT_BEHIND.test(withoutRemark(normalised));
}

/** The same of a heading as it is written, whose words may name a currency with or without brackets: `Refund USD`. */
export const namesOtherUnit = (heading: string): boolean =>
  isInOtherUnit(headerText(heading)) || FOREIGN_CURRENCY.test(plain(heading));

/** A normalised heading without the unit behind it that makes it no amount in yuan. */
export const withoutOtherUnit = (normalised: string): string =>
  withoutRemark(normalised).replace(OTHER_UNIT_BEHIND, "");

const UNIT_OF_ALL = /单位[是为]?([^,，、;；。)）]{1,8})/;

/** True for a title or note above the headings that says that all amounts below are no yuan: 「单位：万元」. */
export function saysOtherUnit(text: string): boolean {
  const unit = UNIT_OF_ALL.exec(headerText(text))?.[1] ?? "";
  return OTHER_UNIT.test(unit) || FOREIGN_CURRENCY.test(unit);
}

const CHINESE_FIRST = /^(\p{Script=Han}[^a-z]*?)[^\p{Script=Han}a-z\d)]*([a-z][a-z./&-]*)$/u;
const ENGLISH_FIRST = /^([a-z][a-z./&-]*)[^\p{Script=Han}a-z\d(]*(\p{Script=Han}[^a-z]*)$/u;

/** The two parts of a normalised heading that says the same in both languages; undefined for any other. */
export function inTwoLanguages(
  normalised: string,
): { readonly chinese: string; readonly english: string } | undefined {
  if (!/[a-z]/.test(normalised)) return undefined;
  const [, chinese, english] = CHINESE_FIRST.exec(normalised) ?? [];
  if (chinese !== undefined && english !== undefined) return { chinese, english };
  const [, before, behind] = ENGLISH_FIRST.exec(normalised) ?? [];
  return before === undefined || behind === undefined
    ? undefined
    : { chinese: behind, english: before };
}
