import type { SealedChange } from "../../record/seal-changes.ts";
import { putDeadlines, updateAtRisk } from "../deadlines/deadlines.ts";
import { deleteCrossReferenceKeys, putCrossReferenceKeys } from "../keys/cross-reference-keys.ts";
import { deleteCustomerKeys, putCustomerKeys } from "../keys/customer-keys.ts";
import { deleteKeys, putKeys, type KeyPlace } from "../keys/keys.ts";
import { deleteLinks, putLinks } from "../links/links.ts";
import { insertPostings, replacePayees, updateHeld } from "../journal/postings.ts";
import { deleteStillSaid, putStillSaid } from "../journal/still-said.ts";
import { insertVersions, writeRecords } from "./record-writes.ts";
import type { NumberedChange, Saving } from "./saving.ts";
import { deleteWork, putWork } from "../worklists/work-items.ts";

/**
 * The statements that save new versions with all that follows from them. They belong into one batch with
 * a guard. A record whose version has moved on, or a new one that is there by now, stops the batch.
 */
export function saveRecords(db: D1Database, saving: Saving): D1PreparedStatement[] {
  const { ledger, financeDay } = saving;
  const { secret, beside } = saving.secrets;
  const changes = numbered(saving.changes);
  const known = changes.filter(({ number }) => number !== null);
  const rowsOf: RowsOf = (some) => {
    const rows = [];
    for (const change of changes)
      for (const row of some(change)) rows.push({ ...row, record: change.record });
    return rows;
  };
  return [
    ...writeRecords(db, saving, changes),
    ...insertVersions(db, saving, changes),
    ...replacePayees(db, known, saving),
    ...insertPostings(
      db,
      saving,
      changes.flatMap((change) =>
        change.postings.map((posting, line) => ({ ...posting, ...placeOf(change), line })),
      ),
    ),
    ...updateHeld(db, known, financeDay),
    ...deleteStillSaid(
      db,
      rowsOf(({ stillSaid }) => stillSaid.gone),
    ),
    ...putStillSaid(
      db,
      rowsOf(({ stillSaid, version }) => stillSaid.put.map((said) => ({ ...said, version }))),
      "all",
    ),
    ...putDeadlines(
      db,
      ledger,
      rowsOf(({ clocks }) => clocks),
      "all",
    ),
    ...updateAtRisk(
      db,
      rowsOf(({ atRisk }) => atRisk),
    ),
    ...writeKeys(db, { ledger, secret, into: "all" }, rowsOf, ["keys", "customerKeys"]),
    ...(beside === undefined
      ? []
      : writeKeys(db, { ledger, secret: beside, into: "all" }, rowsOf, [
          "keysBeside",
          "customerKeysBeside",
        ])),
    ...deleteCrossReferenceKeys(
      db,
      ledger,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys.gone),
    ),
    ...putCrossReferenceKeys(
      db,
      ledger,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys.put),
      "all",
    ),
    ...deleteLinks(
      db,
      rowsOf(({ links }) => links.gone),
    ),
    ...putLinks(
      db,
      ledger,
      rowsOf(({ links }) => links.put),
      "all",
    ),
    ...deleteWork(
      db,
      rowsOf(({ work }) => work.gone),
    ),
    ...putWork(
      db,
      rowsOf(({ work }) => work.put),
      "all",
    ),
  ];
}

const placeOf = ({ record, version, reference, held }: NumberedChange) => ({
  record,
  version,
  reference,
  held,
});

type RowsOf = <T extends object>(
  some: (change: SealedChange) => readonly T[],
) => (T & { readonly record: number })[];

function writeKeys(
  db: D1Database,
  place: KeyPlace,
  rowsOf: RowsOf,
  [keys, customerKeys]:
    | readonly ["keys", "customerKeys"]
    | readonly ["keysBeside", "customerKeysBeside"],
): D1PreparedStatement[] {
  return [
    ...deleteKeys(
      db,
      place,
      rowsOf((change) => change[keys].gone),
    ),
    ...putKeys(
      db,
      place,
      rowsOf((change) => change[keys].put),
    ),
    ...deleteCustomerKeys(
      db,
      place,
      rowsOf((change) => change[customerKeys].gone),
    ),
    ...putCustomerKeys(
      db,
      place,
      rowsOf((change) => change[customerKeys].put),
    ),
  ];
}

/** New records get the next numbers, in their order; until they have them they count back from the last. */
function numbered(changes: readonly SealedChange[]): NumberedChange[] {
  let next = 1 - changes.filter(({ number }) => number === null).length;
  return changes.map((change) => ({ ...change, record: change.number ?? next++ }));
}
