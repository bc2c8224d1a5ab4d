import type { AcknowledgeableProblem } from "../../../shared/acknowledgement.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { AcknowledgedProblem } from "../../engine/acknowledgements/acknowledged-problems.ts";
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

/** Acknowledges warnings with one reason, goes on to the next problem, and offers the way back. */
export async function acknowledgeWarnings(
  pane: Pane,
  problems: readonly AcknowledgeableProblem[],
  reason: string,
): Promise<void> {
  const { validation, language, person, levels, onlyRows, problemAt } = pane.store.get();
  if (validation.value === null) return;
  const { value } = validation;
  const words = paneWords(language).problems;
  const { acknowledgeProblems } = await loadEngine();
  const said = { reason, by: person?.name ?? null };
  const env = await environmentOf(pane);
  const ended = await attempted(acknowledgeProblems(pane.workbook, value, problems, said, env));
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return;
  }
  if (ended.value === "acknowledged") {
    const groups = groupProblems(value.problems, levels, onlyRows);
    const next = problems.length === 1 ? nextProblem(groups, problemAt, 1) : undefined;
    const gone = next === undefined || problems.some((problem) => problem === next.problem);
    pane.store.set({ problemAt: gone ? null : next.key });
    announce(pane, words.acknowledgedNow(problems.length), () => takeBackThese(pane, problems));
  } else
    announce(
      pane,
      ended.value === "stale" ? words.acknowledgementStale : words.acknowledgementFull,
    );
  await validateSheet(pane, "quietly");
}

/** Takes acknowledgements back, so that the warnings count again; asks who it is first where the server has them. */
export function takeBack(pane: Pane, acknowledged: readonly AcknowledgedProblem[]): void {
  const goOn = () => perform(pane, takeBackAll(pane, acknowledged));
  if (acknowledged.some(({ acknowledgement }) => acknowledgement.sent)) whenSignedIn(pane, goOn);
  else goOn();
}

async function takeBackAll(
  pane: Pane,
  acknowledged: readonly AcknowledgedProblem[],
): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { takeBackAcknowledgements } = await loadEngine();
  const client = await clientOf(pane);
  const ended = await toResult(
    takeBackAcknowledgements(pane.workbook, client, validation.value, acknowledged),
  );
  announce(
    pane,
    ended.ok
      ? paneWords(language).problems.tookBack(acknowledged.length)
      : describeTrouble(ended.trouble, language).title,
  );
  await validateSheet(pane, "quietly");
}

async function takeBackThese(
  pane: Pane,
  problems: readonly AcknowledgeableProblem[],
): Promise<void> {
  const acknowledged = pane.store.get().validation.value?.acknowledged ?? [];
  takeBack(
    pane,
    acknowledged.filter(({ problem }) => problems.some((one) => isSame(one, problem))),
  );
}

const isSame = (a: AcknowledgeableProblem, b: AcknowledgeableProblem) =>
  a.row === b.row && a.column === b.column && a.code === b.code;
