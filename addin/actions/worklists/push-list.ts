import type { CheckedList } from "../../engine/worklists/check-list.ts";
import type { CheckingList } from "../../engine/worklists/read-answer.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import { localNow } from "../../engine/environment.ts";
import { worklistWords } from "../../../shared/messages/worklist-words.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { announce } from "../../state/announce.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { openSheetById } from "../sheet/open-sheet.ts";

/** The worklist in the open sheet, read anew and checked; null where that is none, or can't be read. */
export async function checkOpenList(
  pane: Pane,
): Promise<(CheckedList & { readonly checking: CheckingList }) | null> {
  const before = pane.store.get().sheet.value;
  if (before?.kind !== "worklist") return null;
  const opened = await openSheetById(pane, before.snapshot.sheet.id);
  if (opened?.kind !== "worklist") return null;
  const { checkList, checkingFor } = await loadEngine();
  const env = await environmentOf(pane);
  const today = dayOfMoment(localNow(env));
  const { person } = pane.store.get();
  const checking = checkingFor(opened.list.worklist, person?.role, env.settings, today);
  return { ...checkList(opened.list, checking), checking };
}

/** Checks the answers in the open sheet, and says how they stand. */
export async function tellChecked(pane: Pane): Promise<void> {
  const checked = await checkOpenList(pane);
  if (checked === null) return;
  const count = (state: CheckedList["answers"][number]["state"]) =>
    checked.answers.filter((answer) => answer.state === state).length;
  const words = worklistWords[pane.store.get().language];
  announce(
    pane,
    words.checked(count("ready"), count("invalid"), count("doubted") + count("twice")),
  );
}

/** Sends the answers of the open sheet that can be sent; asks who it is first when nobody is signed in. */
export function pushOpenList(pane: Pane): void {
  whenSignedIn(pane, () => perform(pane, push(pane)));
}

async function push(pane: Pane): Promise<void> {
  const { store } = pane;
  if (store.get().answering !== null || store.get().preparing) return;
  const abort = new AbortController();
  const show = (done: number, total: number, waiting: boolean) =>
    store.set({ answering: { done, total, waiting, cancel: () => abort.abort() } });
  store.set({ preparing: true, notice: null, answersPushed: null });
  show(0, 0, false);
  const ended = await attempted(send(pane, abort.signal, show)).finally(() =>
    store.set({ preparing: false, answering: null }),
  );
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, store.get().language).title);
    return;
  }
  const pushed = ended.value;
  if (pushed === null) return;
  store.set({ answersPushed: pushed });
  const { failure } = pushed;
  if (failure === null) store.set({ syncedAt: pane.now(), online: true });
  else endedSignIn(pane, { from: "server", failure }, () => pushOpenList(pane));
  await openSheetById(pane, pushed.sheet);
  if (pushed.answers.length > 0) {
    announce(pane, worklistWords[store.get().language].counts(pushed.counts));
  }
}

async function send(
  pane: Pane,
  signal: AbortSignal,
  show: (done: number, total: number, waiting: boolean) => void,
) {
  const checked = await checkOpenList(pane);
  if (checked === null) return null;
  const total = checked.answers.filter(({ state }) => state === "ready").length;
  if (total === 0) return null;
  show(0, total, false);
  const { pushAnswers } = await loadEngine();
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  return pushAnswers(pane.workbook, client, checked, checked.checking, env, {
    signal,
    onProgress: (done, waiting) => show(done, total, waiting),
  });
}

/** Has the answers in some rows sent with the next push, though their lines are others since they were typed. */
export const sendAfterAll = (pane: Pane, numbers: readonly number[]): Promise<void> =>
  settle(pane, ({ settleDoubted }, list) => settleDoubted(pane.workbook, list, numbers));

/** Has one of several rows stand for a line; the others become rows that are never sent. */
export const keepRow = (
  pane: Pane,
  row: { readonly number: number; readonly line: string },
): Promise<void> =>
  settle(pane, ({ settleCopies }, list) => settleCopies(pane.workbook, list, row));

/** Settles something about rows of the open list, and looks at it anew; where it has changed meanwhile, a person looks first. */
async function settle(
  pane: Pane,
  about: (engine: Awaited<ReturnType<typeof loadEngine>>, list: OpenList) => Promise<boolean>,
): Promise<void> {
  const { sheet, language } = pane.store.get();
  if (sheet.value?.kind !== "worklist") return;
  const { list, snapshot } = sheet.value;
  const isSettled = await about(await loadEngine(), list);
  await openSheetById(pane, snapshot.sheet.id);
  if (!isSettled) announce(pane, worklistWords[language].sheet.moved);
}
