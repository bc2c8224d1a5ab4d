/** Whether a text has signs that stand for others: `*`, `?`, or `~` before one of them. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** Texts that a pattern describes, whole or (for `SEARCH`) anywhere; upper and lower case alike. */
export function wildcardPattern(pattern: string, whole = true): RegExp {
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    return `\\${sign.at(-1)}`;
  });
  return new RegExp(whole ? `^${source}$` : source, "is");
}
