import type { RecordWork } from "../../record/projection.ts";
import { writtenTo, type Into } from "../generations.ts";
import { sentRows } from "../sent-rows.ts";

/** A worklist on which a record waits, with the number of the record. */
export interface WorkRow extends RecordWork {
  readonly record: number;
}

const sent = sentRows<WorkRow>({
  record: ({ record }) => record,
  worklist: ({ worklist }) => worklist,
  shop: ({ shop }) => shop,
  since: ({ since }) => since,
  reference: ({ reference }) => reference,
});

/**
 * The statements that write what waits, after the versions of the records; what waits already is written over. What
 * waits from its arrival on waits from the finance day of its first version.
 */
export function putWork(
  db: D1Database,
  rows: readonly WorkRow[],
  into: Into,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     REPLACE INTO work_item (generation, record, worklist, shop, since, reference)
     SELECT generation.number, record, worklist, shop,
            coalesce(since, (SELECT first.finance_day FROM record_version AS first
                             WHERE first.record = sent.record AND first.version = 1), ''),
            reference
     FROM generation CROSS JOIN sent WHERE ${writtenTo(into)}`,
  );
  return sent.json(rows).map((json) => statement.bind(json));
}

type NamedWork = Pick<WorkRow, "record" | "worklist">;

const gone = sentRows<NamedWork>({
  record: ({ record }) => record,
  worklist: ({ worklist }) => worklist,
});

/** The statements that take away what waits no longer. */
export function deleteWork(db: D1Database, rows: readonly NamedWork[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `${gone.withSent}
     DELETE FROM work_item WHERE (generation, record, worklist) IN
       (SELECT generation.number, record, worklist FROM generation CROSS JOIN sent WHERE ${writtenTo("all")})`,
  );
  return gone.json(rows).map((json) => statement.bind(json));
}
