/** So many characters Excel takes in the name of a sheet. */
export const LONGEST_SHEET_NAME = 31;

/** What Excel takes in the name of a sheet, the nearest to the wanted one. */
function allowed(wanted: string, length: number): string {
  const name = wanted
    .replaceAll(/[\\/?*[\]:\p{Cc}]/gu, "-")
    .slice(0, length)
    // Half of a pair is no character.
    .replaceAll(/^'+|'+$|[\uD800-\uDBFF]$/g, "");
  // Excel keeps it for the history of changes.
  return name.trim() === "" || name.toLowerCase() === "history" ? `${name.trim()}-` : name;
}

/** A name that Excel accepts and no sheet has: `name`, or `name (2)` and so on. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const candidate = allowed(wanted, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
