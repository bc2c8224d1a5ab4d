import { z } from "zod";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { headerText } from "../../../shared/reading/header-text.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

const KEY = "placements";

const remembered = z.object({
  sheet: z.object({ id: z.string(), name: z.string() }),
  ledger: z.string(),
  columns: z.record(
    z.string(),
    z.union([z.object({ heading: z.string() }), z.object({ constant: z.string() }), z.null()]),
  ),
  blanks: z.record(z.string(), z.enum(["fill", "blank"])).exactOptional(),
});
type Remembered = z.infer<typeof remembered>;

/**
 * The placement that the workbook remembers for a sheet; undefined when it remembers none. A renamed
 * sheet is found by its id, a workbook that was saved and opened again, where ids may be new, by the
 * name; and a copy, or next month's sheet, by having all the headings that were placed by hand. What
 * blank cells mean was said of one sheet alone.
 */
export async function rememberedPlacement(
  workbook: Workbook,
  sheet: SheetRef,
  grid: Grid,
): Promise<RememberedPlacement | undefined> {
  const all = await recallAll(workbook);
  return (
    all.findLast((one) => one.sheet.name === sheet.name) ??
    all.findLast((one) => one.sheet.id === sheet.id) ??
    withoutBlanks(all.findLast((one) => hasHeadings(grid, one)))
  );
}

/** Has the workbook remember how a sheet is read. */
export async function keepPlacement(
  workbook: Workbook,
  sheet: SheetRef,
  placement: RememberedPlacement,
): Promise<void> {
  const others = (await recallAll(workbook)).filter(
    (one) => one.sheet.id !== sheet.id && one.sheet.name !== sheet.name,
  );
  await workbook.remember(KEY, [...others, { sheet, ...placement }]);
}

async function recallAll(workbook: Workbook): Promise<readonly Remembered[]> {
  const parsed = z.array(remembered).safeParse(await workbook.recall(KEY));
  return parsed.success ? parsed.data : [];
}

function withoutBlanks(placement: Remembered | undefined): RememberedPlacement | undefined {
  return placement && { ledger: placement.ledger, columns: placement.columns };
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
