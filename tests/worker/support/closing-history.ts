import * as fc from "fast-check";
import { z } from "zod";
import { openDay, sealBatch } from "../../../shared/api/batches.ts";
import { closeMonth, reopenMonth, summary } from "../../../shared/api/finance.ts";
import { health } from "../../../shared/api/health.ts";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { postDifferences, rebuild, rebuildDifferences } from "../../../shared/api/rebuild.ts";
import { listSealedAmounts, reverseAmount } from "../../../shared/api/reversals.ts";
import { answerWork, listWork } from "../../../shared/api/worklists.ts";
import { fen } from "../../../shared/money/fen.ts";
import type { Month } from "../../../shared/time/day.ts";
import { addMonths, monthOf } from "../../../shared/time/months.ts";
import { journalFault, journalRow } from "../../../worker/finance/journal-fault.ts";
import { everClosedSql } from "../../../worker/store/months/closed-months.ts";
import { journalSql } from "../../../worker/store/batches/finance-audit.ts";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import type { Parts } from "./caller.ts";
import { afterSalesCells, newRow, pushOf } from "./rows.ts";

/** Somebody who may be refused: null is what they hear then. */
export interface Trying {
  tries<E extends Endpoint>(endpoint: E, parts?: Parts<E>): Promise<z.output<E["response"]> | null>;
}

