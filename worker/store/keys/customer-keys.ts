import type { CustomerKey } from "../../../shared/derive/customer-keys.ts";
import { writtenTo } from "../generations.ts";
import { sentRows } from "../sent-rows.ts";
import type { KeyPlace } from "./keys.ts";

/** By what a record's customer is known, with the number of the record. */
export interface CustomerKeyRow extends CustomerKey {
  readonly record: number;
}

const sent = sentRows<CustomerKeyRow>({
  record: ({ record }) => record,
  value: ({ value }) => value,
});

/** Where they belong: they are sealed, and stand in generations of that secret alone. */
type Place = Omit<KeyPlace, "ledger">;

/** The statements that write by what customers are known; what is there already stays. */
export function putCustomerKeys(
  db: D1Database,
  { secret, into }: Place,
  keys: readonly CustomerKeyRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     INSERT INTO customer_key (generation, ${sent.columns})
     SELECT generation.number, ${sent.columns}
     FROM generation CROSS JOIN sent WHERE ${writtenTo(into)} AND generation.secret = ?2
     ON CONFLICT DO NOTHING`,
  );
  return sent.json(keys).map((json) => statement.bind(json, secret));
}

/** The statements that take such keys away. */
export function deleteCustomerKeys(
  db: D1Database,
  { secret, into }: Place,
  keys: readonly CustomerKeyRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     DELETE FROM customer_key WHERE (generation, record, value) IN
       (SELECT generation.number, record, value
        FROM generation CROSS JOIN sent WHERE ${writtenTo(into)} AND generation.secret = ?2)`,
  );
  return sent.json(keys).map((json) => statement.bind(json, secret));
}

/** The statement that takes all such keys of a record away. */
export function deleteCustomerKeysOf(db: D1Database, record: number): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM customer_key
       WHERE generation IN (SELECT number FROM generation) AND record = ?1`,
    )
    .bind(record);
}
