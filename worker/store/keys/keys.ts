import type { StoredKey } from "../../record/stored-key.ts";
import { writtenTo, type Into } from "../generations.ts";
import { sentRows } from "../sent-rows.ts";

/** Where keys belong: personal ones are sealed, and stand in generations of that secret alone. */
export interface KeyPlace {
  readonly ledger: string;
  /** The fingerprint of the secret that they are sealed with. */
  readonly secret: string;
  readonly into: Into;
}

/** A key with the number of its record. */
export type KeyRow = StoredKey & { readonly record: number };

type PlacedKey = Pick<KeyRow, "record" | "rule" | "value" | "day">;

const place = {
  rule: ({ rule }: PlacedKey) => rule,
  value: ({ value }: PlacedKey) => value,
  day: ({ day }: PlacedKey) => day ?? "",
  record: ({ record }: PlacedKey) => record,
};

const sent = sentRows<KeyRow>({
  ...place,
  amount: ({ amount }) => amount,
  tag: ({ tag }) => tag,
});

/** In the order of the table, so that keys which stand on one page are written one after the other. */
const byPlace = (a: PlacedKey, b: PlacedKey): number =>
  order(a.rule, b.rule) || order(a.value, b.value);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The statements that write keys; one that the record has already gets its amount and tag. */
export function putKeys(
  db: D1Database,
  { ledger, secret, into }: KeyPlace,
  keys: readonly KeyRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     REPLACE INTO key (generation, ledger, ${sent.columns})
     SELECT generation.number, ?2, ${sent.columns}
     FROM generation CROSS JOIN sent WHERE ${writtenTo(into)} AND generation.secret = ?3`,
  );
  return sent.json(keys.toSorted(byPlace)).map((json) => statement.bind(json, ledger, secret));
}

/** The statement that takes all keys of a record by some rules away, whatever their values are. */
export function deleteKeysByRule(
  db: D1Database,
  ledger: string,
  record: number,
  rules: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM key
       WHERE generation IN (SELECT number FROM generation) AND ledger = ?1
         AND rule IN (SELECT value FROM json_each(?3)) AND record = ?2`,
    )
    .bind(ledger, record, JSON.stringify(rules));
}

const gone = sentRows<PlacedKey>(place);

/** The statements that take keys away. */
export function deleteKeys(
  db: D1Database,
  { ledger, secret, into }: KeyPlace,
  keys: readonly PlacedKey[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${gone.withSent}
     DELETE FROM key
     WHERE (generation, ledger, rule, value, day, record) IN
       (SELECT generation.number, ?2, rule, value, day, record
        FROM generation CROSS JOIN sent WHERE ${writtenTo(into)} AND generation.secret = ?3)`,
  );
  return gone.json(keys).map((json) => statement.bind(json, ledger, secret));
}
