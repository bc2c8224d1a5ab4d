import type {
  AllPlacements,
  SavedPlacement,
  UnreadablePlacement,
} from "../../../shared/api/placements.ts";
import {
  rememberedPlacement,
  type RememberedPlacement,
} from "../../../shared/reading/placement.ts";

interface PlacementRow {
  readonly shape: string;
  readonly placement: string;
  readonly by: string;
  readonly at: string;
}

const COLUMNS = `placement.shape, placement.placement, person.name AS "by", placement.placed_at AS at`;

/** What stands in some rows, and apart from it what another version wrote and this one can't read. */
function placementsFrom(rows: readonly PlacementRow[]): AllPlacements {
  const placements: SavedPlacement[] = [];
  const unreadable: UnreadablePlacement[] = [];
  for (const { placement, ...row } of rows) {
    const parsed = rememberedPlacement.safeParse(JSON.parse(placement));
    if (parsed.success) placements.push({ ...row, placement: parsed.data });
    else unreadable.push(row);
  }
  return { placements, unreadable };
}

/** What the department knows of sheets with these shapes. */
export async function readPlacements(
  db: D1Database,
  shapes: readonly string[],
): Promise<AllPlacements> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}
       FROM json_each(?1) AS wanted
       JOIN placement ON placement.shape = wanted.value
       JOIN person ON person.id = placement.placed_by`,
    )
    .bind(JSON.stringify(shapes))
    .all<PlacementRow>();
  return placementsFrom(results);
}

/** All that the department knows, newest first. */
export async function listPlacements(db: D1Database): Promise<AllPlacements> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}
       FROM placement JOIN person ON person.id = placement.placed_by
       ORDER BY placement.placed_at DESC, placement.shape`,
    )
    .all<PlacementRow>();
  return placementsFrom(results);
}

/** How many sets of headings besides this one the department has placed. */
export async function countOtherPlacements(db: D1Database, shape: string): Promise<number> {
  const count = db.prepare(`SELECT count(*) AS n FROM placement WHERE shape <> ?1`);
  return (await count.bind(shape).first<number>("n")) ?? 0;
}

/** The statement that keeps a placement in the place of another; who said the same before keeps the word. */
export function upsertPlacement(
  db: D1Database,
  { shape, placement }: { readonly shape: string; readonly placement: RememberedPlacement },
  { at, by }: { readonly at: string; readonly by: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO placement (shape, placement, placed_at, placed_by) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (shape) DO UPDATE SET
         placement = excluded.placement, placed_at = excluded.placed_at,
         placed_by = excluded.placed_by
       WHERE excluded.placement IS NOT placement.placement`,
    )
    .bind(shape, JSON.stringify(placement), at, by);
}

/** The statement that forgets a placement. */
export function deletePlacement(db: D1Database, shape: string): D1PreparedStatement {
  return db.prepare(`DELETE FROM placement WHERE shape = ?1`).bind(shape);
}
