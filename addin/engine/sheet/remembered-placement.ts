import { z } from "zod";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { headerText } from "../../../shared/reading/header-text.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { standingColumns } from "../../../shared/reading/standing-columns.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import {
  rememberedPlacement as wirePlacement,
  stoodColumns,
  takenOver,
  type SheetMemory,
} from "../../../shared/reading/placement.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

const KEY = "placements";

const remembered = wirePlacement.extend({
  sheet: z.object({ id: z.string(), name: z.string() }),
  stood: stoodColumns.exactOptional(),
  from: takenOver.exactOptional(),
});
type Remembered = z.infer<typeof remembered>;

/**
 * What the workbook remembers of a sheet; undefined when it remembers nothing. A renamed sheet is found
 * by its id, a workbook that was saved and opened again, where ids may be new, by the name; and a copy,
 * or next month's sheet, by having all the headings that were placed by hand. What blank cells mean, and
 * where its columns stood, was said of one sheet alone.
 */
export async function rememberedPlacement(
  workbook: Workbook,
  sheet: SheetRef,
  grid: Grid,
): Promise<SheetMemory | undefined> {
  const all = await recallAll(workbook);
  const memory = memoryOf(all, sheet);
  return memory === undefined
    ? columnsAlone(all.findLast((one) => hasHeadings(grid, one)))
    : ofThisList(memory, grid);
}

/** Has the workbook remember how a sheet is read. */
export async function keepPlacement(
  workbook: Workbook,
  sheet: SheetRef,
  memory: SheetMemory,
): Promise<void> {
  const all = await recallAll(workbook);
  const others = all.filter((one) => one.sheet.id !== sheet.id && one.sheet.name !== sheet.name);
  const kept = [...others, { ...memory, sheet }];
  if (JSON.stringify(kept) === JSON.stringify(all)) return;
  await workbook.remember(KEY, kept);
}

function memoryOf(all: readonly Remembered[], sheet: SheetRef): SheetMemory | undefined {
  const found =
    all.findLast((one) => one.sheet.name === sheet.name) ??
    all.findLast((one) => one.sheet.id === sheet.id);
  if (found === undefined) return undefined;
  const { sheet: _, ...memory } = found;
  return memory;
}

/** A memory without where columns stood when most of their headings are gone: another list stands in the sheet now. */
function ofThisList(memory: SheetMemory, grid: Grid): SheetMemory | undefined {
  const { stood, ...said } = memory;
  const ledger = ledgerById(memory.ledger);
  if (stood === undefined || ledger === undefined) return memory;
  const { headings } = matchHeaders(ledger, grid, memory);
  const columns = Object.keys(stood.columns).length;
  if (standingColumns(headings, stood).size * 2 >= columns) return memory;
  const { columns: placed, blanks = {}, dates = {}, words = {} } = said;
  const isSaid = [placed, blanks, dates, words].some((each) => Object.keys(each).length > 0);
  return isSaid ? said : undefined;
}

/** One that can't be read takes none of the others along. */
async function recallAll(workbook: Workbook): Promise<readonly Remembered[]> {
  const all = z.array(z.unknown()).safeParse(await workbook.recall(KEY));
  if (!all.success) return [];
  return all.data.flatMap((one) => {
    const parsed = remembered.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What a sheet with the same headings takes over: what they mean, and the words and dates below them. */
function columnsAlone(placement: Remembered | undefined): SheetMemory | undefined {
  if (placement === undefined) return undefined;
  const { ledger, columns, header, unused, dates, words } = placement;
  return {
    ledger,
    columns,
    ...(header !== undefined && { header }),
    ...(unused !== undefined && { unused }),
    ...(dates !== undefined && { dates }),
    ...(words !== undefined && { words }),
  };
}

/** True when a sheet has all headings of another one's placement; a value for all rows is that sheet's own. */
function hasHeadings(grid: Grid, placement: Remembered): boolean {
  const ledger = ledgerById(placement.ledger);
  if (ledger === undefined) return false;
  const places = Object.values(placement.columns).filter((place) => place !== null);
  const { headings } = matchHeaders(ledger, grid, placement);
  const names = new Set(headings.map(({ name }) => headerText(name)));
  return (
    places.length > 0 &&
    places.every((place) => "heading" in place && names.has(headerText(place.heading)))
  );
}
