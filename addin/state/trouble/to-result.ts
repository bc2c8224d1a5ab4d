import type { CallResult } from "../../client.ts";
import { troubleOf } from "./trouble-of.ts";
import type { Trouble } from "./trouble.ts";

/** How something ended: with a value, or with trouble that a person can read about. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

/** Waits for a response of the server; what is thrown on the way is trouble too. */
export async function toResult<T>(work: Promise<CallResult<T>>): Promise<Result<T>> {
  const ended = await attempted(work);
  if (!ended.ok) return ended;
  const result = ended.value;
  return result.ok ? result : { ok: false, trouble: { from: "server", failure: result.failure } };
}

/** Waits for work that throws when it fails. */
export async function attempted<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}
