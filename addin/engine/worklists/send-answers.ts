import {
  type AnsweredLine,
  type AnswerOutcome,
  answerOutcome,
  answerWork,
  type WorkAnswer,
} from "../../../shared/api/worklists.ts";
import type { Client, Failure } from "../../client.ts";
import type { Environment } from "../environment.ts";
import { pushSlices } from "../push/push-slices.ts";
import { newPushId } from "../server/push-id.ts";
import { untilAnswered } from "../server/until-answered.ts";

/** What became of answers that were sent. */
export interface AnswersSent {
  readonly answered: readonly AnsweredLine[];
  readonly counts: Readonly<Record<AnswerOutcome, number>>;
  /** The instant of the last response; null while there is none. */
  readonly at: string | null;
  /** Answers that were not sent, or sent without hearing what became of them: sent again they do nothing twice. */
  readonly notSent: number;
  readonly failure: Failure | null;
  readonly cancelled: boolean;
}

/** How answers are sent. */
export interface SendingAnswers {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, waiting: boolean) => void;
}

/** How long a cancel waits for a response that is on its way. */
const CANCEL_GRACE_MS = 1000;

/** Sends answers to lines of a worklist in slices, each under an id of its own, until the server has answered each. */
export async function sendAnswers(
  client: Client,
  worklist: string,
  answers: readonly WorkAnswer[],
  env: Environment,
  { signal, onProgress }: SendingAnswers,
): Promise<AnswersSent> {
  const cut = new AbortController();
  signal.addEventListener("abort", () => void setTimeout(() => cut.abort(), CANCEL_GRACE_MS));
  const answered: AnsweredLine[] = [];
  let at: string | null = null;
  const sent = (failure: Failure | null, cancelled: boolean): AnswersSent => ({
    answered,
    counts: countsOf(answered),
    at,
    notSent: answers.length - answered.length,
    failure,
    cancelled,
  });
  for (const slice of pushSlices(answers.map((row) => ({ row })))) {
    const body = { id: newPushId(env), answers: slice.map(({ row }) => row) };
    const result = await untilAnswered(
      (cutting) =>
        client.call(answerWork, { params: { worklist }, query: {}, body, signal: cutting }),
      env,
      {
        stop: signal,
        cut: cut.signal,
        onWaiting: (waiting) => onProgress(answered.length, waiting),
      },
    );
    if (result.kind === "failed") return sent(result.failure, false);
    if (result.kind === "cancelled") return sent(null, true);
    answered.push(...result.response.answers);
    ({ at } = result.response);
    onProgress(answered.length, false);
  }
  return sent(null, false);
}

function countsOf(answered: readonly AnsweredLine[]): Record<AnswerOutcome, number> {
  const count = (wanted: AnswerOutcome) =>
    answered.filter(({ outcome }) => outcome === wanted).length;
  const [taken, unchanged, stale, invalid, forbidden] = answerOutcome.options.map(count);
  return {
    taken: taken ?? 0,
    unchanged: unchanged ?? 0,
    stale: stale ?? 0,
    invalid: invalid ?? 0,
    forbidden: forbidden ?? 0,
  };
}
