import { invoiceRequests } from "../../../shared/ledgers/invoice-requests/definition.ts";
import { invoiceStates as states } from "../../../shared/ledgers/invoice-requests/states.ts";
import { periodBefore } from "../../../shared/time/period.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops" | "asOf">;

type Key = keyof (typeof invoiceRequests)["columns"];
const cell = (key: Key) => `(cells ->> '${key}')`;
const words = (key: Key) => cellSql(key, "cells");

/**
 * SQL for whether anything of a request moved since the first day that is asked about, or is still to come. Its last day
 * is what counts; migration 0038 keeps 40 more, for money that is counted later.
 */
const MOVES = `record.settled >= coalesce(date(?3, '+40 days'), '9999-12-31')`;

/** What a request says; what happened before it was asked for happened with it. An attempt that failed is no invoice. */
const SAID = `
  SELECT record.id AS id, record.number AS number, record.shop AS shop, record.day AS "requestedOn",
         ${words("kind")} AS kind, ${words("orderNo")} AS reference, ${words("item")} AS item,
         ${words("handler")} AS person, ${words("status")} AS status, abs(coalesce(${cell("amount")}, 0)) AS amount,
         coalesce(${cell("red")}, 0) = 1 OR coalesce(${cell("amount")}, 0) < 0 AS "isRed",
         iif(${words("status")} = '${states.failed}', NULL, max(record.day, ${cell("issuedOn")})) AS "issuedOn",
         nullif(${words("invoiceNo")}, '') AS "invoiceNo", nullif(${words("digitalNo")}, '') AS "digitalNo",
         nullif(${words("blueNo")}, '') AS "blueNo", nullif(${words("redNo")}, '') AS "redNo",
         max(record.day, ${cell("redOn")}) AS "redOn", ${cell("paid")} AS paid, ${cell("refunded")} AS refunded
  FROM record INDEXED BY record_by_settled
  JOIN ${cellsOf("record")}
  WHERE record.ledger = '${invoiceRequests.id}' AND ${MOVES} AND record.withdrawn = 0`;

/** The red invoices that a request has rows of their own for: by the number that they reverse, else by their own. */
const ITS_RED = `red."blueNo" IN (invoice."invoiceNo", invoice."digitalNo")
  OR (red."blueNo" IS NULL AND invoice."redNo" IN (red."invoiceNo", red."digitalNo"))`;
const itsReds = (where: string) =>
  `(SELECT coalesce(sum(red.amount), 0) FROM red WHERE (${ITS_RED}) AND ${where})`;

const CALLED_OFF = `status IN ('${states.cancelled}', '${states.reversed}')`;

/** More stands on an invoice than the buyer has paid in the end; where nobody says what was paid, what was refunded. */
const WEIGHED = `
  SELECT *, iif("isRed" OR "issuedOn" IS NULL OR refunded IS NULL OR reversed, 0,
                max(0, min(amount, iif(paid IS NULL, refunded, amount - (paid - refunded))))) AS "tooMuch"
  FROM (SELECT *, status = '${states.reversed}' OR "redNo" IS NOT NULL OR "redOn" IS NOT NULL AS reversed FROM (${SAID}))`;

const within = (day: string, from = "?1", to = "?2") => `${day} >= ${from} AND ${day} < ${to}`;
const before = (day: string) => within(day, "?3", "?1");
const END = `min(?5, ?2 || 'T00:00:00')`;

const one = (condition: string) => `iif(${condition}, 1, NULL)`;
const amountOf = (condition: string) => `iif(${condition}, amount, NULL)`;

/** What the tallies are worked out of, each once. */
const JUDGED = `
  SELECT *, NOT "isRed" AND ${within(`"requestedOn"`)} AS requests, NOT "isRed" AND ${within(`"issuedOn"`)} AS issues,
         NOT "isRed" AND NOT undated AND coalesce("issuedOn" >= ?2, NOT (${CALLED_OFF})) AS waits,
         "isRed" AND status <> '${states.cancelled}' AND "issuedOn" IS NULL AS "waitsRed",
         max(0, "tooMuch" - "redIssued") AS "refundedSince", max(0, "tooMuch" - "redAsked") AS "toReverse"
  FROM (
    SELECT *, "tooMuch" > 0 AND paid IS NULL AS unclear,
           NOT "isRed" AND ((status = '${states.issued}' AND "issuedOn" IS NULL)
             OR (reversed AND "redOn" IS NULL AND "redIssued" = 0 AND ("issuedOn" IS NOT NULL OR "redNo" IS NOT NULL)))
             AS undated,
           -- A row of its own tells of the red one where there is one.
           NOT "isRed" AND "issuedOn" IS NOT NULL AND "redOn" IS NOT NULL AND "redIssued" = 0 AS "reversesItself"
    FROM (
      SELECT invoice.*, iif("tooMuch" > 0, ${itsReds("true")}, 0) AS "redAsked",
             iif("tooMuch" > 0 OR (reversed AND NOT "isRed"), ${itsReds(`red."issuedOn" IS NOT NULL`)}, 0)
               AS "redIssued",
             date(clock.first_due, '-1 second') AS "dueOn",
             clock.first_due <= ${END} AND NOT (clock.state = 'running' AND coalesce(clock.paused_until, '') > ${END})
               AS "isPast"
      FROM invoice
      LEFT JOIN deadline AS clock
        ON clock.generation = ${CURRENT} AND clock.record = invoice.number AND clock.rule = 'issue' AND clock.waived = 0
      WHERE invoice."requestedOn" < ?2 AND ${shopAllowed("invoice.shop", "?4")}))`;

