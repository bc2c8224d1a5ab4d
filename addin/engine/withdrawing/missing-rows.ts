import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import { hasNumber, identityOf } from "../../../shared/derive/identity.ts";
import type { Mark } from "../../../shared/merge/mark.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Client } from "../../client.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Validation } from "../check/validate.ts";
import { eachPausing } from "../each-pausing.ts";
import type { Pausing } from "../environment.ts";
import { changePushedRecords, pushedRecords } from "../marks/pushed-records.ts";
import { type KnownRecord, lookUp } from "../server/look-up-records.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { markHere } from "../sheet/sheet-columns.ts";
import { recordsElsewhere } from "./records-elsewhere.ts";

/** A record whose row was pushed from the sheet and is not in it any more, as the server has it. */
export type MissingRow = KnownRecord;

/** What was pushed from a sheet and is not in it any more. */
export interface MissingRows {
  /** All of them, as far as the workbook can tell. */
  readonly ids: readonly RecordId[];
  /** What they are, so many at a time; null while the server can't be asked. */
  readonly rows: readonly MissingRow[] | null;
}

/** Where nothing is missing. */
export const NOTHING_MISSING: MissingRows = { ids: [], rows: [] };

/** So many are looked up at a time: more can't be looked at, and the next ones follow. */
const MOST_SHOWN = 500;

/**
 * Finds the rows that were pushed from a sheet and are not in it any more: deleted, or blanked. Not
 * those that stand in another sheet of the workbook, whose record is withdrawn, or whose mark alone was lost.
 */
export async function findMissing(
  workbook: Workbook,
  client: Client | null,
  validation: Validation,
  env: Pausing,
): Promise<MissingRows> {
  const { openLedger, comparison } = validation;
  const { sheet } = openLedger.snapshot;
  const pushed = await pushedRecords(workbook, sheet, env);
  if (pushed === undefined) return NOTHING_MISSING;
  await env.pause();
  const here = new Set(comparison.rows.map(({ id }) => id));
  const gone = [...pushed].filter((id) => !here.has(id));
  if (gone.length === 0) return NOTHING_MISSING;
  const elsewhere = await recordsElsewhere(workbook, sheet, env);
  const missing = gone.filter((id) => !elsewhere.has(id));
  if (missing.length === 0 || client === null) return { ids: missing, rows: null };

  const asked = missing.slice(0, MOST_SHOWN);
  const records = asked.map((id) => ({ id, version: 1 }));
  const { said, failure } = await lookUp(client, openLedger.ledger, records);
  if (failure !== null) return { ids: missing, rows: null };
  const unmarked = comparison.rows.flatMap(({ id, row }) => (id === null ? [row] : []));
  const isUnmarked = await unmarkedRows(openLedger, unmarked, env);
  const rows = said.filter(
    (record) => !record.withdrawn && !isUnmarked(markHere(openLedger, record)),
  );
  // Of what the server does not show there is nothing to say; where no row is left, the marks were lost.
  const rest = rows.length === 0 ? [] : missing.slice(MOST_SHOWN);
  return { ids: [...rows.map(({ id }) => id), ...rest], rows };
}

/** Says of which records the row stands among rows without a mark: the same number, or all the same cells. */
async function unmarkedRows(
  { ledger }: OpenLedger,
  rows: readonly ReadRow[],
  env: Pausing,
): Promise<(mark: Mark) => boolean> {
  const identified = await eachPausing(rows, env, ({ cells }) => ({
    cells,
    identity: identityOf(ledger, cells),
  }));
  const alike = Map.groupBy(identified, ({ identity }) => identity);
  return ({ identity, fingerprint: pushed }) =>
    (alike.get(identity) ?? []).some(
      ({ cells }) => hasNumber(identity) || fingerprint(ledger, cells) === pushed,
    );
}

/** Leaves records be whose rows are not in the sheet: they belong elsewhere, and are not told again. */
export async function leaveMissing(
  workbook: Workbook,
  { snapshot }: OpenLedger,
  ids: readonly RecordId[],
): Promise<void> {
  const left = new Set(ids);
  await changePushedRecords(
    workbook,
    snapshot.sheet,
    (before) => new Set([...(before ?? [])].filter((id) => !left.has(id))),
  );
}

/** Has the workbook remember again that these records belong into the sheet. */
export async function expectAgain(
  workbook: Workbook,
  { snapshot }: OpenLedger,
  ids: readonly RecordId[],
): Promise<void> {
  await changePushedRecords(
    workbook,
    snapshot.sheet,
    (before) => new Set([...(before ?? []), ...ids]),
  );
}
