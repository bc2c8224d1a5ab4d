/** A text with nothing round it to take off or to spell otherwise, as nearly all are. */
const PLAIN =
  /^(?:[+-](?=[0-9.]))?[0-9A-Za-z\u4e00-\u9fff](?:[0-9A-Za-z\u4e00-\u9fff .,:/_@*+|-]*[0-9A-Za-z\u4e00-\u9fff])?$/;

/** What stands for nothing. */
const NOTHING = /^(?:[/-]+|无|null|none)$/i;
const LONGEST_NOTHING = 4;

/** A cell of an exported file without what the program put round it: blanks, tabs, backticks, quotes and `="…"`. */
export function cleaned(value: string | number | boolean | undefined): string {
  if (value === undefined || value === "") return "";
  if (typeof value !== "string") return String(value);
  // One backtick before a value, or a tab behind it, is what most programs put there.
  const bare = (value.startsWith("`") ? value.slice(1) : value).trim();
  if (PLAIN.test(bare) && !bare.includes("  "))
    return bare.length <= LONGEST_NOTHING && NOTHING.test(bare) ? "" : bare;
  return wholly(value);
}

function wholly(value: string): string {
  const text = value
    .normalize("NFKC")
    .replaceAll(/[\s\u200b\ufeff]+/g, " ")
    .trim();
  const bare = /^="?(.*?)"?$/.exec(text)?.[1] ?? text;
  const unquoted = bare
    .replace(/^[`'"]+/, "")
    .replace(/[`'"]+$/, "")
    .trim();
  return NOTHING.test(unquoted) ? "" : unquoted;
}
