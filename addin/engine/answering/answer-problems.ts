import { aboutProblem, type AnswerableProblem } from "../../../shared/answer.ts";
import { withdrawAnswer } from "../../../shared/api/answers.ts";
import { RECORD_ID_BYTES, recordId, type RecordId } from "../../../shared/record.ts";
import type { Answer, Client } from "../../client.ts";
import { recordsByRow, type AnsweredProblem } from "../answers/answered-problems.ts";
import type { Environment } from "../environment.ts";
import { markPending } from "../marks/marks.ts";
import {
  changeAnswers,
  MOST_WAITING,
  rememberAnswers,
  rememberedAnswers,
  sameWarning,
  type RememberedAnswer,
} from "../answers/remembered-answers.ts";
import type { Validation } from "../check/validate.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Row } from "../../../shared/row.ts";

/** What a person says, and who it is, by name; null when nobody is signed in. */
export interface Said {
  readonly reason: string;
  readonly by: string | null;
}

/**
 * What became of answers: kept; or nothing was, because the sheet has changed since it was checked, or
 * because as many as a workbook keeps are waiting for a push.
 */
export type Answered = "answered" | "stale" | "full";

/**
 * Answers warnings with one reason. The workbook remembers it under the row's record; a row that was
 * never pushed is given its mark for that. Nothing is sent.
 */
export async function answerProblems(
  workbook: Workbook,
  { openLedger, comparison }: Validation,
  problems: readonly AnswerableProblem[],
  said: Said,
  env: Environment,
): Promise<Answered> {
  const waiting = (await rememberedAnswers(workbook)).filter(({ sent }) => !sent).length;
  if (waiting + problems.length > MOST_WAITING) return "full";
  const rows = recordsByRow(comparison.rows);
  const ids = new Map<number, RecordId>();
  const unmarked: { number: number; row: { id: RecordId; base: null; cells: Row } }[] = [];
  const at = env.now().toISOString();
  const answers = problems.flatMap((problem): RememberedAnswer[] => {
    const row = rows.get(problem.row);
    if (row === undefined) return [];
    let id = row.id ?? ids.get(problem.row);
    if (id === undefined) {
      id = recordId(env.random(RECORD_ID_BYTES));
      ids.set(problem.row, id);
      unmarked.push({ number: problem.row, row: { id, base: null, cells: row.row.cells } });
    }
    const about = aboutProblem(problem, row.row.cells);
    return [{ id, code: problem.code, about, ...said, at, sent: false }];
  });
  unmarked.sort((a, b) => a.number - b.number);
  if (unmarked.length > 0 && !(await markPending(workbook, openLedger, unmarked))) return "stale";
  await rememberAnswers(workbook, answers);
  return "answered";
}

/**
 * Takes answers back, on the server too where it has them, so that the warnings speak again. Those that
 * the server could not be told about stay. `client` may be null when none of them was sent.
 */
export async function takeBackAnswers(
  workbook: Workbook,
  client: Client | null,
  { openLedger }: Validation,
  answered: readonly AnsweredProblem[],
): Promise<Answer<null>> {
  const gone: RememberedAnswer[] = [];
  let failed: Answer<never> | undefined;
  for (const { answer } of answered) {
    if (answer.sent && client !== null) {
      const { id: record, code, about } = answer;
      const params = { ledger: openLedger.ledger.id, record, code, about };
      const told = await client.call(withdrawAnswer, { params });
      if (!told.ok) {
        failed = told;
        break;
      }
    }
    gone.push(answer);
  }
  await changeAnswers(workbook, (all) =>
    all.filter((one) => !gone.some((answer) => sameWarning(one, answer))),
  );
  return failed ?? { ok: true, value: null };
}
