import { MAX_ROWS_PER_PUSH } from "../../../shared/api/limits.ts";
import type { RowOutcome } from "../../../shared/api/push.ts";
import type { CallResult, Failure } from "../../client.ts";
import type { Environment } from "../environment.ts";
import { inSlices } from "../server/in-slices.ts";
import { newPushId } from "../server/push-id.ts";

/** What became of records that were sent in slices. */
interface SentInSlices {
  readonly outcomes: readonly RowOutcome[];
  /** The ids of the slices that were answered, to take them back by. */
  readonly pushes: readonly string[];
  /** Why the server could not be asked about the rest; null when it was. */
  readonly failure: Failure | null;
}

/** Sends records to be withdrawn or brought back, as many at once as a push may carry, each slice under an id of its own. */
export async function outcomesInSlices<T>(
  records: readonly T[],
  env: Environment,
  send: (id: string, slice: readonly T[]) => Promise<CallResult<{ readonly rows: RowOutcome[] }>>,
): Promise<SentInSlices> {
  const pushes: string[] = [];
  const { said, failure } = await inSlices(records, MAX_ROWS_PER_PUSH, async (slice) => {
    const id = newPushId(env);
    const answer = await send(id, slice);
    if (answer.ok) pushes.push(id);
    return answer;
  });
  return { outcomes: said.flatMap(({ rows }) => rows), pushes, failure };
}
