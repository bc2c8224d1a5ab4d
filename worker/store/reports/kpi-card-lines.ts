import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { followUpVisits } from "../../../shared/ledgers/follow-up-visits/definition.ts";
import { rewardsAndFines } from "../../../shared/ledgers/rewards-and-fines/definition.ts";
import { SCORES, WEIGHTS } from "../../../shared/ledgers/rewards-and-fines/score.ts";
import { kpiWords as words } from "../../../shared/reports/kpi-card/words.ts";
import { startOfDay } from "../../../shared/time/moment.ts";
import { instantOf } from "../../../shared/time/zone.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "shops" | "asOf"> {
  readonly timeZone: string;
}

const list = (some: readonly (string | undefined)[]) => some.map((one) => `'${one}'`).join(", ");
const itemsOf = (some: object) => `json_each('${JSON.stringify(some)}') AS item`;

const isComplaint = `coalesce(cells ->> 'nature', '${words.complaints[0]}') IN (${list(words.complaints)})`;
// Nobody has said of it that it was not right.
const isUpheld = `${isComplaint} AND coalesce(cells ->> 'valid', 1) = 1`;
const satisfied = "cells ->> 'satisfied'";
const handler = `coalesce(cells ->> 'handler', cells ->> 'firstContact', '')`;

const within = (
  ledger: string,
) => `record.ledger = '${ledger}' AND record.day >= ?1 AND record.day < ?2
  AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}`;

/** The columns that all parts have in common. */
const line = (item: string, person: string, day = "record.day") =>
  `record.id || '.' || ${item} AS line_id, record.id AS line_record, record.ledger AS line_ledger,
   ${item} AS item, substr(${day}, 1, 7) AS month, ${person} AS person, record.shop AS shop`;

const OF_COMPLAINTS = `
  SELECT ${line("item.value", handler)}, ${referenceSql(complaints, "cells")} AS reference, record.day AS day,
         1 AS cases, iif(item.value = 'K5', 1, NULL) AS asked,
         iif(item.value = 'K5' AND ${satisfied} = '${words.content}', 1, NULL) AS content,
         NULL AS score, NULL AS amount
  FROM record JOIN ${cellsOf("record")} CROSS JOIN ${itemsOf(["K1", "K5", "K9a", "K10"])}
  WHERE ${within(complaints.id)} AND CASE item.value
    WHEN 'K1' THEN ${isUpheld}
    WHEN 'K5' THEN ${isComplaint} AND ${satisfied} IS NOT NULL
    WHEN 'K9a' THEN cells ->> 'nature' IN (${list(words.praises)})
    ELSE ${isUpheld} AND (cells ->> 'urgency' = '${words.grave}' OR ${satisfied} = '${words.discontent}') END`;

/** The last day on which a promise would have been kept; complaints of a year back may be due now. */
const promised = "substr(datetime(clock.first_due, '-1 second'), 1, 10)";

const BROKEN_PROMISES = `
  SELECT ${line("'K2'", handler, promised)}, ${referenceSql(complaints, "cells")}, ${promised},
         1, NULL, NULL, NULL, NULL
  FROM record JOIN ${cellsOf("record")}
  JOIN deadline AS clock
    ON clock.generation = ${CURRENT} AND clock.record = record.number AND clock.rule = 'resolve'
  WHERE record.ledger = '${complaints.id}' AND record.day >= date(?1, '-370 days') AND record.day < ?2
    AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")} AND ${isComplaint}
    AND ${promised} >= ?1 AND ${promised} < ?2 AND clock.waived = 0
    -- A promise that was taken off the row again was given all the same.
    AND (cells ->> 'promisedOn' IS NOT NULL OR clock.first_due <> clock.due)
    AND (clock.met >= clock.first_due OR (clock.state = 'running' AND clock.first_due <= ?4
      AND clock.waived = 0 AND coalesce(clock.paused_until, '') <= ?4))`;

const SATISFACTIONS = [
  ["K3a", "promptness"],
  ["K3b", "accuracy"],
  ["K3c", "politeness"],
  ["K3d", "outcome"],
];

