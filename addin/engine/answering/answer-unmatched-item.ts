import { answerWarnings, withdrawAnswer } from "../../../shared/api/answers.ts";
import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import type { Answer, Client } from "../../client.ts";

/** Says on the server why an unmatched item is right; it is listed no more while its row looks for the same. */
export async function answerUnmatchedItem(
  client: Client,
  { ledger, record, code, about }: UnmatchedItem,
  reason: string,
): Promise<Answer<unknown>> {
  const answers = [{ record, code, about, reason }];
  return client.call(answerWarnings, { params: { ledger }, body: { answers } });
}

/** Takes that back, so that it is listed again. */
export async function takeBackUnmatchedItem(
  client: Client,
  { ledger, record, code, about }: UnmatchedItem,
): Promise<Answer<unknown>> {
  return client.call(withdrawAnswer, { params: { ledger, record, code, about } });
}
