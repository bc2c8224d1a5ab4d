import { pushRows, type PushResponse, type PushRequest } from "../../../shared/api/push.ts";
import type { Client } from "../../client.ts";
import type { Environment } from "../environment.ts";
import { type Answered, untilAnswered } from "../server/until-answered.ts";

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
 * push id, which the server answers the same however often it is asked.
 */
export function sendSlice(
  client: Client,
  env: Environment,
  { ledger, request, ...sending }: SliceCall,
): Promise<Answered<PushResponse>> {
  const ask = (signal: AbortSignal) =>
    client.call(pushRows, { params: { ledger }, body: request, signal });
  return untilAnswered(ask, env, sending);
}
