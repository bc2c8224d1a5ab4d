import type { HoldCode } from "../../../shared/money/hold.ts";
import type { Series } from "../../../shared/settings/series.ts";
import type { Version } from "../../../shared/record.ts";
import type { Day } from "../../../shared/time/day.ts";
import type { Hold } from "../../record/record-change.ts";
import { sentRows } from "../sent-rows.ts";
import { postedColumns, type PostedRow } from "./posted-row.ts";
import { openDayOf, settleOpenPayouts, takeBack } from "./take-back.ts";

/** What a version of a record added to finance's figures: an entry of the journal before it has its number. */
export interface PostingRow extends PostedRow {
  /** Why it waits for a second person; null when it does not. */
  readonly held: readonly HoldCode[] | null;
}

const sent = sentRows<PostingRow>({ ...postedColumns, held: ({ held }) => held });

/** The last entry of the record that was paid for the same, and is taken back by what is less now. */
const PAID_BEFORE = `
  (SELECT max(paid.entry) FROM posting AS paid
   CROSS JOIN settlement_entry ON settlement_entry.entry = paid.entry
   CROSS JOIN settlement ON settlement.id = settlement_entry.settlement
   WHERE paid.record = sent.record AND paid.kind = sent.kind AND paid.direction = sent.direction AND paid.amount > 0
     AND settlement.outcome = 'paid'
     AND NOT EXISTS (SELECT 1 FROM settlement AS bounced WHERE bounced.bounces = settlement.id))`;

/** What all that a push appends to the journal has in common. */
interface PostingPlace {
  readonly ledger: string;
  readonly series: Series;
  readonly financeDay: Day;
}

/** The statements that append to the journal, in the order of the rows. What nothing is taken back by looks for nothing. */
export function insertPostings(
  db: D1Database,
  { ledger, series, financeDay }: PostingPlace,
  postings: readonly PostingRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     INSERT INTO posting (entry, ledger, series, finance_day, ${sent.columns}, reverses)
     SELECT (SELECT coalesce(max(entry), 0) FROM posting) + place + 1, ?2, ?3, ?4, ${sent.columns},
            ${postings.some(({ amount }) => amount < 0) ? `iif(amount < 0, ${PAID_BEFORE}, NULL)` : "NULL"}
     FROM sent`,
  );
  return sent.json(postings).map((json) => statement.bind(json, ledger, series, financeDay));
}

/** A record whose new version decides anew about what waits for a second person. */
export interface HeldRecord extends Hold {
  readonly record: number;
  readonly version: Version;
}

const judged = sentRows<HeldRecord>({
  record: ({ record }) => record,
  version: ({ version }) => version,
  held: ({ held }) => held,
  keeps: ({ keeps }) => keeps,
  is_other: ({ isOtherPayee }) => isOtherPayee,
});

/**
 * The statements that decide about what waits on earlier versions of records, and on these, once their amounts were
 * appended. Where nothing is doubtful any more it is let go, and belongs to the finance day on which it came right.
 * What still waits does for the reasons of now; a doubt about whom it pays holds all of the record. Another payee than the one that was
 * confirmed, or sent back, is such a doubt.
 */
export function updateHeld(
  db: D1Database,
  records: readonly HeldRecord[],
  financeDay: Day,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${judged.withSent},
     -- Of most nothing waits, and nothing has to.
     asked AS MATERIALIZED (
       SELECT * FROM sent
       WHERE held IS NOT NULL OR is_other
          OR EXISTS (SELECT 1 FROM posting INDEXED BY posting_held
                     WHERE posting.record = sent.record AND posting.held IS NOT NULL)),
     was AS MATERIALIZED (
       SELECT DISTINCT asked.record, code.value AS code
       FROM asked CROSS JOIN posting INDEXED BY posting_held ON posting.record = asked.record AND posting.held IS NOT NULL
       CROSS JOIN json_each(posting.held) AS code),
     codes AS (
       SELECT asked.record, code.value AS code FROM asked CROSS JOIN json_each(asked.held) AS code
       UNION
       SELECT was.record, was.code FROM asked CROSS JOIN was ON was.record = asked.record
       WHERE was.code IN (SELECT value FROM json_each(asked.keeps))
       UNION
       SELECT asked.record, 'payee-changed' FROM asked
       WHERE asked.is_other
         AND ('returned' IN (SELECT code FROM was WHERE was.record = asked.record)
              OR EXISTS (SELECT 1 FROM confirmation WHERE confirmation.record = asked.record))),
     decided AS MATERIALIZED (
       SELECT asked.record, asked.version, json_group_array(codes.code ORDER BY codes.code)
                FILTER (WHERE codes.code IS NOT NULL) AS held,
              coalesce(max(codes.code IN ('payee-changed', 'other-name')), 0) AS all_of_it
       FROM asked LEFT JOIN codes ON codes.record = asked.record GROUP BY asked.record)
     UPDATE posting SET held = nullif(decided.held, '[]'),
                        finance_day = iif(decided.held = '[]', ?2, posting.finance_day),
                        day = iif(decided.held = '[]', ${openDayOf("posting.day", "?2")}, posting.day)
     FROM decided
     WHERE posting.record = decided.record AND posting.batch IS NULL
       AND (posting.held IS NOT NULL OR posting.version = decided.version OR decided.all_of_it)
       AND posting.held IS NOT nullif(decided.held, '[]')
       AND NOT EXISTS (SELECT 1 FROM settlement_entry WHERE settlement_entry.entry = posting.entry)`,
  );
  return judged.json(records).map((json) => statement.bind(json, financeDay));
}

const replaced = sentRows<HeldRecord>({
  record: ({ record }) => record,
  version: ({ version }) => version,
});

/**
 * The statements for records that pay somebody else now: what was handed over for the payee before, and not paid yet, is
 * taken back, and waits for a second person before it goes to the other one.
 */
export function replacePayees(
  db: D1Database,
  records: readonly HeldRecord[],
  {
    person,
    at,
    financeDay,
  }: { readonly person: string; readonly at: string; readonly financeDay: Day },
): D1PreparedStatement[] {
  const others = records.filter(({ isOtherPayee }) => isOtherPayee);
  if (others.length === 0) return [];
  const request = crypto.randomUUID();
  const statement = db.prepare(
    `${replaced.withSent}
     INSERT INTO settlement (line, record, version, outcome, amount, request, person, at, moved)
     SELECT record.id || '.' || min(posting.entry), record.number, sent.version - 1, 'replaced', sum(posting.amount),
            ?2, ?3, ?4, 0
     FROM sent CROSS JOIN open_payout ON open_payout.record = sent.record
     CROSS JOIN posting ON posting.entry = open_payout.entry
     CROSS JOIN record ON record.number = sent.record
     GROUP BY record.number HAVING sum(posting.amount) > 0`,
  );
  return [
    ...replaced.json(others).map((json) => statement.bind(json, request, person, at)),
    settleOpenPayouts(db, request),
    ...takeBack(db, request, { money: financeDay, exchange: financeDay }, "payee-changed"),
  ];
}
