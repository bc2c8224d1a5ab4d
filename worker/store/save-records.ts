import type { RecordChange } from "../record/record-change.ts";
import { deleteDeadlines, putDeadlines } from "./deadlines.ts";
import { deleteCrossReferenceKeys, putCrossReferenceKeys } from "./cross-reference-keys.ts";
import { deleteKeys, putKeys } from "./keys.ts";
import { deleteLinks, putLinks } from "./links.ts";
import { insertPostings } from "./postings.ts";
import { insertVersions, writeRecords } from "./record-writes.ts";
import type { NumberedChange, Saving } from "./saving.ts";

/**
 * The statements that save new versions with all that follows from them. They belong into one batch with
 * a guard. A record whose version has moved on, or a new one that is there by now, stops the batch.
 */
export function saveRecords(db: D1Database, saving: Saving): D1PreparedStatement[] {
  const { ledger, financeDay } = saving;
  const changes = numbered(saving.changes);
  const rowsOf = <T extends object>(some: (change: RecordChange) => readonly T[]) =>
    changes.flatMap((change) => some(change).map((row) => ({ ...row, record: change.record })));
  return [
    ...writeRecords(db, saving, changes),
    ...insertVersions(db, saving, changes),
    ...insertPostings(
      db,
      ledger,
      changes.flatMap(({ record, version, postings }) =>
        postings.map((posting, line) => ({ ...posting, record, version, line, financeDay })),
      ),
    ),
    ...deleteDeadlines(
      db,
      rowsOf(({ deadlines }) => deadlines.gone),
    ),
    ...putDeadlines(
      db,
      ledger,
      rowsOf(({ deadlines }) => deadlines.put),
    ),
    ...deleteKeys(
      db,
      ledger,
      rowsOf(({ keys }) => keys.gone),
    ),
    ...putKeys(
      db,
      ledger,
      rowsOf(({ keys }) => keys.put),
    ),
    ...deleteCrossReferenceKeys(
      db,
      ledger,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys.gone),
    ),
    ...putCrossReferenceKeys(
      db,
      ledger,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys.put),
    ),
    ...deleteLinks(
      db,
      rowsOf(({ links }) => links.gone),
    ),
    ...putLinks(
      db,
      ledger,
      rowsOf(({ links }) => links.put),
    ),
  ];
}

/** New records get the next numbers, in their order; until they have them they count back from the last. */
function numbered(changes: readonly RecordChange[]): NumberedChange[] {
  let next = 1 - changes.filter(({ number }) => number === null).length;
  return changes.map((change) => ({ ...change, record: change.number ?? next++ }));
}
