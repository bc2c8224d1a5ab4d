import type { Ledger } from "../../../shared/ledger.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Day } from "../../../shared/time/day.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "shops"> {
  /** Up to which day a row's age counts. */
  readonly today: Day;
}

/** Runs while a row is not finished, and is gone for one that came to nothing. */
const RUNNING = `EXISTS (SELECT 1 FROM deadline
  WHERE deadline.generation = ${CURRENT} AND deadline.record = record.number AND deadline.state = 'running')`;

/** Rows of the ledgers that are worked in shifts, by their business day. */
const OF_THE_DAY = (ledger: Ledger) =>
  `record.ledger = '${ledger.id}' AND record.day = ?1 AND record.withdrawn = 0
   AND ${shopAllowed("record.shop", "?2")}`;

/** The rows of a day that are not finished, by an index of the day. */
export function unfinishedLines({ period, shops, today }: Asked): LineSource {
  const worked = ledgers.filter(({ shifts }) => shifts !== undefined);
  const lines = worked.map(
    (ledger) => `
      SELECT record.id AS line_id, record.id AS line_record, record.ledger AS line_ledger,
             ${cellSql(ledger.shifts?.column, "cells")} AS shift,
             ${cellSql(ledger.dimensions.registrant, "cells")} AS person, record.shop AS shop,
             ${referenceSql(ledger, "cells")} AS reference, ${cellSql("status", "cells")} AS status,
             record.day AS day, CAST(julianday(?3) - julianday(record.day) AS INTEGER) AS age, 1 AS count,
             record.ledger AS ledger
      FROM record
      JOIN ${cellsOf("record")}
      WHERE ${OF_THE_DAY(ledger)} AND ${RUNNING}`,
  );
  const found = worked.map(
    (ledger) => `
      SELECT iif(${RUNNING}, NULL, 'finished') AS why,
             (SELECT ${cellSql(ledger.shifts?.column, "cells")} FROM readable_version AS record_version
              WHERE record_version.record = record.number
                AND record_version.version = record.version) AS shift,
             0 AS age, 1 AS count
      FROM record WHERE ${OF_THE_DAY(ledger)} AND ?3 = ?3`,
  );
  return {
    lines: lines.join(" UNION ALL "),
    found: found.join(" UNION ALL "),
    binds: [period.from, shopsJson(shops), today],
  };
}
