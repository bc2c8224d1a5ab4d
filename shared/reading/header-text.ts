/** A heading without what differs between two spellings of it: width, white space, quotes, `*`, colons, case. */
export function headerText(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff'"“”‘’*:]/g, "")
    .toLowerCase();
}

/** A normalised heading without a remark in brackets behind it, such as 「（必填）」 or 「（元）」. */
export function withoutRemark(normalised: string): string {
  return normalised.replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)+$/, "");
}
