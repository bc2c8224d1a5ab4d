import type { RowKey } from "../../shared/derive/keys.ts";
import { sentRows } from "./sent-rows.ts";

/** A key with the number of its record. */
export interface KeyRow extends RowKey {
  readonly record: number;
}

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

/** The statements that write keys; one that the record has already gets its amount and tag. */
export function putKeys(
  db: D1Database,
  ledger: string,
  keys: readonly KeyRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     REPLACE INTO key (ledger, ${sent.columns}) SELECT ?2, ${sent.columns} FROM sent`,
  );
  return sent.json(keys).map((json) => statement.bind(json, ledger));
}

const gone = sentRows<PlacedKey>(place);

/** The statements that take keys away. */
export function deleteKeys(
  db: D1Database,
  ledger: string,
  keys: readonly PlacedKey[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${gone.withSent}
     DELETE FROM key
     WHERE ledger = ?2 AND (rule, value, day, record) IN (SELECT rule, value, day, record FROM sent)`,
  );
  return gone.json(keys).map((json) => statement.bind(json, ledger));
}
