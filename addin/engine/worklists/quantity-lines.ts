import { TEXT_FORMAT } from "../../../shared/cell.ts";
import type { WorkLine } from "../../../shared/api/worklists.ts";
import type { Language } from "../../../shared/localized.ts";
import { LIST_KEY, listWords } from "../../../shared/messages/list-sheet.ts";
import { type Quantity, quantitiesOf } from "../../../shared/worklists/quantities.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import type { CellWrite } from "../../workbook/workbook.ts";
import type { OpenList } from "../sheet/open-list.ts";
import { shownText } from "./list-cells.ts";

/**
 * So many lines above a list are kept for its quantities, beside their sum. Things share them: the headings below stay
 * frozen, and stay where they are when more comes.
 */
const LINES = 4;

/** Begins a line of quantities, whatever the language. */
const ITEM = "▪ ";

/** What a thing is, by the columns that name it. */
export function thingText(worklist: Worklist, { cells }: Quantity, language: Language): string {
  const named = Object.entries(cells).map(([key, value]) =>
    shownText(worklist, key, value as WorkLine["cells"][string], language),
  );
  return named.filter((text) => text !== "").join(" · ");
}

/** The sum of the quantities of a list's lines, and how many different things they are. */
export function quantitySum(quantities: readonly Quantity[], language: Language): string {
  const sum = quantities.reduce((total, { quantity }) => total + quantity, 0);
  return listWords[language].together(sum, quantities.length);
}

/** The lines of quantities above a list: their sum, then the things on `count` lines; none where it counts no things. */
export function quantityLines(
  worklist: Worklist,
  lines: readonly WorkLine[],
  language: Language,
  count = LINES,
): string[] {
  if (worklist.quantities === undefined) return [];
  const quantities = quantitiesOf(worklist, lines);
  const things = quantities.map(
    (each) => `${ITEM}${thingText(worklist, each, language)} × ${each.quantity}`,
  );
  const sum = quantitySum(quantities, language);
  if (count === 0) return [[sum, ...things].join("  ")];
  const each = Math.ceil(things.length / count);
  const onLine = (index: number) => things.slice(index * each, (index + 1) * each).join("  ");
  return [sum, ...Array.from({ length: count }, (_, index) => onLine(index))];
}

/**
 * The writes that renew the quantities above a list: below their sum, on the lines that hold some or nothing. What a
 * person has typed there stays; none where the sum is gone.
 */
export function quantityCells(
  { snapshot: { grid }, headerRow, worklist }: OpenList,
  lines: readonly WorkLine[],
  language: Language,
): CellWrite[] {
  const above = grid.values.slice(0, headerRow - grid.firstRow);
  const starts = Object.values(listWords).map(({ togetherStart }) => togetherStart);
  const isSum = (value: unknown) =>
    typeof value === "string" && starts.some((start) => value.startsWith(start));
  const sum = above.findIndex((row) => row.some(isSum));
  if (sum < 0) return [];
  const column = above[sum]?.findIndex(isSum) ?? 0;
  const isKey = (value: unknown) => typeof value === "string" && value.startsWith(LIST_KEY);
  const free = above.flatMap((row, index) => {
    const value = row[column] ?? "";
    const isOurs = value === "" || (typeof value === "string" && value.startsWith(ITEM));
    return index > sum && isOurs && !row.some(isKey) ? [index] : [];
  });
  const texts = quantityLines(worklist, lines, language, free.length);
  return [sum, ...free].flatMap((row, index): CellWrite[] => {
    const value = texts[index];
    if (value === undefined || above[row]?.[column] === value) return [];
    return [
      {
        row: grid.firstRow + row,
        column: grid.firstColumn + column,
        cell: { value, format: TEXT_FORMAT },
      },
    ];
  });
}
