import { placeOf } from "../../../shared/statements/document.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { announce } from "../../state/announce.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { dropJobs, runJob } from "../../state/run-job.ts";
import { rememberColumns } from "../../state/statement-columns.ts";
import type { SheetSnapshot } from "../../workbook/workbook.ts";
import { openSheetById } from "../sheet/open-sheet.ts";
import { lookAtStatements } from "./look-at-statements.ts";

/** Account and shop as a person has given them. */
export interface GivenOfStatement {
  readonly account: string;
  readonly shop: string;
}

/** Under which id a sheet as it was read is being sent, until it has landed: what was broken off goes on. */
const begunOf = new WeakMap<SheetSnapshot, { readonly document: string; readonly id: string }>();

/** What stops the statement that is on its way. */
const stopOf = new WeakMap<Pane, AbortController>();

/** Stops sending; what has arrived is kept, and pushed again the statement goes on from there. */
export function stopStatement(pane: Pane): void {
  stopOf.get(pane)?.abort();
  dropJobs(pane, ["statementPush"]);
  announce(pane, statementWords[pane.store.get().language].stopped);
}

/**
 * Sends the statement in front; asks who it is first when nobody is signed in. `replaces` is the version that was held
 * against it, once a person has seen how they differ.
 */
export function pushStatement(
  pane: Pane,
  given: GivenOfStatement,
  replaces: number | null = null,
): void {
  whenSignedIn(pane, () => perform(pane, push(pane, given, replaces)));
}

async function push(pane: Pane, given: GivenOfStatement, replaces: number | null): Promise<void> {
  const { store, workbook } = pane;
  const opened = store.get().sheet.value;
  if (opened?.kind !== "no-ledger" || opened.statement === undefined) return;
  if (store.get().statementPush.working !== null) return;
  const { snapshot, statement } = opened;
  const { sheet } = snapshot;
  const words = statementWords[store.get().language];
  if (!(await workbook.isAsRead(snapshot))) {
    await openSheetById(pane, sheet.id);
    announce(pane, words.readAnew);
    return;
  }
  const { keepStatementMemory, newId, sendStatement } = await loadEngine();
  const env = await environmentOf(pane);
  const said = { ...statement.said, ...given };
  await keepStatementMemory(workbook, sheet, statement.content, said);
  const place = placeOf(statement.read, sheet.name, said, env.settings.lists["shops"] ?? []);
  const { account, shop, period } = place;
  if (period === null) return;
  const document = { kind: statement.read.statement.id, account, shop, period };
  const name = JSON.stringify(document);
  const begun = begunOf.get(snapshot);
  const id = begun?.document === name ? begun.id : newId(env);
  begunOf.set(snapshot, { document: name, id });
  const stop = new AbortController();
  stopOf.set(pane, stop);
  const sent = await runJob(
    pane,
    "statementPush",
    async (report) => {
      const client = await signedInClient(pane);
      const outgoing = { id, document, title: sheet.name, read: statement.read, replaces };
      const tell = (done: number, total: number) => report({ done, total });
      const reply = await sendStatement(client, outgoing, env, tell, stop.signal);
      if (!reply.ok) return reply;
      return {
        ok: true,
        value: { sheet: sheet.id, revision: snapshot.revision, reply: reply.value },
      };
    },
    { again: () => push(pane, given, replaces) },
  );
  if (sent === null) return;
  const { outcome, later } = sent.reply;
  if (outcome === "stored" || outcome === "unchanged") {
    begunOf.delete(snapshot);
    rememberColumns(pane.storage, statement.read.statement, account, statement.read.columns);
  }
  store.set({ syncedAt: pane.now(), online: true });
  announce(pane, later.length === 0 ? words.outcomes[outcome] : words.matchedLater);
  await lookAtStatements(pane);
}
