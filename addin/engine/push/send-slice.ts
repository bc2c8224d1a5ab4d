import { pushRows, type PushResponse, type PushRequest } from "../../../shared/api/push.ts";
import type { Client, Failure } from "../../client.ts";
import type { Environment } from "../environment.ts";

/** Milliseconds before each further try; the last one repeats until somebody cancels. */
const RETRY_DELAYS = [1000, 2000, 4000, 8000, 15_000];

export type SliceResult =
  | { readonly kind: "responded"; readonly response: PushResponse }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "cancelled" };

interface SliceCall {
  readonly ledger: string;
  readonly request: PushRequest;
  /** Ends the waiting between tries. */
  readonly stop: AbortSignal;
  /** Cuts a call off that has not been answered a moment after the cancel. */
  readonly cut: AbortSignal;
  readonly onWaiting: (waiting: boolean) => void;
}

/**
 * Sends one slice until the server has answered. After a lost connection it is sent again under the same
 * push id, which the server answers the same however often it is asked; the client does so by itself
 * while the server is busy.
 */
export async function sendSlice(
  client: Client,
  env: Environment,
  call: SliceCall,
): Promise<SliceResult> {
  for (let attempt = 0; ; attempt += 1) {
    if (call.stop.aborted) return { kind: "cancelled" };
    const response = await tryOnce(client, call);
    if (response === "cut") return { kind: "cancelled" };
    if (response.ok) {
      call.onWaiting(false);
      return { kind: "responded", response: response.value };
    }
    if (response.failure.kind !== "offline") return { kind: "failed", failure: response.failure };
    call.onWaiting(true);
    await env.wait(delayOf(attempt), call.stop);
  }
}

async function tryOnce(client: Client, { ledger, request, cut }: SliceCall) {
  try {
    return await client.call(pushRows, { params: { ledger }, body: request, signal: cut });
  } catch (error) {
    if (cut.aborted) return "cut";
    throw error;
  }
}

const delayOf = (attempt: number): number =>
  RETRY_DELAYS[Math.min(attempt, RETRY_DELAYS.length - 1)] ?? 0;
