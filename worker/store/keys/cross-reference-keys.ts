import type { CrossReferenceKey } from "../../../shared/links/cross-reference-key.ts";
import { writtenTo, type Into } from "../generations.ts";
import { sentRows } from "../sent-rows.ts";

/** A number by which a record is found, with the number of the record. */
export interface CrossReferenceKeyRow extends CrossReferenceKey {
  readonly record: number;
}

const sent = sentRows<CrossReferenceKeyRow>({
  value: ({ value }) => value,
  kind: ({ kind }) => kind,
  record: ({ record }) => record,
});

/** The statements that add the numbers by which others find a record; one that is there already stays. */
export function putCrossReferenceKeys(
  db: D1Database,
  ledger: string,
  crossReferenceKeys: readonly CrossReferenceKeyRow[],
  into: Into,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     INSERT INTO cross_reference (generation, ledger, ${sent.columns})
     SELECT generation.number, ?2, ${sent.columns}
     FROM generation CROSS JOIN sent WHERE ${writtenTo(into)}
     ON CONFLICT DO NOTHING`,
  );
  return sent.json(crossReferenceKeys).map((json) => statement.bind(json, ledger));
}

/** The statements that take away numbers by which records were found. */
export function deleteCrossReferenceKeys(
  db: D1Database,
  ledger: string,
  crossReferenceKeys: readonly CrossReferenceKeyRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     DELETE FROM cross_reference
     WHERE (generation, value, kind, ledger, record) IN
       (SELECT generation.number, value, kind, ?2, record
        FROM generation CROSS JOIN sent WHERE ${writtenTo("all")})`,
  );
  return sent.json(crossReferenceKeys).map((json) => statement.bind(json, ledger));
}
