import { courierClaims } from "../../../shared/ledgers/courier-claims/definition.ts";
import { claimWords } from "../../../shared/ledgers/courier-claims/outcome.ts";
import { courierTable } from "../../../shared/names/courier-table.ts";
import { namesOf } from "../../../shared/names/known-name.ts";
import type { Day } from "../../../shared/time/day.ts";
import { claimedSql } from "../records/claim-amounts.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "basis" | "shops"> {
  /** Up to which day what stands open has aged. */
  readonly today: Day;
}

const list = (words: readonly string[]) => words.map((each) => `'${each}'`).join(", ");

/** Every name of a courier, and the one that it goes by. */
const NAMES = JSON.stringify(
  Object.fromEntries(
    courierTable.couriers.flatMap((courier) =>
      namesOf(courier).map((name) => [name, courier.name] as const),
    ),
  ),
);

/** A courier by the name that it goes by, though a bill may add words to it. */
const courierCalled = (name: string) => `coalesce(
  (SELECT names.value FROM json_each(?5) AS names WHERE instr(${name}, names.key) > 0
   ORDER BY length(names.key) DESC LIMIT 1), ${name})`;

/** Bills belong whole to the span of time in which theirs ends. */
const BILLS = `
  SELECT number, ${courierCalled("account")} AS courier, account, shop, period, paid_out AS freight
  FROM statement
  WHERE state = 'current' AND kind = 'courier-bill' AND ${shopAllowed("shop", "?3")}
    AND iif(length(period) = 7, period || '-01' >= ?1 AND date(period || '-01', '+1 month') <= ?2,
            substr(period, -10) >= ?1 AND substr(period, -10) < ?2)`;

const cell = (key: keyof (typeof courierClaims)["columns"]) => `(cells ->> '${key}')`;

/** What a claim says: what was asked for, whether and when it was recognised, refused, paid. */
const said = (day: string) => `
  SELECT record.id AS id, record.number AS number, record.day AS registered, record.shop AS shop,
         ${cellSql("courier", "cells")} AS "courierName", ${referenceSql(courierClaims, "cells")} AS reference,
         ${cellSql("status", "cells")} AS status, ${cell("answeredOn")} AS answered, ${cell("receivedOn")} AS "receivedOn",
         ${claimedSql("cells")} AS claimed,
         ${cell("recognised")} AS granted, coalesce(${cell("received")}, 0) AS paid,
         ${cell("found")} AS found, ${cell("customerPaid")} AS "customerPaid",
         ${cell("receivedBy")} = '${claimWords.byFreight}' AS "byFreight",
         -- What cannot have been before the claim was.
         max(record.day, coalesce(${cell("answeredOn")}, ${cell("receivedOn")}, ${cell("submittedOn")}, record.day)) AS decided,
         coalesce((SELECT sum(amount) FROM posting
           WHERE posting.record = record.number AND posting.direction = 'receipt' AND ${day} < ?1), 0) AS before,
         coalesce((SELECT sum(amount) FROM posting
           WHERE posting.record = record.number AND posting.direction = 'receipt' AND ${day} >= ?1 AND ${day} < ?2), 0)
           AS received
  FROM record INDEXED BY record_by_settled
  JOIN ${cellsOf("record")}
  WHERE record.ledger = '${courierClaims.id}' AND record.settled >= ?1 AND record.day < ?2 AND record.withdrawn = 0
    AND ${shopAllowed("record.shop", "?3")}`;

/** Money that came is recognised, whatever the status says; where both are silent nobody has answered. */
const OUTCOME = `CASE
  WHEN paid > 0 OR status IN (${list(claimWords.recognised)}) OR (status = '' AND granted > 0) THEN 'recognised'
  WHEN status IN (${list(claimWords.refused)}) OR found = 1 THEN 'refused' ELSE 'open' END`;

/** What was recognised: of one that was taken back or refused after all, no more than came. */
const GRANTED = `CASE WHEN status IN (${list(claimWords.refused)}) AND paid > 0 THEN paid
  ELSE coalesce(granted, nullif(paid, 0), claimed) END`;

/** Nothing more is to come: what was recognised and did not come is given up, what came beyond it was granted. */
const DONE = `(paid > 0 AND (status = '${claimWords.paid}' OR paid > granted))`;

