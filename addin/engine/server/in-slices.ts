import type { CallResult, Failure } from "../../client.ts";

/** What the server said, and why it could not be asked about the rest; null when it was asked about all. */
export interface Asked<T> {
  readonly said: readonly T[];
  readonly failure: Failure | null;
}

/** Asks about any number of things, at most so many a call, in order; the first call that fails ends it. */
export async function inSlices<T, R>(
  things: readonly T[],
  most: number,
  ask: (slice: readonly T[]) => Promise<CallResult<R>>,
): Promise<Asked<R>> {
  const said: R[] = [];
  for (let from = 0; from < things.length; from += most) {
    const response = await ask(things.slice(from, from + most));
    if (!response.ok) return { said, failure: response.failure };
    said.push(response.value);
  }
  return { said, failure: null };
}
