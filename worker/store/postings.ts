import type { PostingChange } from "../../shared/money/posting-changes.ts";
import type { HoldCode } from "../../shared/money/hold.ts";
import type { Series } from "../../shared/settings/series.ts";
import type { Version } from "../../shared/record.ts";
import type { Day } from "../../shared/time/day.ts";
import { sentRows } from "./sent-rows.ts";

/** What a version of a record added to finance's figures: an entry of the journal before it has its number. */
export interface PostingRow extends PostingChange {
  readonly record: number;
  readonly version: Version;
  /** Its place among the version's changes. */
  readonly line: number;
  readonly financeDay: Day;
  /** What the row calls itself. */
  readonly reference: string;
  /** Why it waits for a second person; null when it does not. */
  readonly held: readonly HoldCode[] | null;
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
  reference: ({ reference }) => reference,
  held: ({ held }) => (held === null ? null : JSON.stringify(held)),
});

/** The statements that append to the journal, in the order of the rows. */
export function insertPostings(
  db: D1Database,
  { ledger, series }: { readonly ledger: string; readonly series: Series },
  postings: readonly PostingRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     INSERT INTO posting (ledger, series, ${sent.columns})
     SELECT ?2, ?3, ${sent.columns} FROM sent ORDER BY place`,
  );
  return sent.json(postings).map((json) => statement.bind(json, ledger, series));
}

/** A record whose new version decides anew about what waits for a second person. */
export interface HeldRecord {
  readonly record: number;
  readonly held: readonly HoldCode[] | null;
}

const judged = sentRows<HeldRecord>({
  record: ({ record }) => record,
  held: ({ held }) => (held === null ? null : JSON.stringify(held)),
});

/**
 * The statements that let go what waited on earlier versions of records, where nothing is doubtful any more: it
 * belongs to the finance day on which it came right. What is doubtful still waits for the reasons of now.
 */
export function updateHeld(
  db: D1Database,
  records: readonly HeldRecord[],
  financeDay: Day,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${judged.withSent}
     UPDATE posting SET held = sent.held, finance_day = iif(sent.held IS NULL, ?2, posting.finance_day)
     FROM sent WHERE posting.record = sent.record AND posting.held IS NOT NULL`,
  );
  return judged.json(records).map((json) => statement.bind(json, financeDay));
}
