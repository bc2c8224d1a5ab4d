import type { Seal } from "../../shared/derive/keys.ts";
import { crossReferenceKeysOf } from "../../shared/derive/links-of.ts";
import { wholeRow, type Ledger, type WholeRow } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { postingChanges } from "../../shared/money/posting-changes.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import { departmentCalendar } from "../department-calendar.ts";
import { saveUnlessStale, retryOnConflict } from "../push/retry-on-conflict.ts";
import {
  NOTHING,
  projectionOf,
  type Projection,
  type ProjectionMeans,
} from "../record/projection.ts";
import { shopOf } from "../record/shop-of.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { putDeadlines } from "../store/deadlines.ts";
import { deleteCrossReferenceKeys, putCrossReferenceKeys } from "../store/cross-reference-keys.ts";
import { putKeys } from "../store/keys.ts";
import { putLinks } from "../store/links.ts";
import { insertPostings } from "../store/postings.ts";
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
  means: ProjectionMeans,
): D1PreparedStatement[] {
  const ledger = ledgerById(ledgerId);
  // A ledger that is not defined any more means nothing; its records stay as they are.
  if (ledger === undefined) return [];
  const records = histories.map((history) => rebuilt(ledger, history, means));
  const rowsOf = <T extends object>(some: (projection: Projection) => readonly T[]) =>
    records.flatMap(({ record, now }) => some(now).map((row) => ({ ...row, record })));
  return [
    ...updatePlaces(
      db,
      records.map(({ record, shop, now: { day } }) => ({ record, shop, day })),
    ),
    ...insertPostings(
      db,
      ledgerId,
      records.flatMap(({ postings }) => postings),
    ),
    ...putDeadlines(
      db,
      ledgerId,
      rowsOf(({ deadlines }) => deadlines),
    ),
    ...putKeys(
      db,
      ledgerId,
      rowsOf(({ keys }) => keys),
    ),
    ...deleteCrossReferenceKeys(
      db,
      ledgerId,
      records.flatMap(({ record, crossReferenceKeys }) =>
        crossReferenceKeys.map((key) => ({ ...key, record })),
      ),
    ),
    ...putCrossReferenceKeys(
      db,
      ledgerId,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys),
    ),
    ...putLinks(
      db,
      ledgerId,
      rowsOf(({ links }) => links),
    ),
  ];
}

/** What follows from a record now, what each version added to finance's figures, and by what it was ever found. */
function rebuilt(ledger: Ledger, { number: record, versions }: History, means: ProjectionMeans) {
  const rows = versions.map(({ cells }) => (isStanding(cells) ? wholeRow(ledger, cells) : null));
  const last = rows.at(-1) ?? null;
  const postingsAt = (row: WholeRow | null | undefined) =>
    row === null || row === undefined ? [] : postingsOf(ledger, row);
  return {
    record,
    now: last === null ? NOTHING : projectionOf(ledger, last, means),
    // A withdrawn record keeps the shop that it had.
    shop: shopOf(ledger, rows.findLast((row) => row !== null) ?? {}),
    postings: versions.flatMap(({ version, financeDay }, index) =>
      postingChanges(postingsAt(rows[index - 1]), postingsAt(rows[index])).map((change, line) => ({
        ...change,
        record,
        version,
        line,
        financeDay,
      })),
    ),
    crossReferenceKeys: rows.flatMap((row) =>
      row === null ? [] : crossReferenceKeysOf(ledger, row),
    ),
  };
}

/** A version without cells withdrew its record: nothing follows from it. */
const isStanding = (cells: Row): boolean => Object.keys(cells).length > 0;
