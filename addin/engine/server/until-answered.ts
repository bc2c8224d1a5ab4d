import type { CallResult, Failure } from "../../client.ts";
import type { Environment } from "../environment.ts";

/** Milliseconds before each further try; the last one repeats until somebody cancels. */
const RETRY_DELAYS = [1000, 2000, 4000, 8000, 15_000];

/** How something ended that was sent until the server had answered. */
export type Answered<R> =
  | { readonly kind: "responded"; readonly response: R }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "cancelled" };

interface Sending {
  /** Ends the waiting between tries. */
  readonly stop: AbortSignal;
  /** Cuts a call off that has not been answered a moment after the cancel. */
  readonly cut: AbortSignal;
  readonly onWaiting: (waiting: boolean) => void;
}

/**
 * Makes a call until the server has answered. After a lost connection it is made again just as it was, so it has to
 * be one that the server answers the same however often it is asked; the client does so by itself while the server
 * is busy.
 */
export async function untilAnswered<R>(
  call: (signal: AbortSignal) => Promise<CallResult<R>>,
  env: Environment,
  { stop, cut, onWaiting }: Sending,
): Promise<Answered<R>> {
  for (let attempt = 0; ; attempt += 1) {
    if (stop.aborted) return { kind: "cancelled" };
    const response = await tryOnce(call, cut);
    if (response === "cut") return { kind: "cancelled" };
    if (response.ok) {
      onWaiting(false);
      return { kind: "responded", response: response.value };
    }
    if (response.failure.kind !== "offline") return { kind: "failed", failure: response.failure };
    onWaiting(true);
    await env.wait(delayOf(attempt), stop);
  }
}

async function tryOnce<R>(
  call: (signal: AbortSignal) => Promise<CallResult<R>>,
  cut: AbortSignal,
): Promise<CallResult<R> | "cut"> {
  try {
    return await call(cut);
  } catch (error) {
    if (cut.aborted) return "cut";
    throw error;
  }
}

const delayOf = (attempt: number): number =>
  RETRY_DELAYS[Math.min(attempt, RETRY_DELAYS.length - 1)] ?? 0;
