import { simplified } from "../text/simplified.ts";

/**
 * A heading without what differs between two spellings of it: width, white space, quotes, `*`, colons, case, and
 * whether its characters are traditional.
 */
export function headerText(heading: string): string {
  return simplified(
    heading
      .normalize("NFKC")
      .replace(/[\s\u200b\ufeff'"“”‘’*:]/g, "")
      .toLowerCase(),
  );
}

/** A normalised heading without a remark in brackets behind it, such as 「（必填）」 or 「（元）」. */
export function withoutRemark(normalised: string): string {
  return normalised.replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)+$/, "");
}
