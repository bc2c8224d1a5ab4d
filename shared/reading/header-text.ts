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

/** Units in which an amount is another number than in yuan. */
const OTHER_UNIT = /[百千万亿]元|万$|(?:^|单位)[分角]$/;

/** True for a normalised heading of amounts whose remark says that they are no yuan: 「(万元)」, 「(分)」, 「(USD)」. */
export function isInOtherUnit(normalised: string): boolean {
  const remark = REMARK.exec(normalised)?.[0];
  const unit = remark?.slice(1, -1) ?? "";
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
