/** A text with nothing round it to take off, as nearly all are; long enough not to stand for nothing. */
const PLAIN = /^(?=.{5})[0-9A-Za-z\u4e00-\u9fff]+(?:[ .:/_-][0-9A-Za-z\u4e00-\u9fff]+)*$/;

/** A cell of an exported file without what the program put round it: blanks, tabs, backticks, quotes and `="…"`. */
export function cleaned(value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string" && PLAIN.test(value)) return value;
  const text = String(value)
    .normalize("NFKC")
    .replaceAll(/[\s\u200b\ufeff]+/g, " ")
    .trim();
  const bare = /^="?(.*?)"?$/.exec(text)?.[1] ?? text;
  const unquoted = bare
    .replace(/^[`'"]+/, "")
    .replace(/[`'"]+$/, "")
    .trim();
  // What stands for nothing.
  return /^(?:[/-]+|无|null|none)$/i.test(unquoted) ? "" : unquoted;
}
