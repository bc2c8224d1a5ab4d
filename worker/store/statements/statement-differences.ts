import type { SeenLine, StatementDifferences } from "../../../shared/api/statements.ts";

const MOST_LISTED = 50;

const fieldsOf = (line: string) =>
  `json_object('key', ${line}.key, 'row', ${line}.row, 'day', ${line}.day, 'kind', ${line}.kind, 'direction', ${line}.direction,
    'amount', ${line}.amount, 'status', ${line}.status, 'orderNo', coalesce(${line}.order_no, ''),
    'caseNo', coalesce(${line}.case_no, ''), 'trackingNo', coalesce(${line}.tracking_no, ''),
    'flowNo', coalesce(${line}.flow_no, ''))`;

/** What of a line is content: where it stands in the sheet is none. */
const contentOf = (line: string) =>
  `(${[
    "day",
    "kind",
    "direction",
    "amount",
    "status",
    "order_no",
    "case_no",
    "tracking_no",
    "flow_no",
    "weight",
  ]
    .map((column) => `${line}.${column}`)
    .join(", ")})`;

/** How two statements differ, by the keys of their lines: the current one, and one that waits beside it. */
export async function readDifferences(
  db: D1Database,
  current: string,
  waiting: string,
): Promise<StatementDifferences> {
  const numberOf = (parameter: string) => `(SELECT number FROM statement WHERE id = ${parameter})`;
  const without = (has: string, lacks: string) =>
    `FROM statement_line AS line WHERE line.statement = ${numberOf(has)}
       AND NOT EXISTS (SELECT 1 FROM statement_line AS other
                       WHERE other.statement = ${numberOf(lacks)} AND other.key = line.key)`;
  const both = `FROM statement_line AS line
    JOIN statement_line AS other ON other.statement = ${numberOf("?1")} AND other.key = line.key
    WHERE line.statement = ${numberOf("?2")}
      AND (${contentOf("line")} IS NOT ${contentOf("other")}
           -- By two secrets the same payee has two keys.
           OR (line.payee_key IS NOT other.payee_key
               AND (SELECT count(DISTINCT secret) FROM statement WHERE id IN (?1, ?2)) = 1))`;
  const sorts = [
    [without("?2", "?1"), `json_array(${fieldsOf("line")})`],
    [without("?1", "?2"), `json_array(${fieldsOf("line")})`],
    [both, `json_array(${fieldsOf("other")}, ${fieldsOf("line")})`],
  ] as const;
  const answers = await db.batch<{ n: number } | { said: string }>(
    sorts.flatMap(([from, said]) => [
      db.prepare(`SELECT count(*) AS n ${from}`).bind(current, waiting),
      db
        .prepare(`SELECT ${said} AS said ${from} ORDER BY line.place LIMIT ${MOST_LISTED}`)
        .bind(current, waiting),
    ]),
  );
  const resultsOf = (at: number): unknown[] => answers[at]?.results ?? [];
  const count = (at: number) => (resultsOf(at) as { n: number }[])[0]?.n ?? 0;
  const listed = (at: number) =>
    (resultsOf(at) as { said: string }[]).map(
      ({ said }) => JSON.parse(said) as [SeenLine, SeenLine], // as it was just made
    );
  return {
    counts: { added: count(0), gone: count(2), changed: count(4) },
    added: listed(1).map(([line]) => line),
    gone: listed(3).map(([line]) => line),
    changed: listed(5).map(([before, after]) => ({ before, after })),
  };
}
