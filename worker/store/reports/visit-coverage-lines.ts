import { addDays } from "../../../shared/time/day.ts";
import { visitWords } from "../../../shared/ledgers/follow-up-visits/visit-words.ts";
import {
  CALLED_RIGHT,
  DUE_VISITS,
  dueVisitBinds,
  SETTLED_BY,
  type WantedVisits,
} from "../worklists/due-visits.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";

interface Asked extends Pick<AskedLines, "period" | "shops"> {
  readonly kinds: readonly (WantedVisits & { readonly kind: string })[];
}

/** Every visit that was due in a span of time with what became of it, by the index of links. */
export function visitCoverageLines({ period, shops, kinds }: Asked): LineSource {
  const kindOf = kinds.map(({ code, kind }) => `WHEN '${code}' THEN '${kind}'`).join(" ");
  const all = `
    WITH ${DUE_VISITS},
    settled AS (
      SELECT due_visit.*, ${CALLED_RIGHT} AS called_right, ${SETTLED_BY} AS settled_by FROM due_visit),
    told AS (
      SELECT settled.*, said.cells ->> 'visitedOn' AS visitedOn, coalesce(said.cells ->> 'visitor', '') AS visitor,
             coalesce(said.cells ->> 'attempt', 1) AS attempts,
             CASE WHEN said.cells IS NULL THEN 'open'
                  WHEN said.cells ->> 'connection' IN ('${visitWords.refused}', '${visitWords.noNumber}') THEN 'refused'
                  WHEN said.cells ->> 'connection' = '${visitWords.unanswered}' THEN 'unanswered'
                  WHEN said.cells ->> 'visitedOn' > settled.due THEN 'late'
                  ELSE 'visited' END AS state
      FROM settled
      LEFT JOIN record AS visit ON visit.number = settled.settled_by
      LEFT JOIN ${cellsOf("visit", "said")})
    SELECT source.id || '.' || told.code AS line_id, source.id AS line_record, told.ledger AS line_ledger,
           CASE told.code ${kindOf} END AS kind, told.wanted ->> '$[0][1]' AS reference, told.ledger AS ledger,
           told.shop AS shop, told.due AS due, told.visitedOn AS visitedOn, told.visitor AS visitor,
           iif(told.state = 'open', NULL, told.attempts) AS attempts, told.state AS state, 1 AS expected,
           iif(told.state IN ('visited', 'late'), 1, NULL) AS visited,
           iif(told.state IN ('refused', 'unanswered'), 1, NULL) AS explained,
           iif(told.state = 'visited', 1, NULL) AS onTime,
           iif(told.called_right AND told.settled_by IS NULL, 'right', NULL) AS why
    FROM told JOIN record AS source ON source.number = told.record`;
  return {
    lines: `SELECT * FROM (${all}) WHERE why IS NULL`,
    found: all,
    binds: dueVisitBinds({ kinds, from: period.from, until: addDays(period.to, -1), shops }),
  };
}