const STATE = `CASE
  WHEN waits AND "isPast" THEN '1-overdue' WHEN waits AND status = '${states.failed}' THEN '3-returned' WHEN waits THEN '2-open'
  WHEN "waitsRed" THEN '6-red-asked' WHEN undated THEN '7-undated'
  WHEN "toReverse" > 0 THEN iif(unclear, '5-unclear', '4-refunded')
  WHEN "issuedOn" IS NULL THEN 'called' ELSE '8-issued' END`;

/** Requests that were made or issued in the span of time, and what of those from before is still to be done. */
const REQUESTS = `
  SELECT id AS line_id, id AS line_record, '${invoiceRequests.id}' AS line_ledger, ${STATE} AS state, shop, kind,
         reference, coalesce("digitalNo", "invoiceNo") AS "invoiceNo", "blueNo" AS reversed, item, "requestedOn",
         "dueOn", "issuedOn", person, 1 AS count, ${one("requests")} AS "requestedCount",
         ${amountOf("requests")} AS requested, ${one("issues")} AS "issuedCount", ${amountOf("issues")} AS issued,
         ${one(`issues AND "issuedOn" > "dueOn"`)} AS "lateCount", NULL AS "redCount", NULL AS red,
         iif(issues, "refundedSince", NULL) AS "refundedSince",
         iif("waitsRed", amount, nullif("toReverse", 0)) AS "toReverse", ${one("waits")} AS "openCount",
         ${amountOf("waits")} AS open, ${one(`waits AND "isPast"`)} AS "overdueCount",
         ${amountOf(`waits AND "isPast"`)} AS overdue, NULL AS "beforeCount", NULL AS before
  FROM judged WHERE requests OR issues OR waits OR "waitsRed" OR "toReverse" > 0 OR undated`;

const RED = (day: string, line: string, number: string, blue: string) => `
  SELECT ${line}, id, '${invoiceRequests.id}', '9-red', shop, kind, reference, ${number}, ${blue}, item,
         "requestedOn", NULL, ${day}, person, 1, NULL, NULL, NULL, NULL, NULL, 1, -amount, NULL, NULL, NULL, NULL, NULL,
         NULL, NULL, NULL
  FROM judged`;

const BEFORE = `
  SELECT 'before ' || json_array(shop, kind, person), NULL, '${invoiceRequests.id}', 'past', shop, kind, NULL, NULL,
         NULL, NULL, NULL, NULL, NULL, person, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
         NULL, sum(NOT "isRed" AND ${before(`"requestedOn"`)}),
         sum(iif(${before(`"issuedOn"`)}, iif("isRed", -amount, amount), 0)
           - iif("reversesItself" AND ${before(`"redOn"`)}, amount, 0))
  FROM judged
  WHERE ${before(`"requestedOn"`)} OR ${before(`"issuedOn"`)} OR ("reversesItself" AND ${before(`"redOn"`)})
  GROUP BY shop, kind, person`;

/**
 * Invoices of a span of time, each in a line of its own, red ones too. `?1` and `?2` the span, `?3` the first day of the
 * one before, `?4` the shops, `?5` now.
 */
export function invoiceMonthLines({ period, shops, asOf }: Asked): LineSource {
  const isRedOne = `"isRed" AND ${within(`"issuedOn"`)}`;
  const isReversal = `"reversesItself" AND ${within(`"redOn"`)}`;
  return {
    lines: `
      WITH invoice AS MATERIALIZED (${WEIGHED}),
           red AS MATERIALIZED (SELECT * FROM invoice WHERE "isRed" AND status <> '${states.cancelled}'),
           judged AS MATERIALIZED (${JUDGED})
      ${REQUESTS}
      UNION ALL ${RED(`"issuedOn"`, "id || '.red'", `coalesce("digitalNo", "invoiceNo")`, `"blueNo"`)} WHERE ${isRedOne}
      UNION ALL ${RED(`"redOn"`, "id || '.reversed'", `"redNo"`, `coalesce("digitalNo", "invoiceNo")`)} WHERE ${isReversal}
      UNION ALL ${BEFORE}`,
    binds: [period.from, period.to, periodBefore(period).from, shopsJson(shops), asOf],
  };
}
