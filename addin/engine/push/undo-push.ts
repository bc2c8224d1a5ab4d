import { undoPush } from "../../../shared/api/push.ts";
import type { WarningAnswer } from "../../../shared/answer.ts";
import { pendingMark, type Mark } from "../../../shared/merge/mark.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Answer, Client } from "../../client.ts";
import { rememberAnswers } from "../answers/remembered-answers.ts";
import type { Environment } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { writeMarks } from "../marks/marks.ts";
import type { RememberedAnswer } from "../answers/remembered-answers.ts";
import { markHere } from "../sheet/sheet-columns.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { identityOf } from "../../../shared/derive/identity.ts";

export interface Undone {
  readonly restored: number;
  /** How many rows somebody has changed since. */
  readonly changed: number;
  /** How many rows would be doubtful, as they were, beside what has come since. */
  readonly doubtful: number;
}

/**
 * Takes pushes back on the server, the last first. The sheet keeps what was typed, and what was answered:
 * its rows are new or changed again.
 */
export async function undoPushes(
  workbook: Workbook,
  client: Client,
  openLedger: OpenLedger,
  pushes: readonly string[],
  env: Environment,
): Promise<Answer<Undone>> {
  const at = env.now().toISOString();
  const marks = new Map<RecordId, Mark>();
  const answers: RememberedAnswer[] = [];
  const kept = { changed: 0, doubtful: 0 };
  let failed: Answer<never> | undefined;
  for (const push of pushes.toReversed()) {
    const answer = await client.call(undoPush, { params: { ledger: openLedger.ledger.id, push } });
    if (!answer.ok) {
      failed = answer;
      break;
    }
    for (const { id, version, cells, answered } of answer.value.restored) {
      // A row that is new again keeps its id, and with it what was said about its warnings.
      marks.set(
        id,
        version === null
          ? pendingMark(id, identityOf(openLedger.ledger, cells))
          : markHere(openLedger, { id, version, cells }),
      );
      answers.push(...unsent(id, answered, at));
    }
    for (const { id, answered } of answer.value.unanswered)
      answers.push(...unsent(id, answered, at));
    for (const { reason } of answer.value.kept) kept[reason] += 1;
  }
  await writeMarks(workbook, openLedger, marks);
  await rememberAnswers(workbook, answers);
  return failed ?? { ok: true, value: { restored: marks.size, ...kept } };
}

const unsent = (id: RecordId, answered: readonly WarningAnswer[], at: string): RememberedAnswer[] =>
  answered.map((one) => ({ id, ...one, by: null, at, sent: false }));
