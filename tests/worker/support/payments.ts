import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { PushRow } from "../../../shared/api/push.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { answerWork, listWork, type WorkLine } from "../../../shared/api/worklists.ts";
import { sealBatches } from "../../../worker/jobs/seal-batches.ts";
import type { Caller } from "./caller.ts";
import { afterSalesCells, newRow, pushOf } from "./rows.ts";

export const params = { ledger: "after-sales" };

/** The wall clock in Shanghai. */
export function at(moment: string): Date {
  const now = new Date(`${moment}+08:00`);
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return now;
}

/** What the minute's trigger does at a moment. */
export const sealAt = (moment: string): Promise<void> => sealBatches(env.DB, at(moment));

let accounts = 0;
/** An account that nobody has had. */
export const account = (): string => `1380013${1000 + (accounts += 1)}`;

/** A row that we pay out. */
export const paidRow = (amount: number, cells: PushRow["cells"] = {}): PushRow =>
  newRow(
    afterSalesCells({
      registeredOn: "2026-03-09",
      kind: "补偿",
      refund: null,
      refundPath: null,
      compensation: amount,
      liable: "仓库",
      reason: "少件",
      handler: "李敏",
      payee: account(),
      payeeName: "王一",
      ...cells,
    }),
  );

export const next = (row: PushRow, base: number, cells: PushRow["cells"]): PushRow => ({
  ...row,
  base,
  cells: { ...row.cells, ...cells },
});

export async function push({ call }: Pick<Caller, "call">, ...rows: PushRow[]) {
  const { rows: outcomes } = await call(pushRows, { params, body: pushOf(...rows) });
  return outcomes.map(({ outcome }) => outcome);
}

export const linesOf = async ({ call }: Pick<Caller, "call">, worklist: string, query = {}) =>
  call(listWork, { params: { worklist }, query });

/** Answers lines, each as it was shown. */
export async function answer(
  { call }: Pick<Caller, "call">,
  worklist: string,
  ...answers: (readonly [
    line: Pick<WorkLine, "id" | "stamp">,
    cells: Record<string, string | number>,
  ])[]
) {
  const response = await call(answerWork, {
    params: { worklist },
    body: {
      id: crypto.randomUUID(),
      answers: answers.map(([{ id, stamp }, cells]) => ({ line: id, stamp, cells })),
    },
  });
  return response.answers;
}

/** The outcomes of the first line of each request, in the order of the alphabet. */
export const outcomesOf = (requests: readonly (readonly { readonly outcome: string }[])[]) =>
  requests.map(([one]) => one?.outcome ?? "").toSorted((a, b) => (a < b ? -1 : 1));

/** The sums of a record's journal, open and sealed, and of its entries in each batch. */
export async function journalOf(row: Pick<PushRow, "id">) {
  const { results } = await env.DB.prepare(
    `SELECT coalesce(batch.number, iif(posting.held IS NULL, 'open', posting.held)) AS place, sum(amount) AS amount
     FROM posting JOIN record ON record.number = posting.record LEFT JOIN batch ON batch.id = posting.batch
     WHERE record.id = ?1 GROUP BY place HAVING sum(amount) <> 0 OR count(*) > 0 ORDER BY place`,
  )
    .bind(row.id)
    .all<{ place: string; amount: number }>();
  return Object.fromEntries(results.map(({ place, amount }) => [place, amount]));
}
