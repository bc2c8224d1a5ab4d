import { answerWarnings, lookUpAnswers, type SignedAnswer } from "../../../shared/api/answers.ts";
import { MAX_ANSWERS, MAX_LOOKUP } from "../../../shared/api/limits.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Answer, Client } from "../../client.ts";
import { recordsWithWarnings } from "../answers/answered-problems.ts";
import { writeChecks } from "../check/check-column.ts";
import type { Environment } from "../environment.ts";
import { inSlices } from "../server/in-slices.ts";
import {
  changeAnswers,
  rememberedAnswers,
  sameAnswers,
  sameWarning,
  type RememberedAnswer,
} from "../answers/remembered-answers.ts";
import { withAnswers, type Validation } from "../check/validate.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/**
 * Brings a sheet's answers and the server's together. Answers to rows that stay as they are are sent, since
 * no push will take them; and what others have answered, on another computer or in another copy of the
 * file, holds here too. Returns the validation as it reads then; the same one when nothing is new.
 */
export async function followAnswers(
  workbook: Workbook,
  client: Client,
  validation: Validation,
  env: Environment,
): Promise<Answer<Validation>> {
  const ledger = validation.openLedger.ledger.id;
  const sent = await sendAnswers(workbook, client, validation);
  if (!sent.ok) return sent;
  const records = recordsWithWarnings(validation.found, validation.comparison.rows);
  const { said, failure } = await inSlices(records, MAX_LOOKUP, (slice) =>
    client.call(lookUpAnswers, { params: { ledger }, body: { records: [...slice] } }),
  );
  if (failure !== null) return { ok: false, failure };
  const known = said.flatMap(({ answers }) => answers.map(remembered));
  // The server's word counts for all that was asked about; what waits for a push is newer.
  const asked = new Set<RecordId>(records);
  const answers = await changeAnswers(workbook, (all) => {
    const kept = all.filter(({ id, sent }) => !sent || !asked.has(id));
    return [...kept, ...known.filter((one) => !kept.some((other) => sameWarning(one, other)))];
  });
  const now = withAnswers(validation, answers);
  if (sameAnswers(answersOf(now), answersOf(validation))) return { ok: true, value: validation };
  const checks = await writeChecks(workbook, now, validation.checks, env);
  return { ok: true, value: { ...now, checks } };
}

/** Sends the answers of rows that no push would send. */
async function sendAnswers(
  workbook: Workbook,
  client: Client,
  { openLedger, comparison }: Validation,
): Promise<Answer<null>> {
  const unchanged = new Set(
    comparison.rows.flatMap(({ id, standing }) => (standing === "unchanged" ? [id] : [])),
  );
  const waiting = (await rememberedAnswers(workbook)).filter(
    ({ id, sent }) => !sent && unchanged.has(id),
  );
  const { said, failure } = await inSlices(waiting, MAX_ANSWERS, (slice) =>
    client.call(answerWarnings, {
      params: { ledger: openLedger.ledger.id },
      body: {
        answers: slice.map(({ id, code, about, reason }) => ({ record: id, code, about, reason })),
      },
    }),
  );
  const kept = said.flatMap(({ answers }) => answers.map(remembered));
  await changeAnswers(workbook, (all) =>
    all.map((one) => (one.sent ? one : (kept.find((other) => sameWarning(one, other)) ?? one))),
  );
  return failure === null ? { ok: true, value: null } : { ok: false, failure };
}

const answersOf = ({ answered }: Pick<Validation, "answered">) =>
  answered.map(({ answer }) => answer);

const remembered = ({ record, ...answer }: SignedAnswer): RememberedAnswer => ({
  id: record,
  ...answer,
  sent: true,
});
