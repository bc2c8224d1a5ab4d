import type { Seal } from "../../shared/derive/keys.ts";
import { wholeRow } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { postingChanges } from "../../shared/money/posting-changes.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import type { Calendar } from "../../shared/time/calendar.ts";
import { projectionOf } from "../push/projection.ts";
import { shopOf } from "../push/shop-of.ts";
import { departmentCalendar } from "../department-calendar.ts";
import { saveUnlessStale, retryOnConflict } from "../push/retry-on-conflict.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { deleteHandles, deleteLinks, insertHandles, insertLinks } from "../store/links.ts";
import { insertClocks, insertKeys, insertPostings } from "../store/projections.ts";
import {
  clearProjections,
  forgetKeys,
  readHistories,
  stopWhenStale,
  updatePlaces,
  type History,
} from "../store/rebuild.ts";
import { readSettings } from "../store/settings.ts";

/** Few enough that their histories, the projections and one batch stay small. */
const RECORDS_PER_SLICE = 200;

interface Rebuilding {
  /** The id of the person. */
  readonly by: string;
  readonly at: string;
  readonly seal: Seal;
}

interface RebuiltSlice {
  readonly records: number;
  /** Where the next slice begins; null when there is none. */
  readonly next: number | null;
}

/**
 * Works out amounts, deadlines, keys and links of the next records again, from their versions and by the
 * ledger's definition and the department's calendar of today; each amount keeps the finance day on
 * which its version came. For after a definition has changed. Figures and flags are right at every
 * moment in between, and rows may be pushed meanwhile; keys are gathered anew from the first slice on,
 * so rows in history may go uncompared until the last. Throws busy when rows of the slice kept changing.
 */
export async function rebuildSlice(
  db: D1Database,
  after: number | null,
  done: Rebuilding,
): Promise<RebuiltSlice> {
  return retryOnConflict(() => rebuildOnce(db, after, done));
}

async function rebuildOnce(db: D1Database, after: number | null, { by, at, seal }: Rebuilding) {
  const histories = await readHistories(db, after ?? 0, RECORDS_PER_SLICE);
  const started = after === null;
  // D1 takes no empty batch.
  if (histories.length === 0 && !started) return { done: { records: 0, next: null } };
  const means = { calendar: departmentCalendar(await readSettings(db)), seal };
  const last = histories.length < RECORDS_PER_SLICE ? undefined : histories.at(-1);
  return saveUnlessStale<RebuiltSlice>(
    db,
    [
      ...stopWhenStale(db, histories),
      ...(started
        ? [
            forgetKeys(db),
            insertAuditEvent(db, { at, person: by, action: "rebuild", subject: "records" }),
          ]
        : []),
      ...clearProjections(db, histories),
      ...[...Map.groupBy(histories, ({ ledger }) => ledger)].flatMap(([ledger, ofLedger]) =>
        projections(db, ledger, ofLedger, means),
      ),
    ],
    { records: histories.length, next: last?.number ?? null },
  );
}

function projections(
  db: D1Database,
  ledgerId: string,
  histories: readonly History[],
  means: { readonly calendar: Calendar; readonly seal: Seal },
): D1PreparedStatement[] {
  const ledger = ledgerById(ledgerId);
  // A ledger that is not defined any more means nothing; its records stay as they are.
  if (ledger === undefined) return [];
  const postingsAt = (cells: Row | undefined) => {
    const row = standing(cells);
    return row === null ? [] : postingsOf(ledger, wholeRow(ledger, row));
  };
  const projected = histories.map(({ record, versions }) => ({
    record,
    ...projectionOf(ledger, standing(versions.at(-1)?.cells), means),
    // A withdrawn record keeps the shop that it had.
    shop: shopOf(ledger, versions.findLast(({ cells }) => standing(cells) !== null)?.cells ?? {}),
  }));
  const postings = histories.flatMap(({ record, versions }) =>
    versions.flatMap(({ version, cells, financeDay }, index) =>
      postingChanges(postingsAt(versions[index - 1]?.cells), postingsAt(cells)).map(
        (change, line) => ({ ...change, record, version, line, financeDay }),
      ),
    ),
  );
  return [
    ...updatePlaces(db, projected),
    ...insertPostings(db, ledgerId, postings),
    ...insertClocks(
      db,
      ledgerId,
      projected.flatMap(({ record, shop, amount, clocks }) =>
        clocks.map((clock) => ({ ...clock, record, shop, amount })),
      ),
    ),
    ...insertKeys(
      db,
      ledgerId,
      projected.flatMap(({ record, keys }) => keys.map((key) => ({ ...key, record }))),
    ),
    ...deleteHandles(
      db,
      ledger,
      histories.flatMap(({ record, versions }) => versions.map(({ cells }) => ({ record, cells }))),
    ),
    ...deleteLinks(
      db,
      histories.map(({ record }) => record),
    ),
    ...insertHandles(db, ledgerId, projected),
    ...insertLinks(
      db,
      ledgerId,
      projected.flatMap(({ record, shop, links }) =>
        links.map((link) => ({ ...link, record, shop })),
      ),
    ),
  ];
}

/** A version without cells withdrew its record, or is not there: nothing follows from it. */
function standing(cells: Row | undefined): Row | null {
  return cells === undefined || Object.keys(cells).length === 0 ? null : cells;
}
