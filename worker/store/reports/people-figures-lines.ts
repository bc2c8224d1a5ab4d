import { periodAround } from "../../../shared/time/period.ts";
import { kpiCardLines } from "./kpi-card-lines.ts";
import type { AskedLines } from "./asked-lines.ts";
import type { LineSource } from "./line-source.ts";

interface Asked extends Pick<AskedLines, "period" | "shops" | "asOf"> {
  readonly timeZone: string;
}

/** Finance may send back so many in a quarter, for whatever reason. */
const ALLOWED = 1;

const one = (condition: string) => `iif(${condition}, 1, NULL)`;
const is = (item: string) => one(`item = '${item}'`);
const OF_VISITS = "item IN ('K3a', 'K3b', 'K3c', 'K3d')";
const IS_RETURN = "item IN ('K4a', 'K4b', 'K4c')";

/**
 * The card's rows as figures of people, each in a column of its own. What finance sent back is numbered from the first
 * of the quarter on, so that a month of it says too what was over.
 */
export function peopleFiguresLines({ period, ...asked }: Asked): LineSource {
  const { from } = periodAround("quarter", period.from);
  const card = kpiCardLines({ ...asked, period: { ...period, from } });
  const quarter = "substr(day, 1, 4) || '-Q' || ((CAST(substr(day, 6, 2) AS INTEGER) + 2) / 3)";
  return {
    lines: `
      SELECT line_id, line_record, line_ledger,
             CASE WHEN ${OF_VISITS} THEN 'K3' WHEN ${IS_RETURN} THEN 'K4' WHEN item = 'K9a' THEN 'K9' ELSE item END AS item,
             iif(${IS_RETURN}, item, '') AS reason, quarter, month, person, shop, reference, day,
             ${is("K1")} AS complaints, ${is("K2")} AS promises, ${one(IS_RETURN)} AS "sentBack", ${is("K4a")} AS wrong,
             ${is("K4b")} AS incomplete, ${is("K4c")} AS "tooLate", ${one(`${IS_RETURN} AND place > ${ALLOWED}`)} AS over,
             ${is("K5")} AS "outcomeAsked", iif(item = 'K5', content, NULL) AS "outcomeContent",
             ${one(OF_VISITS)} AS "visitAsked", iif(${OF_VISITS}, content, NULL) AS "visitContent", ${is("K9a")} AS praise
      FROM (SELECT *, row_number() OVER (PARTITION BY quarter, ${IS_RETURN} ORDER BY day, line_id) AS place
            FROM (SELECT *, ${quarter} AS quarter FROM (${card.lines})
                  WHERE item IN ('K1', 'K2', 'K5', 'K9a') OR ${OF_VISITS} OR ${IS_RETURN}))
      WHERE day >= ?${card.binds.length + 1}`,
    binds: [...card.binds, period.from],
  };
}