/** What a claim stood at before a day, without what has come in. */
const gross = (before: string) => `CASE
  WHEN outcome = 'recognised' THEN
    CASE WHEN ended < ${before} THEN paid WHEN decided < ${before} THEN granted ELSE claimed END
  WHEN outcome = 'refused' AND decided < ${before} THEN 0
  ELSE claimed END`;

const within = (day: string) => `${day} >= ?1 AND ${day} < ?2`;
const AGE = `CAST(julianday(min(date(?2, '-1 day'), ?4)) - julianday(iif(stage = '1-open', registered, decided)) AS INTEGER)`;

/**
 * The claims that stood open when a period began, and those that came in it, each with what it stood at before and
 * after, from what it says, and with what moved, by days. Beside them the couriers' bills. `?1` and `?2` the period,
 * `?3` the shops, `?4` today, `?5` the names of couriers.
 */
export function courierSettlementLines({ period, basis, shops, today }: Asked): LineSource {
  const came = { finance: "posting.finance_day", business: "posting.day" }[basis];
  // Money that came before its claim comes with it.
  const day = `max(${came}, record.day)`;
  const lines = `
    WITH bill AS MATERIALIZED (${BILLS}),
    judged AS (
      SELECT id, registered, shop, "courierName", reference, status, answered, "receivedOn", claimed, paid, "customerPaid",
             "byFreight", decided, before, received, ${OUTCOME} AS outcome, ${GRANTED} AS granted,
             iif(${DONE}, max(decided, coalesce("receivedOn", registered)), '9999-12-31') AS ended
      FROM (${said(day)})),
    moved AS (
      SELECT *, iif(registered < ?1, ${gross("?1")}, 0) - before AS opening,
             iif(${within("registered")}, claimed, 0) AS added,
             iif(outcome = 'recognised' AND ${within("decided")}, granted - claimed, 0)
               + iif(outcome = 'recognised' AND ${within("ended")}, max(paid - granted, 0), 0) AS accepted,
             iif(outcome = 'refused' AND ${within("decided")}, claimed, 0)
               + iif(outcome = 'recognised' AND ${within("ended")}, max(granted - paid, 0), 0) AS rejected,
             ${gross("?2")} - before - received AS closing,
             iif(outcome = 'recognised' AND ${within("decided")}, granted, 0) AS recognised,
             CASE WHEN outcome = 'recognised' AND decided < ?2
                    THEN iif(${gross("?2")} - before - received = 0, '', '2-recognised')
                  WHEN outcome = 'refused' AND decided < ?2 THEN ''
                  ELSE '1-open' END AS stage
      FROM judged),
    -- Names are looked up for the lines alone: there are years of claims that nothing stands open of.
    aged AS MATERIALIZED (
      SELECT *, ${courierCalled('"courierName"')} AS courier, CASE WHEN stage = '' THEN '' WHEN ${AGE} <= 7 THEN '1' WHEN ${AGE} <= 15 THEN '2'
                     WHEN ${AGE} <= 30 THEN '3' ELSE '4' END AS age
      FROM moved
      WHERE registered >= ?1 OR stage <> '' OR opening <> 0 OR received <> 0 OR accepted <> 0 OR rejected <> 0)
    SELECT id AS line_id, id AS line_record, '${courierClaims.id}' AS line_ledger, courier,
           iif(courier IN (SELECT courier FROM bill), courier, '') AS billed, stage, age, shop,
           reference, registered, answered, "receivedOn", status, 1 AS count, opening, added, accepted, rejected,
           received, closing, recognised, iif(stage = '1-open', closing, 0) AS open,
           iif(stage = '2-recognised', closing, 0) AS receivable,
           iif("customerPaid" IS NULL, NULL, before + received) AS recovered, "customerPaid", NULL AS freight,
           iif(courier IN (SELECT courier FROM bill), iif(stage = '2-recognised', closing, 0) + iif("byFreight", received, 0), NULL) AS deducted
    FROM aged
    UNION ALL
    SELECT 'bill ' || number, NULL, '${courierClaims.id}', courier, courier, '', '', shop, trim(account || ' ' || period),
           NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, freight, NULL
    FROM bill`;
  return {
    lines,
    binds: [period.from, period.to, shopsJson(shops), today, NAMES],
  };
}