const OF_VISITS = `
  SELECT ${line("(item.value ->> 0)", cellSql("visitor", "cells"))}, ${referenceSql(followUpVisits, "cells")},
         record.day, 1, 1, iif(cells ->> (item.value ->> 1) = '${words.content}', 1, NULL), NULL, NULL
  FROM record JOIN ${cellsOf("record")} CROSS JOIN ${itemsOf(SATISFACTIONS)}
  WHERE ${within(followUpVisits.id)} AND cells ->> (item.value ->> 1) IS NOT NULL`;

const returnedOn = "date(record_return.at, ?7)";

/** What finance has sent back, by its three reasons; each time counts. */
const SENT_BACK = `
  SELECT record.id || '.' || record_return.id, record.id, record.ledger,
         CASE record_return.fault ${Object.entries(words.faults)
           .map(([item, fault]) => `WHEN '${fault}' THEN '${item}'`)
           .join(" ")} END,
         substr(${returnedOn}, 1, 7), ${cellSql("handler", "cells")}, record.shop,
         coalesce(cells ->> 'orderNo', cells ->> 'caseNo', cells ->> 'complaintNo', ''), ${returnedOn},
         1, NULL, NULL, NULL, NULL
  FROM record_return
  JOIN record ON record.number = record_return.record JOIN ${cellsOf("record")}
  WHERE record_return.at >= ?5 AND record_return.at < ?6
    AND record_return.worklist IN (${list(words.finances)})
    AND record_return.fault IN (${list(Object.values(words.faults))})
    AND ${shopAllowed("record.shop", "?3")}`;

const weighted = SCORES.map((key) => `(cells ->> '${key}') * ${WEIGHTS[key]}`).join(" + ");
const isFined = (as: string) =>
  `cells ->> 'kind' = '${words.fined}' AND cells ->> 'responsible' = '${as}' AND cells ->> 'proven' = 1`;

/** Whose they are is for the ledger's own sheet: nobody's fines are listed by name. */
const OF_REWARDS = `
  SELECT ${line("item.value", "''")}, ${referenceSql(rewardsAndFines, "cells")}, record.day,
         1, NULL, NULL, iif(item.value = 'K6', CAST(round((${weighted}) / 100.0) AS INTEGER), NULL),
         CASE WHEN item.value IN ('K7a', 'K7b') THEN cells ->> 'amount'
              WHEN item.value = 'K8' THEN cells ->> 'loss' END
  FROM record JOIN ${cellsOf("record")} CROSS JOIN ${itemsOf(["K6", "K7a", "K7b", "K8", "K9b"])}
  WHERE ${within(rewardsAndFines.id)} AND CASE item.value
    WHEN 'K6' THEN cells ->> 'kind' = '${words.scored}' AND (${weighted}) IS NOT NULL
    WHEN 'K7a' THEN ${isFined(words.person)}
    WHEN 'K7b' THEN ${isFined(words.inCharge)}
    WHEN 'K8' THEN cells ->> 'loss' > 0
    ELSE cells ->> 'praised' = 1 END`;

const MS_PER_MINUTE = 60_000;

/** K1 to K10 of a span of time, row by row, each part by an index. */
export function kpiCardLines({ period, shops, asOf, timeZone }: Asked): LineSource {
  const [from, to] = [period.from, period.to].map((day) => instantOf(startOfDay(day), timeZone));
  const ahead = (Date.parse(`${period.from}T00:00:00Z`) - Date.parse(from ?? "")) / MS_PER_MINUTE;
  return {
    lines: [OF_COMPLAINTS, BROKEN_PROMISES, OF_VISITS, SENT_BACK, OF_REWARDS].join(" UNION ALL "),
    binds: [
      period.from,
      period.to,
      shopsJson(shops),
      asOf,
      from ?? "",
      to ?? "",
      `${ahead < 0 ? "" : "+"}${ahead} minutes`,
    ],
  };
}
