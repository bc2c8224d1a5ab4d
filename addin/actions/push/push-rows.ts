import { paneWords } from "../../state/pane-words.ts";
import { perform } from "../../state/perform.ts";
import type { Outcome } from "../../../shared/api/push.ts";
import type { Preview } from "../../engine/push/preview.ts";
import type { PushOptions } from "../../engine/push/push.ts";
import type { PushReport } from "../../engine/push/push-report.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { whoMayPush } from "../../state/trouble/who-may-push.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { countsText } from "./counts-text.ts";
import { makePreview } from "../check/make-preview.ts";
import { mergeReports } from "../../engine/push/merge-reports.ts";
import { reportOfOpenSheet } from "../../state/report-of-open-sheet.ts";

type Again = Pick<PushOptions, "only">;

/** Pushes what the preview shows; asks who it is first when nobody is signed in. */
export function pushPreviewed(pane: Pane): void {
  whenSignedIn(pane, () => {
    const preview = pane.store.get().preview.value;
    if (preview !== null) perform(pane, pushKnowing(pane, preview));
  });
}

/** A preview from before the sign-in did not know what stands on the server. */
async function pushKnowing(pane: Pane, preview: Preview): Promise<void> {
  const known = preview.beforeKnown ? preview : await prepared(pane, () => newestPreview(pane));
  if (known !== null) await pushRows(pane, known, null);
}

/**
 * What a push would do by the newest check. One that had begun before may end meanwhile and overtake
 * it: then it is worked out once more, for what a person has asked to push is not forgotten.
 */
async function newestPreview(pane: Pane): Promise<Preview | null> {
  for (;;) {
    const made = await makePreview(pane);
    const { key, validation, preview } = pane.store.get();
    const overtaken = made === null && preview.trouble === null;
    if (!overtaken || key === null || validation.value === null) return made;
  }
}

/** Pushes some rows of the sheet once more, after something about them was decided. */
export async function pushAgain(pane: Pane, again: Again): Promise<void> {
  const preview = await prepared(pane, async () => {
    const validation = await validateSheet(pane, "quietly");
    return validation === null ? null : newestPreview(pane);
  });
  if (preview !== null) await pushRows(pane, preview, again);
}

/** Makes a push ready without another check of the sheet coming between, which would call it off. */
async function prepared<T>(pane: Pane, make: () => Promise<T>): Promise<T> {
  pane.store.set({ preparing: true });
  try {
    return await make();
  } finally {
    pane.store.set({ preparing: false });
  }
}

async function pushRows(pane: Pane, preview: Preview, again: Again | null): Promise<void> {
  const { store } = pane;
  const { mayPush } = await prepared(pane, loadEngine);
  const { pushing, person, language } = store.get();
  if (pushing !== null) return;
  const { ledger } = preview.validation.openLedger;
  if (person !== null && !mayPush(person.role, ledger)) {
    announce(pane, whoMayPush(ledger, language));
    return;
  }
  const abort = new AbortController();
  const total = preview.created.length + preview.changed.length + preview.revived.length;
  store.set({
    notice: null,
    pushTrouble: null,
    pushing: {
      progress: { done: 0, total, state: "marking", secondsLeft: null },
      cancelling: false,
      cancel: () => {
        abort.abort();
        const { pushing } = store.get();
        if (pushing !== null) store.set({ pushing: { ...pushing, cancelling: true } });
      },
    },
  });
  const ended = await toResult(send(pane, preview, abort.signal, again));
  store.set({ pushing: null });
  if (!ended.ok) {
    store.set({ pushTrouble: ended.trouble });
    return;
  }
  const { failure } = ended.value;
  keepReport(pane, ended.value, again);
  if (failure !== null) {
    store.set({ online: failure.kind !== "offline" });
    endedSignIn(pane, { from: "server", failure }, () => pushPreviewed(pane));
  }
  await validateSheet(pane, "quietly");
}

async function send(pane: Pane, preview: Preview, signal: AbortSignal, again: Again | null) {
  const { push } = await loadEngine();
  const env = await environmentOf(pane);
  const client = await signedInClient(pane);
  const onProgress: PushOptions["onProgress"] = (progress) => {
    const { pushing } = pane.store.get();
    if (pushing !== null) pane.store.set({ pushing: { ...pushing, progress } });
  };
  const report = await push(pane.workbook, client, preview, env, { ...again, onProgress, signal });
  return { ok: true, value: report } as const;
}

/** Outcomes after which a row is pushed again as it was meant, once a person has said something about it. */
const WAITS: ReadonlySet<Outcome> = new Set(["conflict", "duplicate"]);

function keepReport(pane: Pane, report: PushReport, again: Again | null): void {
  const { store } = pane;
  const { report: before } = reportOfOpenSheet(store.get());
  const kept = again !== null && before !== null ? mergeReports(before, report) : report;
  // What has come back and is withdrawn once more is asked about once more.
  const answered = report.rows.filter(({ outcome }) => !WAITS.has(outcome.outcome));
  const done = new Set(answered.map(({ id }) => id));
  const reviving = new Set([...store.get().reviving].filter((id) => !done.has(id)));
  store.set({ report: kept, reviving });
  if (report.rows.length === 0) return;
  store.set({ syncedAt: pane.now(), online: true });
  const { language: told } = store.get();
  announce(pane, paneWords(told).push.ended(countsText(report.counts, told)));
}
