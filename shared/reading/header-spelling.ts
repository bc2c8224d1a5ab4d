/** A heading without what differs between two ways to write it: width, white space, quotes, `*`, colons, case. */
export function headerSpelling(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff'"“”‘’*:]/g, "")
    .toLowerCase();
}
