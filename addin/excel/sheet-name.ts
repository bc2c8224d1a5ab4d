const LONGEST = 31;

/** A name that Excel accepts and no sheet has: `name`, or `name (2)` and so on. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const name = wanted.replaceAll(/[\\/?*[\]:]/g, "-").replaceAll(/^'|'$/g, "");
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const candidate = name.slice(0, LONGEST - suffix.length) + suffix;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
