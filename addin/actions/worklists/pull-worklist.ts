import type { PullListQuery } from "../../engine/worklists/pull-list.ts";
import { worklistWords } from "../../../shared/messages/worklist-words.ts";
import { announce, announceLate } from "../../state/announce.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { perform } from "../../state/perform.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { openSheetById } from "../sheet/open-sheet.ts";

/** Pulls a worklist into a sheet, asking who it is first when nobody is signed in. */
export function pullWorklist(pane: Pane, query: PullListQuery): void {
  pane.store.set({ notice: null });
  whenSignedIn(pane, () => perform(pane, pull(pane, query)));
}

/** Renews the worklist in the open sheet; nothing where that is none. */
export function pullOpenList(pane: Pane): void {
  const opened = pane.store.get().sheet.value;
  if (opened?.kind !== "worklist") return;
  const { shops: _, ...key } = opened.list.key;
  // What is shown whole stays so, for the reason that was given for it.
  const { workAsked } = pane.store.get();
  const reason = workAsked?.worklist === key.worklist ? workAsked.reason : undefined;
  const into = opened.snapshot.sheet.id;
  pullWorklist(pane, { ...key, into, ...(reason !== undefined && { reason }) });
}

async function pull(pane: Pane, query: PullListQuery): Promise<void> {
  const { preparing, pushing, language, notice: since } = pane.store.get();
  if (preparing || pushing !== null) return;
  pane.store.set({ preparing: true });
  const ended = await toResult(pulled(pane, query)).finally(() =>
    pane.store.set({ preparing: false }),
  );
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    endedSignIn(pane, ended.trouble, () => pullWorklist(pane, query));
    return;
  }
  const { sheet, total, blocked, renewed } = ended.value;
  pane.store.set({ ...SHEET_AT_HAND, signIn: null, syncedAt: pane.now(), online: true });
  await openSheetById(pane, sheet.id);
  const words = worklistWords[language];
  announceLate(
    pane,
    since,
    renewed === null ? words.pulled(sheet.name, total, blocked) : words.renewed(renewed),
  );
}

async function pulled(pane: Pane, query: PullListQuery) {
  const { pullList, me } = await loadEngine();
  const client = await signedInClient(pane);
  const { person: known, worklists } = pane.store.get();
  const asked = known === null ? await client.call(me, {}) : { ok: true as const, value: known };
  if (!asked.ok) return asked;
  const offered = worklists.value?.find(({ id }) => id === query.worklist)?.choices ?? {};
  const wanted = { ...query, offered };
  return pullList(pane.workbook, client, asked.value, wanted, await environmentOf(pane));
}
