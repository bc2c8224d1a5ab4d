import type { Version } from "../../../shared/record.ts";
import type { StillSaid } from "../../record/projection.ts";
import { CURRENT, writtenTo, type Into } from "../generations.ts";
import { sentRows } from "../sent-rows.ts";

/** An amount that a version of a record says and that was reversed, with the record's number. */
export interface StillSaidRow extends StillSaid {
  readonly record: number;
  readonly version: Version;
}

const sent = sentRows<StillSaidRow>({
  record: ({ record }) => record,
  line: ({ line }) => line,
  version: ({ version }) => version,
  kind: ({ kind }) => kind,
  direction: ({ direction }) => direction,
  amount: ({ amount }) => amount,
  day: ({ day }) => day,
  shop: ({ shop }) => shop,
});

/** The statements that write what rows still say of what was reversed; what they said before is written over. */
export function putStillSaid(
  db: D1Database,
  rows: readonly StillSaidRow[],
  into: Into,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     REPLACE INTO still_said (generation, ${sent.columns})
     SELECT generation.number, ${sent.columns} FROM generation CROSS JOIN sent WHERE ${writtenTo(into)}`,
  );
  return sent.json(rows).map((json) => statement.bind(json));
}

type NamedSaid = Pick<StillSaidRow, "record" | "line">;

const gone = sentRows<NamedSaid>({ record: ({ record }) => record, line: ({ line }) => line });

/** The statements that take away what rows say no longer. */
export function deleteStillSaid(db: D1Database, rows: readonly NamedSaid[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `${gone.withSent}
     DELETE FROM still_said WHERE (generation, record, line) IN
       (SELECT generation.number, record, line FROM generation CROSS JOIN sent WHERE ${writtenTo("all")})`,
  );
  return gone.json(rows).map((json) => statement.bind(json));
}

/** SQL for what a record still says of what was reversed, as a JSON array of kind, direction, day, shop and amount. */
export const STILL_SAID_JSON = `
  (SELECT json_group_array(json_array(kind, direction, day, shop, amount) ORDER BY line) FROM still_said
   WHERE still_said.generation = ${CURRENT} AND still_said.record = record.number)`;
