import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { EntitySet } from "./entity-set.ts";

/** Every amount that waits for nobody, in the order in which they came. */
export const postingSet = (shops: readonly string[] | null): EntitySet => ({
  name: "Postings",
  properties: [
    { name: "Entry", type: "Int64", sql: "posting.entry" },
    { name: "Record", type: "String", sql: "record.id" },
    { name: "Ledger", type: "String", sql: "posting.ledger" },
    { name: "Day", type: "Date", sql: "posting.day" },
    { name: "FinanceDay", type: "Date", sql: "posting.finance_day" },
    { name: "Month", type: "String", sql: "substr(posting.finance_day, 1, 7)" },
    { name: "Shop", type: "String", sql: "posting.shop" },
    { name: "Reference", type: "String", sql: "posting.reference" },
    { name: "Kind", type: "String", sql: "posting.kind" },
    { name: "Direction", type: "String", sql: "posting.direction" },
    { name: "Amount", type: "Decimal", sql: "posting.amount" },
    { name: "Count", type: "Int64", sql: "posting.count" },
    { name: "Courier", type: "String", sql: "posting.courier" },
    { name: "Reason", type: "String", sql: "posting.reason" },
    { name: "Liable", type: "String", sql: "posting.liable" },
    { name: "Registrant", type: "String", sql: "posting.registrant" },
    { name: "By", type: "String", sql: "person.name", nullable: true },
    { name: "Batch", type: "String", sql: "batch.number", nullable: true },
    { name: "Reverses", type: "Int64", sql: "posting.reverses", nullable: true },
  ],
  from: `posting
    CROSS JOIN record ON record.number = posting.record
    LEFT JOIN record_version ON record_version.record = posting.record
      AND record_version.version = posting.version
    LEFT JOIN person ON person.id = record_version.person
    LEFT JOIN batch ON batch.id = posting.batch
    WHERE posting.held IS NULL AND ${shopAllowed("posting.shop", "?1")}`,
  binds: [shopsJson(shops)],
});

/** What was sealed, in the order in which it was; of the shops that somebody is limited to, theirs alone. */
export function batchSet(shops: readonly string[] | null): EntitySet {
  const of = (what: string, where: string) =>
    `(SELECT ${what} FROM posting WHERE posting.batch = batch.id AND ${where}
       AND ${shopAllowed("posting.shop", "?1")})`;
  const sum = (direction: string) => of("coalesce(sum(amount), 0)", `direction = '${direction}'`);
  return {
    name: "Batches",
    properties: [
      { name: "Id", type: "Int64", sql: "batch.id" },
      { name: "Number", type: "String", sql: "batch.number" },
      { name: "Series", type: "String", sql: "batch.series" },
      { name: "Day", type: "Date", sql: "batch.day" },
      { name: "Month", type: "String", sql: "substr(batch.day, 1, 7)" },
      { name: "Part", type: "Int64", sql: "batch.part" },
      { name: "SealedAt", type: "DateTimeOffset", sql: "batch.sealed_at" },
      { name: "SealedBy", type: "String", sql: "person.name", nullable: true },
      { name: "OnTime", type: "Boolean", sql: "batch.on_time" },
      { name: "Entries", type: "Int64", sql: of("count(*)", "true") },
      { name: "Payout", type: "Decimal", sql: sum("payout") },
      { name: "Platform", type: "Decimal", sql: sum("platform") },
      { name: "Receipt", type: "Decimal", sql: sum("receipt") },
      { name: "Digest", type: "String", sql: "batch.digest" },
    ],
    from: `batch LEFT JOIN person ON person.id = batch.sealed_by WHERE ?1 IS NOT 0`,
    binds: [shopsJson(shops)],
  };
}
