import { sentRows } from "../sent-rows.ts";

/** A data key in another wrapping, or a record's first. */
interface ChangedKey {
  /** The record's number. */
  readonly number: number;
  readonly was: string | null;
  readonly is: string;
}

const sent = sentRows<ChangedKey>({
  record: ({ number }) => number,
  was: ({ was }) => was,
  data_key: ({ is }) => is,
});

/** The statements that give records other data keys; one that has changed since it was read stops the batch. */
export function updateDataKeys(db: D1Database, keys: readonly ChangedKey[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     UPDATE record SET
       version = iif(record.data_key IS sent.was, record.version, 0), data_key = sent.data_key
     FROM sent WHERE record.number = sent.record`,
  );
  return sent.json(keys).map((json) => statement.bind(json));
}
