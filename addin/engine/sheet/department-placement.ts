import type { SavedPlacement } from "../../../shared/api/placements.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import type { RememberedPlacement, SheetMemory } from "../../../shared/reading/placement.ts";
import { shapesIn } from "../../../shared/reading/sheet-shape.ts";
import type { Department } from "../environment.ts";

/** How the department reads a sheet with these headings; undefined where it has none like it. */
export async function departmentPlacement(
  department: Department,
  grid: Grid,
): Promise<SheetMemory | undefined> {
  const shapes = shapesIn(grid);
  if (shapes.length === 0) return undefined;
  const saved = await department.known(shapes);
  for (const shape of shapes) {
    const found = saved.find((one) => one.shape === shape);
    const memory = found && takenOver(found, department);
    if (memory !== undefined) return memory;
  }
  return undefined;
}

/**
 * A saved placement as a sheet takes it over. Headings say what a column is, not whose rows stand below
 * them: a value for all rows is offered alone. Columns that the ledger has no more are left out, and
 * counted. Undefined for a ledger that this version does not know.
 */
function takenOver(
  { placement, by, at }: SavedPlacement,
  department: Department,
): SheetMemory | undefined {
  const ledger = ledgerById(placement.ledger);
  if (ledger === undefined) return undefined;
  const columns: Record<string, RememberedPlacement["columns"][string]> = {};
  const offered: Record<string, string> = {};
  let unknown = 0;
  for (const [key, place] of Object.entries(placement.columns)) {
    if (!(key in ledger.columns)) unknown += 1;
    else if (place !== null && "constant" in place) offered[key] = place.constant;
    else columns[key] = place;
  }
  return { ...placement, columns, from: { by, day: department.dayOf(at), unknown, offered } };
}
