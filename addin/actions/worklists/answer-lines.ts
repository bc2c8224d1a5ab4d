import type { WorkAnswer, WorkLine } from "../../../shared/api/worklists.ts";
import { worklistById } from "../../../shared/worklists/index.ts";
import { worklistWords } from "../../../shared/messages/worklist-words.ts";
import type { AnswerTold } from "../../state/pane-state.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { loadWorklists } from "./show-worklist.ts";

/** A line as it was seen, and the answer to it. */
export interface LineAnswer {
  readonly line: WorkLine;
  readonly cells: WorkAnswer["cells"];
}

/** What became of answers: told by line, and how many nothing was heard of. */
export interface LinesAnswered {
  readonly told: ReadonlyMap<string, AnswerTold>;
  readonly notSent: number;
}

/** Gives the same answer to some lines of the worklist that the pane shows; null where it shows none. */
export async function answerLines(
  pane: Pane,
  lines: readonly WorkLine[],
  cells: WorkAnswer["cells"],
): Promise<LinesAnswered | null> {
  return answerEach(
    pane,
    lines.map((line) => ({ line, cells })),
  );
}

/** Gives each line of the worklist that the pane shows an answer of its own; null where it shows none. */
export async function answerEach(
  pane: Pane,
  given: readonly LineAnswer[],
): Promise<LinesAnswered | null> {
  const { workAsked, language } = pane.store.get();
  const worklist = workAsked === null ? undefined : worklistById(workAsked.worklist);
  if (worklist === undefined) return null;
  const { sendAnswers, outcomeText, shownText } = await loadEngine();
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  const answers = given.map(({ line: { id, stamp }, cells }): WorkAnswer => ({
    line: id,
    stamp,
    cells,
  }));
  const sent = await sendAnswers(client, worklist.id, answers, env, {
    signal: AbortSignal.timeout(LONGEST_WAIT + given.length * LONGEST_ANSWER),
    onProgress: (done) => {
      if (done < given.length)
        announce(pane, worklistWords[language].sheet.working(done, given.length));
    },
  });
  const before = new Map(given.map(({ line }) => [line.id, line]));
  const said = new Map(given.map(({ line, cells }) => [line.id, cells]));
  const told = new Map(
    sent.answered.map((answered): [string, AnswerTold] => {
      const shown = (key: string) =>
        shownText(worklist, key, before.get(answered.line)?.cells[key], language);
      const text = outcomeText(answered, {
        worklist,
        language,
        before: shown,
        at: sent.at ?? "",
        now: pane.now(),
        zone: env.settings.timeZone,
      });
      const { line, outcome, open } = answered;
      return [line, { outcome, open, text, cells: said.get(line) ?? {} }];
    }),
  );
  const now = new Map(sent.answered.map((answered) => [answered.line, answered.now]));
  const { work } = pane.store.get();
  if (work.value !== null) {
    const value = {
      ...work.value,
      lines: work.value.lines.map((line) => now.get(line.id) ?? line),
      outcomes: new Map([...work.value.outcomes, ...told]),
    };
    pane.store.set({ work: { ...work, value } });
  }
  const { failure, notSent } = sent;
  if (failure !== null) {
    announce(pane, describeTrouble({ from: "server", failure }, language).title);
    endedSignIn(pane, { from: "server", failure }, () => perform(pane, answerEach(pane, given)));
    return { told, notSent };
  }
  pane.store.set({ syncedAt: pane.now(), online: true });
  announce(pane, worklistWords[language].counts(sent.counts));
  perform(pane, loadWorklists(pane));
  return { told, notSent };
}

/** So long a lost connection is waited for, in milliseconds: the form keeps what was typed. */
const LONGEST_WAIT = 30_000;
/** How much longer each answer may take. */
const LONGEST_ANSWER = 20;
