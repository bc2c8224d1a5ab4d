import { outcome, type Outcome, type RowOutcome } from "../../../shared/api/push.ts";
import { habitsIn } from "../../../shared/reading/collapsed.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Client, Failure } from "../../client.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { localNow, type Environment } from "../environment.ts";
import { markPending } from "../marks/marks.ts";
import { keepColumnsAsPushed } from "../sheet/answer-columns.ts";
import { newPushId } from "../server/push-id.ts";
import { markPushed } from "./mark-pushed.ts";
import { rememberFile } from "./names.ts";
import { acknowledgementsArrived, outgoingRows, refileAcknowledgements } from "./outgoing-rows.ts";
import type { Preview } from "./preview.ts";
import type { PushedRow, PushReport } from "./push-report.ts";
import { pushSlices } from "./push-slices.ts";
import { rememberPushed } from "./remember-pushed.ts";
import { sendSlice } from "./send-slice.ts";
import { stoodCells } from "./stood-cells.ts";

export interface PushProgress {
  readonly done: number;
  readonly total: number;
  /** Giving new rows their marks; sending; waiting for the server; writing the marks of what has landed. */
  readonly state: "marking" | "sending" | "waiting" | "writing";
  /** Null until it can be said. */
  readonly secondsLeft: number | null;
}

export interface PushOptions {
  readonly onProgress: (progress: PushProgress) => void;
  readonly signal: AbortSignal;
  /** The records to send; all that the preview names when left out. */
  readonly only?: ReadonlySet<RecordId>;
}

/** Requests under way at once: one is decided on the server while the next one travels. */
const LANES = 2;

/** How long a cancel waits for a response that is on its way. */
const CANCEL_GRACE_MS = 1000;

/**
 * Sends what the preview named. New rows get their ids, in their marks, before they are sent: a push
 * that is cut off anywhere goes on with the same ids, and the server saves each of them once.
 */
export async function push(
  workbook: Workbook,
  client: Client,
  preview: Preview,
  env: Environment,
  options: PushOptions,
): Promise<PushReport> {
  const { openLedger } = preview.validation;
  const { id: sheet } = openLedger.snapshot.sheet;
  const outgoing = await outgoingRows(workbook, preview, env, options.only);
  const habits = habitsIn(preview.validation.found);
  const total = outgoing.length;
  const report = (state: PushProgress["state"], done: number, secondsLeft: number | null = null) =>
    options.onProgress({ done, total, state, secondsLeft });

  report("marking", 0);
  // What was looked at is sent, or nothing is.
  if (!(await workbook.isAsRead(openLedger.snapshot))) {
    return ended(env, { sheet, notSent: total, stale: true });
  }
  const marked = await markPending(workbook, openLedger, outgoing, env);
  if (!marked) return ended(env, { sheet, notSent: total, stale: true });
  await refileAcknowledgements(workbook, outgoing);

  const pushed: PushedRow[] = [];
  const pushes: string[] = [];
  // Both lanes take from it; a lane that ends early ends it for the other too.
  const slices = pushSlices(outgoing);
  const cut = new AbortController();
  const stop = new AbortController();
  options.signal.addEventListener("abort", () => {
    stop.abort();
    setTimeout(() => {
      cut.abort();
    }, CANCEL_GRACE_MS);
  });
  if (options.signal.aborted) stop.abort();
  let failure: Failure | null = null;
  const started = env.now().getTime();

  const lane = async () => {
    for (const slice of slices) {
      const id = newPushId(env);
      const numbers = new Map(slice.map(({ row, number }) => [row.id, number]));
      const sent = new Map(slice.map(({ row }) => [row.id, row.cells]));
      const result = await sendSlice(client, env, {
        ledger: openLedger.ledger.id,
        request: {
          id,
          rows: slice.map(({ row }) => row),
          ...(habits.length > 0 && { habits }),
        },
        stop: stop.signal,
        cut: cut.signal,
        onWaiting: (waiting) => report(waiting ? "waiting" : "sending", pushed.length),
      });
      if (result.kind === "failed") {
        failure = result.failure;
        stop.abort();
      }
      if (result.kind !== "responded") return;
      pushes.push(id);
      for (const row of result.response.rows) {
        pushed.push({
          number: numbers.get(row.id) ?? 0,
          id: row.id,
          sent: sent.get(row.id) ?? {},
          stood: bringsTheirs(row) ? stoodCells(openLedger, numbers.get(row.id) ?? 0) : {},
          outcome: row,
        });
      }
      const perRow = (env.now().getTime() - started) / pushed.length;
      report("sending", pushed.length, Math.ceil((perRow * (total - pushed.length)) / 1000));
    }
  };
  report("sending", 0);
  await Promise.all(Array.from({ length: LANES }, lane));

  report("writing", pushed.length);
  await markPushed(workbook, openLedger, pushed, env);
  await acknowledgementsArrived(workbook, outgoing, pushed);
  await rememberPushed(workbook, preview, outgoing, pushed);
  if (pushed.length > 0) {
    await rememberFile(workbook);
    await keepColumnsAsPushed(workbook, openLedger);
  }
  return ended(env, {
    sheet,
    pushes,
    rows: pushed.toSorted((a, b) => a.number - b.number),
    notSent: total - pushed.length,
    failure,
    cancelled: options.signal.aborted,
  });
}

/** True when others' cells come with the response, to be shown in the row at once or once they are chosen. */
const bringsTheirs = ({ theirs, conflicts }: RowOutcome) =>
  theirs !== undefined || conflicts !== undefined;

function ended(
  env: Environment,
  what: Partial<PushReport> & Pick<PushReport, "sheet">,
): PushReport {
  const rows = what.rows ?? [];
  const counts = Object.fromEntries(outcome.options.map((name) => [name, 0])) as Record<
    Outcome,
    number
  >;
  for (const row of rows) counts[row.outcome.outcome] += 1;
  return {
    pushes: [],
    notSent: 0,
    failure: null,
    cancelled: false,
    stale: false,
    at: localNow(env),
    ...what,
    rows,
    counts,
  };
}