/** A department, its clock, and its database. */
export interface ClosingStage {
  readonly clerk: Trying;
  readonly supervisor: Trying;
  readonly finance: readonly [Trying, Trying];
  readonly admin: Trying;
  /** Sets the clock in Shanghai. */
  at(moment: string): void;
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** What somebody does; numbers choose which and how much among what there is then. */
export interface Deed {
  readonly does: (typeof does)[number];
  readonly which: number;
  readonly much: number;
}

const does = [
  "edit",
  "edit",
  "payee",
  "move",
  "withdraw",
  "restore",
  "undo",
  "late",
  "new",
  "confirm",
  "pay",
  "bounce",
  "return",
  "seal",
  "seal",
  "reverse",
  "reverse",
  "reverse",
  "close",
  "close",
  "reopen",
  "reopen",
  "rebuild",
  "later",
  "later",
  "at-once",
] as const;

export const deeds = fc.array(
  fc.record({ does: fc.constantFrom(...does), which: fc.nat(9), much: fc.nat(9) }),
  { minLength: 6, maxLength: 16 },
);

const params = { ledger: "after-sales" };
const MOST = 100_000;
let accounts = 0;

/**
 * Goes through a history that begins with `first`, a month of which rows were sealed, paid and held, and which was closed; the
 * clock stands in the month after it. Throws where a closed month moved by a 分 or a count, by the day on the row or the
 * finance day, where the journal does not say what rows mean, and where more was reversed of an amount than there was.
 */
export async function closingHistory(stage: ClosingStage, history: readonly Deed[], first: Month) {
  const after = (months: number) => monthOf(addMonths(`${first}-01`, months));
  const [second, third] = [after(1), after(2)];
  const rows: { row: PushRow; base: number }[] = [];
  const pushes: string[] = [];
  /** What the closed months said when they were closed. */
  const closed = new Map<Month, string>();
  let [flows, now] = [0, 0];
  const clock = () => {
    const month = now < 28 ? second : third;
    stage.at(`${month}-${String((now % 28) + 2).padStart(2, "0")}T10:00:00`);
  };

  const rowOf = (which: number) => rows[which % (rows.length || 1)];

  async function push(row: PushRow): Promise<void> {
    const body = pushOf(row);
    const ended = await stage.clerk.tries(pushRows, { params, body });
    const version = ended?.rows[0]?.version ?? null;
    if (version === null) return;
    pushes.push(body.id);
    const known = rows.find((each) => each.row.id === row.id);
    if (known === undefined) rows.push({ row, base: version });
    else if (version > known.base) Object.assign(known, { row, base: version });
  }

  function paid(day: string, amount: number): PushRow {
    const { refund: _, refundPath: __, ...cells } = afterSalesCells({ registeredOn: day });
    accounts += 1;
    const payee = `138${String(accounts).padStart(8, "0")}`;
    const said = { kind: "补偿", compensation: amount, liable: "仓库", reason: "少件" };
    return newRow({ ...cells, ...said, handler: "李敏", payee, payeeName: "王一" });
  }

  async function edit(which: number, cells: PushRow["cells"]): Promise<void> {
    const known = rowOf(which);
    if (known === undefined) return;
    const { row, base } = known;
    await push({ ...row, base, cells: { ...row.cells, ...cells }, corrects: true });
  }

  async function answerAll(who: Trying, worklist: string, cells: Record<string, string>) {
    const listed = await who.tries(listWork, { params: { worklist }, query: { limit: 200 } });
    if (listed === null || listed.lines.length === 0) return;
    const answers = listed.lines.map(({ id: line, stamp }) => {
      flows += 1;
      const flow = cells["outcome"] === "已付" ? { flowNumber: `${first}-${flows}` } : {};
      return { line, stamp, cells: { ...cells, ...flow } };
    });
    await who.tries(answerWork, {
      params: { worklist },
      body: { id: crypto.randomUUID(), answers },
    });
  }

  async function sealAll(): Promise<void> {
    const open = await stage.finance[0].tries(openDay);
    for (const { series, day, entries } of open?.series ?? [])
      if (entries > 0) await stage.finance[0].tries(sealBatch, { body: { series, day } });
  }

  async function reverse({ which, much }: Deed, who: Trying): Promise<void> {
    const find = String(rowOf(which)?.row.cells["orderNo"] ?? "");
    if (find === "") return;
    for (const month of [first, second]) {
      const told = await who.tries(listSealedAmounts, { query: { month, find } });
      const amount = told?.amounts.find(({ left }) => left > 0);
      if (amount === undefined) continue;
      // Now and then more than there is.
      const by = much === 9 ? amount.left + 1 : Math.ceil((amount.left * (much + 1)) / 9);
      const body = {
        id: crypto.randomUUID(),
        entry: amount.entry,
        amount: fen(by),
        reason: "多算",
      };
      await who.tries(reverseAmount, { body });
      return;
    }
  }

  async function figures(month: Month): Promise<string> {
    const told = await Promise.all(
      (["business", "finance"] as const).map((basis) =>
        stage.finance[0].tries(summary, { query: { period: month, basis } }),
      ),
    );
    return JSON.stringify(told.map((each) => each?.lines));
  }

  async function close(month: Month): Promise<void> {
    if (closed.has(month)) return;
    const body = { reason: "照常关账" };
    const [ended] = await Promise.all(
      stage.finance.map((who) => who.tries(closeMonth, { params: { month }, body })),
    );
    if (ended !== undefined && ended !== null) closed.set(month, await figures(month));
  }

  /** Somebody's amount that no row means, which a rebuild finds; what it proposes is posted. */
  async function rebuildAll(): Promise<void> {
    await stage.query(`INSERT INTO posting (record, version, line, ledger, series, finance_day, kind, direction, amount,
        count, day, shop, courier, reason, liable, registrant, reference)
      SELECT record, version, 900, ledger, series, '${third}-28', kind, direction, 7, 0,
             '${third}-28', shop, courier, reason, liable, registrant, reference
      FROM posting ORDER BY entry DESC LIMIT 1`);
    await stage.admin.tries(rebuild, { body: { anew: true } });
    // It goes on behind the response, and takes its time on a busy machine.
    for (let tries = 0; tries < 2000; tries += 1) {
      const state = await stage.admin.tries(health);
      if (state?.rebuild === null) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const found = await stage.admin.tries(rebuildDifferences);
    if (found === null || found.rebuild === null) throw new Error("A rebuild found nothing");
    const { rebuild: number, records } = found;
    await stage.admin.tries(postDifferences, { body: { rebuild: number, records } });
  }

  async function take(deed: Deed): Promise<void> {
    const { which, much } = deed;
    const known = rowOf(which);
    const month = much % 2 === 0 ? first : second;
    const [one, other] = stage.finance;
    switch (deed.does) {
      case "edit":
        return edit(which, { compensation: much * 900, note: `第${much}次` });
      case "payee":
        accounts += 1;
        return edit(which, { payee: `138${String(accounts).padStart(8, "0")}` });
      case "move":
        return edit(which, much % 2 === 0 ? { reason: "破损" } : { registeredOn: `${second}-01` });
      case "withdraw": {
        if (known === undefined) return;
        const records = [{ id: known.row.id, base: known.base }];
        const body = { id: crypto.randomUUID(), reason: "登记错了", records };
        const ended = await stage.clerk.tries(withdrawRecords, { params, body });
        known.base = ended?.rows[0]?.version ?? known.base;
        return;
      }
      case "restore":
        if (known === undefined) return;
        return push({ ...known.row, base: known.base, revives: true });
      case "undo": {
        const last = pushes.pop();
        if (last === undefined) return;
        const undone = await stage.supervisor.tries(undoPush, {
          params: { ...params, push: last },
        });
        for (const { id, version } of undone?.restored ?? []) {
          const back = rows.find((each) => each.row.id === id);
          if (back !== undefined && version !== null) back.base = version;
        }
        return;
      }
      case "late":
        return push(paid(`${first}-27`, 900 + much));
      case "new":
        return push(paid(`${second}-01`, much > 6 ? 60_000 : 1100 + much));
      case "confirm":
        return answerAll(stage.supervisor, "confirmations", { outcome: "确认" });
      case "pay":
        return answerAll(one, "payments", { outcome: "已付", paidOn: `${second}-02` });
      case "bounce":
        return answerAll(one, "payments", { outcome: "退票" });
      case "return":
        return answerAll(one, "payments", { outcome: "退回客服", fault: "资料不全" });
      case "seal":
        return sealAll();
      case "reverse":
        return reverse(deed, much % 2 === 0 ? one : stage.supervisor);
      case "close":
        await sealAll();
        return close(closed.has(first) ? second : first);
      case "reopen": {
        const query = { reason: "漏了一笔" };
        const again = [...closed.keys()][which % (closed.size || 1)] ?? first;
        const opened = await stage.admin.tries(reopenMonth, { params: { month: again }, query });
        if (opened !== null) closed.delete(again);
        return;
      }
      case "rebuild":
        return rebuildAll();
      case "later":
        now = Math.min(now + 14, 44);
        clock();
        return;
      case "at-once":
        await sealAll();
        await Promise.all([
          close(month),
          edit(which, { compensation: much * 700 }),
          reverse(deed, one),
          reverse({ ...deed, much: 5 }, other),
          sealAll(),
        ]);
        if (closed.has(month)) closed.set(month, await figures(month));
    }
  }

  stage.at(`${first}-27T10:00:00`);
  for (const amount of [3000, 4500, 60_000, 75_000]) await push(paid(`${first}-27`, amount));
  clock();
  for (const amount of [2100, 3200]) await push(paid(`${second}-01`, amount));
  await sealAll();
  await close(first);
  if (!closed.has(first)) throw new Error(`${first} was not closed`);
  for (const [place, deed] of history.entries()) {
    await take(deed);
    for (const [month, said] of closed) {
      const says = await figures(month);
      if (says !== said)
        throw new Error(`${month} moved with ${place}, ${deed.does}: ${said} became ${says}`);
    }
  }
  await holds(stage);
}

async function holds({ query }: ClosingStage): Promise<void> {
  const beyond = await query(
    `SELECT original FROM reversal JOIN posting ON posting.entry = reversal.original
     GROUP BY original HAVING sum(reversal.amount) > abs(posting.amount)`,
  );
  if (beyond.length > 0)
    throw new Error(`More was reversed than there was: ${JSON.stringify(beyond)}`);
  const months = z.array(z.object({ month: z.string() })).parse(await query(everClosedSql));
  const ever = new Set(months.map(({ month }) => month as Month)); // ours
  for (const row of z.array(journalRow).parse(await query(journalSql(0, MOST)))) {
    const fault = journalFault(row, ever);
    if (fault !== undefined) throw new Error(`${row.record}: ${fault}`);
  }
}
