import type { PostingChange } from "../../shared/money/posting-changes.ts";
import type { Version } from "../../shared/record.ts";
import type { Day } from "../../shared/time/day.ts";
import { writtenTo, type Into } from "./generations.ts";
import { sentRows } from "./sent-rows.ts";

/** What a version of a record added to finance's figures. */
export interface PostingRow extends PostingChange {
  readonly record: number;
  readonly version: Version;
  /** Its place among the version's changes. */
  readonly line: number;
  readonly financeDay: Day;
}

const sent = sentRows<PostingRow>({
  finance_day: ({ financeDay }) => financeDay,
  record: ({ record }) => record,
  version: ({ version }) => version,
  line: ({ line }) => line,
  kind: ({ kind }) => kind,
  direction: ({ direction }) => direction,
  amount: ({ amount }) => amount,
  count: ({ count }) => count,
  day: ({ day }) => day,
  shop: ({ shop }) => shop,
  courier: ({ courier }) => courier,
  reason: ({ reason }) => reason,
  liable: ({ liable }) => liable,
  registrant: ({ registrant }) => registrant,
});

/** The statements that append changes of finance's figures. */
export function insertPostings(
  db: D1Database,
  ledger: string,
  postings: readonly PostingRow[],
  into: Into,
): D1PreparedStatement[] {
  // A push may have written some of a record's to a generation before that was built as far.
  const statement = db.prepare(
    `${sent.withSent}
     ${into === "all" ? "INSERT" : "REPLACE"} INTO posting (generation, ledger, ${sent.columns})
     SELECT generation.number, ?2, ${sent.columns}
     FROM generation CROSS JOIN sent WHERE ${writtenTo(into)}`,
  );
  return sent.json(postings).map((json) => statement.bind(json, ledger));
}
