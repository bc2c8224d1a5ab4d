import { RECORD_ID_RANDOM_BYTES, recordId, type RecordId } from "../../../shared/record.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Environment } from "../environment.ts";

/**
 * Ids for rows that are sent for the first time, in ascending order: thousands that are made within a second and
 * pushed a slice at a time go to the end of the server's index then, and not each to a page of its own.
 */
export async function newIds(
  count: number,
  env: Pick<Environment, "now" | "random" | "pause">,
): Promise<RecordId[]> {
  const ids: RecordId[] = [];
  for (let index = 0; index < count; index++) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    ids.push(recordId(env.now(), env.random(RECORD_ID_RANDOM_BYTES)));
  }
  return ids.sort();
}
