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

/** Gives the same answer to some lines of the worklist that the pane shows. */
export async function answerLines(
  pane: Pane,
  lines: readonly WorkLine[],
  cells: WorkAnswer["cells"],
): Promise<void> {
  const { workAsked, language } = pane.store.get();
  const worklist = workAsked === null ? undefined : worklistById(workAsked.worklist);
  if (worklist === undefined) return;
  const { sendAnswers, outcomeText, shownText } = await loadEngine();
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  const answers = lines.map(({ id, stamp }): WorkAnswer => ({ line: id, stamp, cells }));
  const sent = await sendAnswers(client, worklist.id, answers, env, {
    signal: AbortSignal.timeout(LONGEST_WAIT),
    onProgress: () => undefined,
  });
  const before = new Map(lines.map((line) => [line.id, line]));
  const told = new Map(
    sent.answered.map((answered): [string, AnswerTold] => {
      const shown = (key: string) =>
        shownText(worklist.columns[key], before.get(answered.line)?.cells[key]);
      const text = outcomeText(answered, {
        worklist,
        language,
        before: shown,
        at: sent.at ?? "",
        now: pane.now(),
        zone: env.settings.timeZone,
      });
      return [answered.line, { outcome: answered.outcome, text }];
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
  const { failure } = sent;
  if (failure !== null) {
    announce(pane, describeTrouble({ from: "server", failure }, language).title);
    endedSignIn(pane, { from: "server", failure }, () =>
      perform(pane, answerLines(pane, lines, cells)),
    );
    return;
  }
  pane.store.set({ syncedAt: pane.now(), online: true });
  announce(pane, worklistWords[language].counts(sent.counts));
  perform(pane, loadWorklists(pane));
}

/** So long a lost connection is waited for, in milliseconds: the form keeps what was typed. */
const LONGEST_WAIT = 30_000;
