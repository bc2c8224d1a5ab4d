import type { RecordDeadline } from "../record/projection.ts";
import { writtenTo, type Into } from "./generations.ts";
import { sentRows } from "./sent-rows.ts";

/** A deadline with the number of its record. */
export interface DeadlineRow extends RecordDeadline {
  readonly record: number;
}

const sent = sentRows<DeadlineRow>({
  record: ({ record }) => record,
  rule: ({ rule }) => rule,
  shop: ({ shop }) => shop,
  started: ({ started }) => started,
  due: ({ due }) => due,
  met: ({ met }) => met,
  paused: ({ paused }) => paused,
  estimated: ({ estimated }) => estimated,
  amount: ({ amount }) => amount,
});

/** The statements that write deadlines; one that the record has already is written over. */
export function putDeadlines(
  db: D1Database,
  ledger: string,
  deadlines: readonly DeadlineRow[],
  into: Into,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     REPLACE INTO deadline (generation, ledger, ${sent.columns})
     SELECT generation.number, ?2, ${sent.columns}
     FROM generation CROSS JOIN sent WHERE ${writtenTo(into)}`,
  );
  return sent.json(deadlines).map((json) => statement.bind(json, ledger));
}

type NamedDeadline = Pick<DeadlineRow, "record" | "rule">;

const gone = sentRows<NamedDeadline>({ record: ({ record }) => record, rule: ({ rule }) => rule });

/** The statements that take deadlines away. */
export function deleteDeadlines(
  db: D1Database,
  deadlines: readonly NamedDeadline[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${gone.withSent}
     DELETE FROM deadline WHERE (generation, record, rule) IN
       (SELECT generation.number, record, rule FROM generation CROSS JOIN sent WHERE ${writtenTo("all")})`,
  );
  return gone.json(deadlines).map((json) => statement.bind(json));
}
