import { digest } from "../../shared/digest.ts";

type Written = string | number | boolean | null;

/** What a cell that was read or is to be written says of itself; nothing of formulas, which Excel spells its own way. */
function said(value: Written): string {
  const text = value === null ? "" : String(value);
  return /^'?=/.test(text) ? "" : text.replace(/^'/, "");
}

/**
 * A digest over a report's block: rows by where they stand, lines in whatever order, for sorting a table is no
 * change of it.
 */
export function blockDigest(
  above: readonly (readonly Written[])[],
  lines: readonly (readonly Written[])[],
): string {
  const filled = (row: readonly Written[]) => row.some((value) => said(value) !== "");
  // Blank cells at the end of a row are none.
  const cells = (row: readonly Written[]) => {
    const texts = row.map(said);
    return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
  };
  return digest([
    above.map(cells),
    lines
      .filter(filled)
      .map((line) => JSON.stringify(line.map(said)))
      .toSorted(),
  ]);
}
