/**
 * Splits text with tabs or commas into rows of equal length. Cells in double quotes may hold
 * separators, line breaks and doubled quotes; a last line break adds no row.
 */
export function parseDelimited(text: string, separator: "," | "\t" | ";"): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(
    `"([^"]*(?:""[^"]*)*)"(?=${separator}|\\r|\\n|$)|([^${separator}\\r\\n]*)`,
    "y",
  );
  const end = new RegExp(`${separator}|\\r\\n|\\r|\\n`, "y");
  let width = 1;
  for (let at = 0; ;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    const row = rows.at(-1);
    row?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? "");
    width = Math.max(width, row?.length ?? 0);
    at = cell.lastIndex;
    end.lastIndex = at;
    const found = end.exec(text)?.[0];
    if (found === undefined) break;
    at += found.length;
    if (found !== separator) {
      if (at === text.length) break;
      rows.push([]);
    }
  }
  for (const row of rows) while (row.length < width) row.push("");
  return rows;
}
