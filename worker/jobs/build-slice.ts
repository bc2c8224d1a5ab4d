import { wholeRow, type Ledger, type WholeRow } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { postingChanges } from "../../shared/money/posting-changes.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Vault } from "../environment/vault.ts";
import type { KeySecret } from "../environment/key-secrets.ts";
import { saveUnlessStale } from "../push/retry-on-conflict.ts";
import {
  NOTHING,
  projectionOf,
  type Projection,
  type ProjectionMeans,
} from "../record/projection.ts";
import { shopOf } from "../record/shop-of.ts";
import { putDeadlines } from "../store/deadlines.ts";
import { putCrossReferenceKeys } from "../store/cross-reference-keys.ts";
import { updateDataKeys } from "../store/data-keys.ts";
import { updateBuilt, type Generation } from "../store/generations.ts";
import { putKeys } from "../store/keys.ts";
import { putLinks } from "../store/links.ts";
import { insertPostings } from "../store/postings.ts";
import { readHistories, stopWhenStale, updatePlaces, type History } from "../store/histories.ts";
import { readSettings } from "../store/settings.ts";

/**
 * Works out what follows from the next records for a generation that is being built, from their versions and
 * by the ledger's definition and the department's calendar of today; each amount keeps the finance day on
 * which its version came. "stale" when rows of the slice, the settings or the generation have changed meanwhile.
 */
export async function buildSlice(
  db: D1Database,
  vault: Vault,
  generation: Generation,
  { seal, fingerprint }: KeySecret,
  records: number,
) {
  const [histories, settings] = await Promise.all([
    readHistories(db, vault, generation.built, records),
    readSettings(db),
  ]);
  const means = { calendar: departmentCalendar(settings), seal };
  const next = histories.at(-1)?.number ?? generation.until;
  return saveUnlessStale(
    db,
    [
      ...stopWhenStale(db, histories),
      updateBuilt(db, generation, next, settings.version),
      ...(await rewrapped(db, vault, histories)),
      ...[...Map.groupBy(histories, ({ ledger }) => ledger)].flatMap(([ledger, ofLedger]) =>
        projections(db, ledger, ofLedger, { means, secret: fingerprint, into: generation }),
      ),
    ],
    next,
  );
}

/** The statements that wrap data keys by the secret of now; none when they are already. */
async function rewrapped(db: D1Database, vault: Vault, histories: readonly History[]) {
  const keys = await Promise.all(
    histories.map(async ({ number, record, dataKey }) => ({
      number,
      was: dataKey,
      is: dataKey === null ? undefined : await vault.rewrapped(dataKey, record),
    })),
  );
  return updateDataKeys(
    db,
    keys.flatMap(({ is, ...key }) => (is === undefined ? [] : [{ ...key, is }])),
  );
}

interface Building {
  readonly means: ProjectionMeans;
  readonly secret: string;
  readonly into: Generation;
}

function projections(
  db: D1Database,
  ledgerId: string,
  histories: readonly History[],
  { means, secret, into }: Building,
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
      into,
    ),
    ...putDeadlines(
      db,
      ledgerId,
      rowsOf(({ deadlines }) => deadlines),
      into,
    ),
    ...putKeys(
      db,
      { ledger: ledgerId, secret, into },
      rowsOf(({ keys }) => keys),
    ),
    ...putCrossReferenceKeys(
      db,
      ledgerId,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys),
      into,
    ),
    ...putLinks(
      db,
      ledgerId,
      rowsOf(({ links }) => links),
      into,
    ),
  ];
}

/** What follows from a record now, and what each version added to finance's figures. */
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
  };
}

/** A version without cells withdrew its record: nothing follows from it. */
const isStanding = (cells: Row): boolean => Object.keys(cells).length > 0;
