import {
  acknowledgeWarnings,
  withdrawAcknowledgement,
} from "../../../shared/api/acknowledgements.ts";
import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import type { CallResult, Client } from "../../client.ts";

/** Says on the server why an unmatched item is right; it is listed no more while its row looks for the same. */
export async function acknowledgeUnmatchedItem(
  client: Client,
  { ledger, record, code, about }: UnmatchedItem,
  reason: string,
): Promise<CallResult<unknown>> {
  const acknowledgements = [{ record, code, about, reason }];
  return client.call(acknowledgeWarnings, { params: { ledger }, body: { acknowledgements } });
}

/** Takes that back, so that it is listed again. */
export async function takeBackUnmatchedItem(
  client: Client,
  { ledger, record, code, about }: UnmatchedItem,
): Promise<CallResult<unknown>> {
  return client.call(withdrawAcknowledgement, { params: { ledger, record, code, about } });
}
