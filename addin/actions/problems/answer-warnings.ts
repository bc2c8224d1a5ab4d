import type { AnswerableProblem } from "../../../shared/answer.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { AnsweredProblem } from "../../engine/answers/answered-problems.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { attempted, toResult } from "../../state/trouble/to-result.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { groupProblems } from "../../state/problem-list/group-problems.ts";
import { nextProblem } from "../../state/problem-list/next-problem.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/** Answers warnings with one reason, goes on to the next problem, and offers the way back. */
export async function answerWarnings(
  pane: Pane,
  problems: readonly AnswerableProblem[],
  reason: string,
): Promise<void> {
  const { validation, language, person, levels, onlyRows, problemAt } = pane.store.get();
  if (validation.value === null) return;
  const { value } = validation;
  const words = paneWords(language).problems;
  const { answerProblems } = await loadEngine();
  const said = { reason, by: person?.name ?? null };
  const env = await environmentOf(pane);
  const ended = await attempted(answerProblems(pane.workbook, value, problems, said, env));
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return;
  }
  if (ended.value === "answered") {
    const groups = groupProblems(value.problems, levels, onlyRows);
    const next = problems.length === 1 ? nextProblem(groups, problemAt, 1) : undefined;
    const gone = next === undefined || problems.some((problem) => problem === next.problem);
    pane.store.set({ problemAt: gone ? null : next.key });
    announce(pane, words.answeredNow(problems.length), () => takeBackThese(pane, problems));
  } else announce(pane, ended.value === "stale" ? words.answerStale : words.answerFull);
  await validateSheet(pane, "quietly");
}

/** Takes answers back, so that the warnings count again; asks who it is first where the server has them. */
export function takeBack(pane: Pane, answered: readonly AnsweredProblem[]): void {
  const goOn = () => perform(pane, takeBackAll(pane, answered));
  if (answered.some(({ answer }) => answer.sent)) whenSignedIn(pane, goOn);
  else goOn();
}

async function takeBackAll(pane: Pane, answered: readonly AnsweredProblem[]): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { takeBackAnswers } = await loadEngine();
  const client = await clientOf(pane);
  const ended = await toResult(takeBackAnswers(pane.workbook, client, validation.value, answered));
  announce(
    pane,
    ended.ok
      ? paneWords(language).problems.tookBack(answered.length)
      : describeTrouble(ended.trouble, language).title,
  );
  await validateSheet(pane, "quietly");
}

async function takeBackThese(pane: Pane, problems: readonly AnswerableProblem[]): Promise<void> {
  const answered = pane.store.get().validation.value?.answered ?? [];
  takeBack(
    pane,
    answered.filter(({ problem }) => problems.some((one) => isSame(one, problem))),
  );
}

const isSame = (a: AnswerableProblem, b: AnswerableProblem) =>
  a.row === b.row && a.column === b.column && a.code === b.code;
