import type { StatementDocument, StatementSeen } from "../../../shared/api/statements.ts";
import type { Month } from "../../../shared/time/day.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

const COLUMNS = `statement.number, statement.id, kind, account, shop, period, statement.version, lines, state, title, totals, faults, months,
  paid_in AS paidIn, paid_out AS paidOut, person.name AS "by", sent_at AS sentAt`;

interface StatementRow extends Omit<StatementSeen, "months"> {
  readonly months: string;
}

const seen = ({ months, ...row }: StatementRow): StatementSeen => ({
  ...row,
  months: JSON.parse(months) as Month[], // ours, see save-statement.ts
});

/** The current version of a document with its digest; undefined for none. */
export async function readCurrentStatement(
  db: D1Database,
  { kind, account, shop, period }: StatementDocument,
): Promise<{ readonly digest: string; readonly seen: StatementSeen } | undefined> {
  const row = await db
    .prepare(
      `SELECT ${COLUMNS}, digest FROM statement JOIN person ON person.id = sent_by
       WHERE state = 'current' AND kind = ?1 AND account = ?2 AND shop = ?3 AND period = ?4`,
    )
    .bind(kind, account, shop, period)
    .first<StatementRow & { readonly digest: string }>();
  if (row === null) return undefined;
  const { digest, ...rest } = row;
  return { digest, seen: seen(rest) };
}

/** A statement that has arrived whole, by the id that its sender gave it; undefined for any other. */
export async function readStatementSent(
  db: D1Database,
  id: string,
): Promise<StatementSeen | undefined> {
  const row = await db
    .prepare(
      `SELECT ${COLUMNS} FROM statement JOIN person ON person.id = sent_by
       WHERE statement.id = ?1 AND state <> 'arriving'`,
    )
    .bind(id)
    .first<StatementRow>();
  return row === null ? undefined : seen(row);
}

/** The months of a statement's lines, and of the version's before it, that have not been matched since it came. */
export async function readMonthsUnmatched(
  db: D1Database,
  { number, kind, account, shop, period, version }: StatementSeen,
): Promise<Month[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT month.value AS month FROM statement CROSS JOIN json_each(months) AS month
       LEFT JOIN month_matching AS known ON known.month = month.value
       WHERE coalesce(known.entry, -1) < 0 AND (statement.number = ?1
          OR (state = 'replaced' AND kind = ?2 AND account = ?3 AND shop = ?4 AND period = ?5 AND statement.version = ?6))
       ORDER BY 1`,
    )
    .bind(number, kind, account, shop, period, version - 1)
    .all<{ readonly month: Month }>();
  return results.map(({ month }) => month);
}

/** Which statements are listed. */
interface StatementsWanted {
  readonly kind?: string | undefined;
  readonly shop?: string | undefined;
  readonly month?: Month | undefined;
  readonly replaced: boolean;
  readonly before?: number | undefined;
  readonly limit: number;
  readonly shops: readonly string[] | null;
}

/** A page of the statements, the latest first. */
export async function readStatements(
  db: D1Database,
  { kind, shop, month, replaced, before, limit, shops }: StatementsWanted,
): Promise<StatementSeen[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM statement JOIN person ON person.id = sent_by
       WHERE (state = 'current' OR (?1 AND state = 'replaced'))
         AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR shop = ?3)
         AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(months) WHERE value = ?4))
         AND (?5 IS NULL OR statement.number < ?5) AND ${shopAllowed("shop", "?6")}
       ORDER BY statement.number DESC LIMIT ?7`,
    )
    .bind(
      replaced ? 1 : 0,
      kind ?? null,
      shop ?? null,
      month ?? null,
      before ?? null,
      shopsJson(shops),
      limit,
    )
    .all<StatementRow>();
  return results.map(seen);
}
