import type { Ledger } from "../ledger.ts";
import type { Grid } from "./grid.ts";
import { hitOfText } from "./header-index.ts";
import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";

/** Fewer columns of a ledger beside each other are no list of their own. */
const LEAST_COLUMNS = 3;

/** So many rows show that nothing stands in a column. */
const ROWS_LOOKED_AT = 50;

function isBlankColumn({ values }: Grid, index: number, headerRow: number): boolean {
  const rows = values.slice(headerRow, headerRow + ROWS_LOOKED_AT);
  return rows.every((row) => String(row[index] ?? "").trim() === "");
}

/** Headings in blocks: a blank column of the sheet parts two, and so does the first heading where it comes again. */
function blocksOf(headings: readonly Heading[], grid: Grid, headerRow: number): Heading[][] {
  const blocks: Heading[][] = [];
  let last: Heading | undefined;
  for (const heading of headings) {
    if (heading.owned !== null) continue;
    const isApart =
      last === undefined ||
      Array.from(
        { length: heading.index - last.index - 1 },
        (_, at) => (last?.index ?? 0) + at + 1,
      ).some((index) => isBlankColumn(grid, index, headerRow));
    const block = blocks.at(-1) ?? [];
    const [first] = block;
    const beginsAnew =
      block.length >= LEAST_COLUMNS &&
      first !== undefined &&
      headerText(first.text) === headerText(heading.text);
    if (isApart || beginsAnew) blocks.push([]);
    blocks.at(-1)?.push(heading);
    last = heading;
  }
  return blocks;
}

const namedBy = (ledger: Ledger, block: readonly Heading[]) =>
  new Set(block.flatMap(({ text }) => hitOfText(ledger, headerText(text))?.column ?? []));

/**
 * The lists that stand beside each other in one sheet when they name the same columns of a ledger, each
 * by its headings, the one that is read first; undefined for an ordinary sheet.
 */
export function sideBySide(
  ledger: Ledger,
  grid: Grid,
  headings: readonly Heading[],
  headerRow: number,
): readonly (readonly Heading[])[] | undefined {
  // Only what stands there twice can be two lists.
  const texts = headings.map(({ text }) => headerText(text));
  if (new Set(texts).size === texts.length) return undefined;
  const lists = blocksOf(headings, grid, headerRow).filter(
    (block) => namedBy(ledger, block).size >= LEAST_COLUMNS,
  );
  const [first, ...others] = lists;
  if (first === undefined) return undefined;
  const own = namedBy(ledger, first);
  const twins = others.filter(
    (block) => [...namedBy(ledger, block)].filter((column) => own.has(column)).length > 1,
  );
  return twins.length === 0 ? undefined : [first, ...twins];
}
