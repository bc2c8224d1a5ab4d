import type { AnsweredLine, WorkAnswer } from "../../../shared/api/worklists.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { Client } from "../../client.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { type Environment, localNow } from "../environment.ts";
import { type OpenList, type ListMark, writeListMark } from "../sheet/open-list.ts";
import { outcomeText } from "./answer-outcome.ts";
import { type CheckedAnswer, type CheckedList, checkList } from "./check-list.ts";
import { listIn } from "./pull-list.ts";
import type { CheckingList } from "./read-answer.ts";
import { type AnswersSent, sendAnswers, type SendingAnswers } from "./send-answers.ts";
import { textAt } from "./text-at.ts";

/** An answer of a sheet that was sent, and what became of it. */
export interface PushedAnswer {
  /** The row's number when the sheet was read. */
  readonly number: number;
  readonly answered: AnsweredLine;
  /** That, in a sentence. */
  readonly text: string;
}

/** What a push of a list's answers brought. */
export interface AnswersPushed extends Omit<AnswersSent, "answered"> {
  readonly sheet: string;
  readonly answers: readonly PushedAnswer[];
  /** True when the sheet changed after it was looked at, so that nothing was sent. */
  readonly stale: boolean;
  readonly pushedAt: Moment;
}

const NOTHING: AnswersSent = {
  answered: [],
  counts: { taken: 0, unchanged: 0, stale: 0, invalid: 0, forbidden: 0 },
  at: null,
  notSent: 0,
  failure: null,
  cancelled: false,
};

/** Sends the answers of a list that can be sent, and writes beside each what became of it. */
export async function pushAnswers(
  workbook: Workbook,
  client: Client,
  { list, answers }: CheckedList,
  checking: CheckingList,
  env: Environment,
  sending: SendingAnswers,
): Promise<AnswersPushed> {
  const { sheet } = list.snapshot;
  const ready = answers.flatMap((answer) => {
    const { mark } = answer.row;
    return answer.state === "ready" && mark !== null ? [{ ...answer, mark }] : [];
  });
  const pushedAt = localNow(env);
  if (!(await workbook.isAsRead(list.snapshot))) {
    const sent = { ...NOTHING, notSent: ready.length };
    return { ...sent, sheet: sheet.id, answers: [], stale: true, pushedAt };
  }
  const wanted = ready.map(({ mark, cells }): WorkAnswer => ({
    line: mark.line,
    stamp: mark.stamp,
    cells,
  }));
  const { answered, ...sent } = await sendAnswers(client, list.worklist.id, wanted, env, sending);
  const byLine = new Map(ready.map((answer) => [answer.mark.line, answer]));
  const pushed = answered.flatMap((one): Told[] => {
    const answer = byLine.get(one.line);
    if (answer === undefined) return [];
    const { language, settings } = env;
    const reading = { today: checking.today, language };
    const before = (key: string) => textAt(list, answer.row, key, reading);
    const text = outcomeText(one, {
      worklist: list.worklist,
      language,
      before,
      at: sent.at ?? "",
      now: env.now(),
      zone: settings.timeZone,
    });
    return [{ number: answer.row.number, answered: one, text, digest: answer.digest }];
  });
  await writeOutcomes(workbook, sheet.id, pushed, checking);
  return { ...sent, sheet: sheet.id, answers: pushed, stale: false, pushedAt };
}

type Told = PushedAnswer & Pick<CheckedAnswer, "digest">;

/** Writes outcomes to the rows that carry their lines, wherever they were sorted to. */
async function writeOutcomes(
  workbook: Workbook,
  sheet: string,
  pushed: readonly Told[],
  checking: CheckingList,
): Promise<void> {
  if (pushed.length === 0) return;
  const list = await listIn(workbook, sheet);
  if (list === undefined) return;
  const { answers } = checkList(list, checking);
  const rows = Map.groupBy(answers, ({ row }) => row.mark?.line ?? "");
  const texts: (string | null)[] = list.rows.map(() => null);
  const marks: (string | null)[] = list.rows.map(() => null);
  for (const told of pushed) {
    const of = rows.get(told.answered.line) ?? [];
    // Of copies the one that says what was sent.
    const answer = of.find(({ digest }) => digest === told.digest) ?? of[0];
    if (answer?.row.mark === null || answer === undefined) continue;
    const index = answer.row.number - list.headerRow - 1;
    texts[index] = told.text;
    marks[index] = writeListMark(markAfter(answer.row.mark, told));
  }
  await writeOwn(workbook, list, "outcome", texts);
  await writeOwn(workbook, list, "mark", marks);
}

async function writeOwn(
  workbook: Workbook,
  { snapshot, own, headerRow }: OpenList,
  which: "outcome" | "mark",
  texts: readonly (string | null)[],
): Promise<void> {
  const index = own[which];
  if (index === undefined) return;
  const column = snapshot.grid.firstColumn + index;
  await workbook.writeOwned(snapshot.sheet.id, column, headerRow + 1, texts);
}

function markAfter(mark: ListMark, { answered, digest }: Told): ListMark {
  const { outcome, now } = answered;
  const stamp = now?.stamp ?? mark.stamp;
  if (outcome === "taken" || outcome === "unchanged") {
    return { ...mark, stamp, sent: digest, doubted: "" };
  }
  // What was answered to is another now: sent once more when somebody has looked at both.
  return outcome === "stale" ? { ...mark, stamp, doubted: digest } : mark;
}

/**
 * Has answers sent once more that were doubted, for the line is another since they were typed. False where the sheet
 * was sorted, or else changed, since it was looked at: its rows have other numbers then, and nothing is written.
 */
export async function settleDoubted(
  workbook: Workbook,
  list: OpenList,
  numbers: readonly number[],
): Promise<boolean> {
  if (!(await workbook.isAsRead(list.snapshot))) return false;
  const rows = new Set(numbers);
  const marks = list.rows.map(({ number, mark }) =>
    mark !== null && rows.has(number) ? writeListMark({ ...mark, doubted: "" }) : null,
  );
  await writeOwn(workbook, list, "mark", marks);
  return true;
}

/**
 * Has one row stand for a line that others carry too: they become rows of the person's own, and are never sent. False
 * where the sheet has changed since it was looked at, as above.
 */
export async function settleCopies(
  workbook: Workbook,
  list: OpenList,
  { number, line }: { readonly number: number; readonly line: string },
): Promise<boolean> {
  if (!(await workbook.isAsRead(list.snapshot))) return false;
  const marks = list.rows.map((row) =>
    row.mark?.line === line && row.number !== number ? "" : null,
  );
  await writeOwn(workbook, list, "mark", marks);
  return true;
}
