import { answerWarnings, withdrawAnswer } from "../../../shared/api/answers.ts";
import type { LooseEnd } from "../../../shared/api/loose-ends.ts";
import type { Answer, Client } from "../../client.ts";

/** Says on the server why a loose end is right; it is listed no more while its row looks for the same. */
export async function answerLooseEnd(
  client: Client,
  { ledger, record, code, about }: LooseEnd,
  reason: string,
): Promise<Answer<unknown>> {
  const answers = [{ record, code, about, reason }];
  return client.call(answerWarnings, { params: { ledger }, body: { answers } });
}

/** Takes that back, so that it is listed again. */
export async function takeBackLooseEnd(
  client: Client,
  { ledger, record, code, about }: LooseEnd,
): Promise<Answer<unknown>> {
  return client.call(withdrawAnswer, { params: { ledger, record, code, about } });
}
