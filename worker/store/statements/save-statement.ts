import type { SentLine, StatementDocument } from "../../../shared/api/statements.ts";
import { monthOf } from "../../../shared/time/months.ts";
import { sentRows } from "../sent-rows.ts";

/** What was read of a statement that is arriving, before a slice of it is added. */
export interface Arriving {
  readonly state: "arriving" | "current" | "replaced";
  /** Its document, its number of parts and what its lines say, in one text: slices of one id have the same. */
  readonly said: string;
  /** The fingerprint of the secret that its payees' keys are made with. */
  readonly secret: string;
  /** The digest of the slice that was sent before under this number; null for none. */
  readonly part: string | null;
  readonly arrived: number;
}

/** A statement of which slices arrive. */
export interface NewStatement extends StatementDocument {
  readonly id: string;
  readonly title: string | null;
  readonly totals: string;
  readonly faults: number;
  readonly digest: string;
  readonly parts: number;
  readonly secret: string;
  readonly by: string;
  readonly at: string;
}

/** In one text what all slices of a statement say. */
export const saidByAll = (
  statement: StatementDocument & Pick<NewStatement, "digest" | "parts">,
): string => {
  const { kind, account, shop, period, digest, parts } = statement;
  return JSON.stringify([kind, account, shop, period, digest, parts]);
};

/** What there is of a statement by its id; undefined for nothing. */
export async function readArriving(
  db: D1Database,
  id: string,
  part: number,
): Promise<Arriving | undefined> {
  const row = await db
    .prepare(
      `SELECT state, json_array(kind, account, shop, period, digest, parts) AS said, secret,
              (SELECT digest FROM statement_part WHERE statement = number AND part = ?2) AS part,
              (SELECT count(*) FROM statement_part WHERE statement = number) AS arrived
       FROM statement WHERE id = ?1`,
    )
    .bind(id, part)
    .first<Arriving>();
  return row ?? undefined;
}

/** A line with where it stands and what its payee is known by. */
export interface PlacedLine extends SentLine {
  readonly place: number;
  readonly payeeKey: string | null;
}

const NUMBER = `(SELECT number FROM statement WHERE id = ?2)`;

const orNull = (text: string): string | null => (text === "" ? null : text);

const sent = sentRows<PlacedLine>({
  // A row's place among those that are sent is called `place` already.
  stands: ({ place }) => place,
  key: ({ key }) => key,
  row: ({ row }) => row,
  day: ({ day }) => day,
  month: ({ day }) => monthOf(day),
  kind: ({ kind }) => kind,
  direction: ({ direction }) => direction,
  amount: ({ amount }) => amount,
  status: ({ status }) => status,
  order_no: ({ orderNo }) => orNull(orderNo),
  case_no: ({ caseNo }) => orNull(caseNo),
  tracking_no: ({ trackingNo }) => orNull(trackingNo),
  flow_no: ({ flowNo }) => orNull(flowNo),
  payee_key: ({ payeeKey }) => payeeKey,
  weight: ({ weight }) => weight,
  courier: ({ courier }) => orNull(courier ?? ""),
});

/** The statements that keep a slice, and its statement where it is the first of it. Done twice they do nothing more. */
export function insertPart(
  db: D1Database,
  statement: NewStatement,
  part: { readonly part: number; readonly digest: string; readonly payees: string | null },
  lines: readonly PlacedLine[],
): D1PreparedStatement[] {
  const { id, kind, account, shop, period, digest, parts, title, totals, faults } = statement;
  const { secret, by, at } = statement;
  return [
    db
      .prepare(
        `INSERT INTO statement (id, kind, account, shop, period, version, digest, lines, parts, state, title, totals, faults,
                                months, paid_in, paid_out, secret, sent_by, sent_at)
         VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, 0, ?7, 'arriving', ?8, ?9, ?10, '[]', 0, 0, ?11, ?12, ?13)
         ON CONFLICT (id) DO NOTHING`,
      )
      .bind(id, kind, account, shop, period, digest, parts, title, totals, faults, secret, by, at),
    ...sent.json(lines).map((json) =>
      db
        .prepare(
          `${sent.withSent}
           INSERT INTO statement_line (statement, ${sent.columns.replace("stands", "place")})
           SELECT ${NUMBER}, ${sent.columns} FROM sent WHERE true
           ON CONFLICT (statement, place) DO NOTHING`,
        )
        .bind(json, id),
    ),
    db
      .prepare(
        `INSERT INTO statement_part (statement, part, digest, payees) VALUES (${NUMBER}, ?1, ?3, ?4)
         ON CONFLICT (statement, part) DO NOTHING`,
      )
      .bind(part.part, id, part.digest, part.payees),
  ];
}

/** True for the error of a slice that has a line of a key that its statement has already. */
export const isRepeatedKey = (error: unknown): boolean =>
  error instanceof Error &&
  /UNIQUE constraint failed: statement_line\.statement, statement_line\.key/.test(error.message);

/**
 * The statements that make one that has arrived whole the current one, in the place of a version (0 for none). Where
 * another is current than that they change nothing.
 */
export function makeCurrent(
  db: D1Database,
  { id, kind, account, shop, period }: StatementDocument & { readonly id: string },
  { replaces, by, at }: { readonly replaces: number; readonly by: string; readonly at: string },
): D1PreparedStatement[] {
  const waits = `EXISTS (SELECT 1 FROM statement AS arriving WHERE arriving.id = ?1 AND arriving.state = 'arriving')`;
  const sumOf = (direction: "in" | "out") =>
    `(SELECT coalesce(sum(amount), 0) FROM statement_line AS line
      WHERE line.statement = number AND direction = '${direction}' AND status <> 'failed'
        AND line.kind <> 'shipment')`;
  return [
    db
      .prepare(
        `UPDATE statement SET state = 'replaced'
         WHERE state = 'current' AND kind = ?2 AND account = ?3 AND shop = ?4 AND period = ?5 AND version = ?6 AND ${waits}`,
      )
      .bind(id, kind, account, shop, period, replaces),
    db
      .prepare(
        `UPDATE statement SET state = 'current', version = ?6 + 1, sent_by = ?7, sent_at = ?8,
                lines = (SELECT count(*) FROM statement_line AS line WHERE line.statement = number),
                months = (SELECT json_group_array(month)
                          FROM (SELECT DISTINCT month FROM statement_line AS line WHERE line.statement = number ORDER BY month)),
                paid_in = ${sumOf("in")}, paid_out = ${sumOf("out")}
         WHERE id = ?1 AND state = 'arriving'
           AND NOT EXISTS (SELECT 1 FROM statement WHERE state = 'current' AND kind = ?2 AND account = ?3 AND shop = ?4
                             AND period = ?5)
           AND ?6 = coalesce((SELECT max(version) FROM statement WHERE kind = ?2 AND account = ?3 AND shop = ?4
                                AND period = ?5 AND state = 'replaced'), 0)`,
      )
      .bind(id, kind, account, shop, period, replaces, by, at),
  ];
}

/** The statements that forget one that nobody has sent on for long; where there are several, the oldest. */
export function forgetOldest(db: D1Database, before: string): D1PreparedStatement[] {
  const oldest = `(SELECT number FROM statement WHERE state = 'arriving' AND sent_at < ?1 ORDER BY sent_at LIMIT 1)`;
  return [
    `DELETE FROM statement_line WHERE statement = ${oldest}`,
    `DELETE FROM statement_part WHERE statement = ${oldest}`,
    `DELETE FROM statement WHERE number = ${oldest}`,
  ].map((sql) => db.prepare(sql).bind(before));
}
