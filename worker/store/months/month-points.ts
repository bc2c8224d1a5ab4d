import type { Fen } from "../../../shared/money/fen.ts";
import type { Levels } from "../../../shared/settings/levels.ts";
import type { Month } from "../../../shared/time/day.ts";
import { claimedSql, recognisedSql } from "../records/claim-amounts.ts";
import { CURRENT } from "../generations.ts";
import { OPEN_DIFFERENCES } from "../statements/differences.ts";
import { marked } from "../marked.ts";
import { unansweredInMonth } from "../records/unanswered-warnings.ts";

/** How much of something is open in a month. */
export interface OpenPoint {
  readonly count: number;
  /** What is to be paid of it, differs or is at stake; null where it is no money. */
  readonly amount: Fen | null;
}

/** Of the lines of a worklist, those of which an amount is of the month: as its list by that month shows them. */
const OF_MONTH = `sum(substr(posting.day, 1, 7) = ?1) > 0`;

/** SQL for records of which amounts of a month, `?1`, wait, by whether they wait for a correction. */
const waiting = (condition: string) => `
  SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount, ${marked("record")}
  FROM (SELECT record, coalesce(sum(amount) FILTER (WHERE direction = 'payout'), 0) AS amount
        FROM posting INDEXED BY posting_held
        WHERE held IS NOT NULL AND ${condition}
        GROUP BY record HAVING ${OF_MONTH})`;

const lastFault = `
  (SELECT fault FROM record_return WHERE record_return.record = posting.record ORDER BY id DESC LIMIT 1)`;

/** SQL for the claims of a month, `?1`, that wait on a worklist, and what is at stake by their rows. */
const claimsOn = (worklist: string, amount: string) => `
  SELECT count(*) AS count, coalesce(sum(${amount}), 0) AS amount, ${marked("record.number")}
  FROM work_item CROSS JOIN record ON record.number = work_item.record
  JOIN readable_version AS said ON said.record = record.number AND said.version = record.version
  WHERE generation = ${CURRENT} AND worklist = '${worklist}' AND substr(record.day, 1, 7) = ?1`;

/** SQL for what may be open in a month, `?1`; `levels` as for the warnings. */
const sqlOf = (levels: `?${number}`) =>
  ({
    unsealed: `
      SELECT count(*) AS count,
             coalesce(sum(amount) FILTER (WHERE direction = 'payout'), 0) AS amount, ${marked("entry")}
      FROM posting INDEXED BY posting_open
      WHERE batch IS NULL AND held IS NULL AND (substr(day, 1, 7) = ?1 OR substr(finance_day, 1, 7) = ?1)`,
    unpaid: `
      SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount, ${marked("record")}
      FROM (SELECT open_payout.record, sum(posting.amount) AS amount
            FROM open_payout CROSS JOIN posting ON posting.entry = open_payout.entry
            GROUP BY open_payout.record HAVING sum(posting.amount) <> 0 AND ${OF_MONTH})`,
    bounced: waiting(`held LIKE '%"returned"%' AND ${lastFault} IS NULL`),
    returned: waiting(`held LIKE '%"returned"%' AND ${lastFault} IS NOT NULL`),
    unconfirmed: waiting(`held NOT LIKE '%"returned"%'`),
    warnings: `
      SELECT count(*) AS count, NULL AS amount, ${marked("record.number")} ${unansweredInMonth(levels)}`,
    "claim-answers": claimsOn("claim-answers", claimedSql("said.cells")),
    claims: claimsOn("claims", recognisedSql("said.cells")),
    differences: OPEN_DIFFERENCES,
  }) as const;

/** What may be open in a month. */
export type PointName = keyof ReturnType<typeof sqlOf>;

export const pointNames = Object.keys(sqlOf("?1")) as PointName[];

/** SQL for the rows of a month, `?1`, that nobody has judged yet: they are from before warnings were kept. */
const UNJUDGED = `
  SELECT count(*) FROM record INDEXED BY record_unjudged
  WHERE warnings IS NULL AND withdrawn = 0 AND day BETWEEN ?1 || '-01' AND ?1 || '-31'`;

/**
 * The SQL expression of what is open in a month, `?1`, as of one moment: a JSON array with count, amount and mark of each
 * point, in their order, and how many rows nobody has judged. It is the same text as long as the same rows are open.
 */
export const monthPointsSql = (levels: `?${number}`): string =>
  `json_array(${Object.values(sqlOf(levels))
    .map((sql) => `json((SELECT json_array(count, amount, mark) FROM (${sql})))`)
    .join(", ")}, (${UNJUDGED}))`;

/** What is open in a month. */
export interface MonthPoints {
  readonly points: Readonly<Record<PointName, OpenPoint>>;
  /** How many rows of the month nobody has judged yet: whether they have warnings is not known. */
  readonly unjudged: number;
  /** As `monthPointsSql` gives it. */
  readonly seen: string;
}

/** What is open in a month, all of it as of one moment; the department's `levels` say what is a warning. */
export async function readMonthPoints(
  db: D1Database,
  month: Month,
  levels: Levels,
): Promise<MonthPoints> {
  const seen = await db
    .prepare(`SELECT ${monthPointsSql("?2")} AS seen`)
    .bind(month, JSON.stringify(levels))
    .first<string>("seen");
  const read = JSON.parse(seen ?? "[]") as unknown[];
  const points = pointNames.map((name, place) => {
    const [count, amount] = read[place] as readonly [count: number, amount: Fen | null]; // as written above
    return [name, { count, amount }] as const;
  });
  return {
    points: Object.fromEntries(points) as MonthPoints["points"], // one for each name
    unjudged: read[pointNames.length] as number,
    seen: seen ?? "",
  };
}
