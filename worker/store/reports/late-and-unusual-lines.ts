import { exchanges } from "../../../shared/ledgers/exchanges/definition.ts";
import { returnedParcels } from "../../../shared/ledgers/returned-parcels/definition.ts";
import { addDays } from "../../../shared/time/day.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "shops"> {
  /** How many days back a parcel is looked for. */
  readonly daysBack: number;
}

/** `?1` the day, `?2` the next one, `?3` the shops, `?4` the first day that is looked back to. */
const age = (since: string) => `max(0, CAST(julianday(?1) - julianday(${since}) AS INTEGER))`;

/** Rows whose amounts were handed over with a day, or come with the next, though they are of a day before. */
const LATE = `
  SELECT record.id || '.' || posting.finance_day AS line_id, record.id AS line_record, posting.ledger AS line_ledger,
         iif(posting.finance_day = ?1, 'late', 'after-cutoff') AS kind, posting.ledger AS ledger, posting.shop AS shop,
         posting.reference AS reference, posting.registrant AS person, min(posting.day) AS since,
         ${age("min(posting.day)")} AS age, sum(posting.amount) FILTER (WHERE posting.direction = 'payout') AS payout,
         1 AS count
  FROM posting JOIN record ON record.number = posting.record
  WHERE posting.finance_day IN (?1, ?2) AND posting.day < posting.finance_day AND posting.day <= ?1
    AND ${shopAllowed("posting.shop", "?3")}
  GROUP BY posting.record, posting.finance_day`;

/** Exchanges that wait to be fetched, or to be signed for, from the day or before. */
const WAITING = `
  SELECT record.id || '.' || deadline.rule, record.id, deadline.ledger,
         iif(deadline.rule = 'sign', 'unsigned', 'not-fetched'), deadline.ledger, deadline.shop,
         ${referenceSql(exchanges, "cells")}, ${cellSql(exchanges.dimensions.registrant, "cells")},
         substr(deadline.started, 1, 10), ${age("substr(deadline.started, 1, 10)")}, NULL, 1
  FROM deadline JOIN record ON record.number = deadline.record
  JOIN ${cellsOf("record")}
  WHERE deadline.generation = ${CURRENT} AND deadline.ledger = '${exchanges.id}' AND deadline.state = 'running'
    AND deadline.rule IN ('fetch', 'sign') AND deadline.started < ?2 AND ${shopAllowed("deadline.shop", "?3")}`;

/** Parcels that nobody is known for and that nothing was done with. */
const OWNERLESS = `
  SELECT record.id || '.ownerless', record.id, record.ledger, 'ownerless', record.ledger, record.shop,
         ${referenceSql(returnedParcels, "cells")}, ${cellSql("opener", "cells")},
         record.day, ${age("record.day")}, NULL, 1
  FROM record
  JOIN ${cellsOf("record")}
  WHERE record.ledger = '${returnedParcels.id}' AND record.day BETWEEN ?4 AND ?1 AND record.withdrawn = 0
    AND cells ->> 'finishedOn' IS NULL
    AND (cells ->> 'ownerless' = 1 OR (cells ->> 'orderNo' IS NULL AND cells ->> 'caseNo' IS NULL))
    AND ${shopAllowed("record.shop", "?3")}`;

/** What missed its hour, waits for a signature, or belongs to nobody, each by an index. */
export function lateAndUnusualLines({ period, shops, daysBack }: Asked): LineSource {
  return {
    lines: [LATE, WAITING, OWNERLESS].join(" UNION ALL "),
    binds: [period.from, period.to, shopsJson(shops), addDays(period.from, -daysBack)],
  };
}
