import * as fc from "fast-check";
import { listBatchEntries, listBatches, openDay, sealBatch } from "../../../shared/api/batches.ts";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { answerWork, listWork, type WorkLine } from "../../../shared/api/worklists.ts";
import type { Caller } from "./caller.ts";
import { afterSalesCells, newRow, pushOf } from "./rows.ts";

type Person = Pick<Caller, "call">;

/** A department and its database. */
export interface Stage {
  readonly clerks: readonly Person[];
  /** They push, too. */
  readonly supervisors: readonly Person[];
  readonly finance: readonly Person[];
  /** Who has pushed nothing, and is named nowhere. */
  readonly stranger: { readonly supervisor: Person; readonly finance: Person };
  /** Names that may stand on rows as their registrants, the finance people's among them. */
  readonly registrants: readonly string[];
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

const params = { ledger: "after-sales" };

/** What somebody does; numbers choose who, which and how much among what there is then. */
export interface Step {
  readonly does:
    | "push"
    | "edit"
    | "withdraw"
    | "undo"
    | "confirm"
    | "return"
    | "seal"
    | "pay"
    | "bounce"
    | "look";
  readonly who: number;
  readonly which: number;
  readonly much: number;
}

const does: readonly Step["does"][] = [
  "push",
  "push",
  "edit",
  "edit",
  "withdraw",
  "undo",
  "confirm",
  "return",
  "seal",
  "seal",
  "pay",
  "pay",
  "bounce",
  "look",
];

/** Steps, some of them at once. */
export const schedules = fc.array(
  fc.array(
    fc.record({
      does: fc.constantFrom(...does),
      who: fc.nat(9),
      which: fc.nat(9),
      much: fc.nat(9),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 6, maxLength: 14 },
);

const at = <T>(list: readonly T[], index: number): T | undefined =>
  list[index % (list.length || 1)];

/** Does what a schedule says, and holds what came of it against what must always hold. */
export async function moneySchedule(stage: Stage, schedule: readonly (readonly Step[])[]) {
  const rows = new Map<string, PushRow>();
  const pushes: string[] = [];
  const shown = new Map<string, WorkLine>();
  const sealed = new Map<string, string>();
  let flows = 0;
  const batch = Math.random().toString(36).slice(2, 8);

  async function push(person: Person, row: PushRow): Promise<void> {
    const request = pushOf(row);
    const { rows: answers } = await person.call(pushRows, { params, body: request });
    const [answer] = answers;
    if (answer?.outcome === "duplicate") {
      const acknowledged = (answer.asked ?? []).map(({ code, about }) => ({
        code,
        about,
        reason: "核对过",
      }));
      if (row.acknowledged === undefined) await push(person, { ...row, acknowledged });
    } else if (answer?.version !== undefined && answer.version !== null) {
      const { acknowledged: _, ...plain } = row;
      rows.set(row.id, { ...plain, base: answer.version });
      pushes.push(request.id);
    }
  }

  const list = async (person: Person, worklist: "payments" | "confirmations") =>
    (await person.call(listWork, { params: { worklist }, query: { limit: 500 } })).lines.filter(
      ({ record }) => record !== null && rows.has(record.id),
    );

  async function answer(
    person: Person,
    worklist: "payments" | "confirmations",
    line: WorkLine | undefined,
    cells: Record<string, string>,
  ) {
    if (line === undefined) return;
    await person.call(answerWork, {
      params: { worklist },
      body: {
        id: crypto.randomUUID(),
        answers: [{ line: line.id, stamp: line.stamp, cells }],
      },
    });
  }

  async function seal(): Promise<void> {
    const { series } = await stage.stranger.finance.call(openDay);
    const open = series.find((one) => one.series === "money");
    if (open === undefined || open.entries === 0) return;
    const { number } = await stage.stranger.finance.call(sealBatch, {
      body: { series: "money", day: open.day },
    });
    sealed.set(number, await bytesOf(number));
  }

  const bytesOf = async (number: string) =>
    JSON.stringify(
      await stage.stranger.finance.call(listBatchEntries, {
        params: { number },
        query: { limit: 500 },
      }),
    );

  const paidOn = "2026-03-10";
  const cellsFor = ({ which, much }: Step, registrant: string | undefined) => ({
    kind: "补偿",
    refund: null,
    refundPath: null,
    // Some of it above what one person may let go.
    compensation: much > 7 ? 600_00 + much : 10_00 + much,
    liable: "仓库",
    reason: "少件",
    handler: registrant ?? null,
    payee: `1380013800${which % 4}`,
    payeeName: much % 5 === 0 ? "赵六" : "王一",
  });

  async function take(step: Step): Promise<void> {
    const clerk = at([...stage.clerks, ...stage.supervisors], step.who);
    const supervisor = at(stage.supervisors, step.who);
    const cashier = at(stage.finance, step.who);
    const row = at([...rows.values()], step.which);
    if (clerk === undefined || supervisor === undefined || cashier === undefined) return;
    switch (step.does) {
      case "push": {
        const registrant = at(stage.registrants, step.who + step.which);
        const { registeredOn: _, ...cells } = afterSalesCells(cellsFor(step, registrant));
        return push(
          clerk,
          newRow({ registeredOn: new Date().toISOString().slice(0, 10), ...cells }),
        );
      }
      case "edit": {
        if (row === undefined) return;
        const { payee, payeeName, compensation } = cellsFor(step, undefined);
        const changes =
          step.who % 3 === 0 ? { payee, payeeName } : step.who % 3 === 1 ? { compensation } : {};
        return push(clerk, {
          ...row,
          cells: { ...row.cells, ...changes, note: `第${step.much}次` },
        });
      }
      case "withdraw": {
        if (typeof row?.base !== "number") return;
        const body = {
          id: crypto.randomUUID(),
          reason: "登错了",
          records: [{ id: row.id, base: row.base }],
        };
        const { rows: gone } = await clerk.call(withdrawRecords, { params, body });
        const version = gone[0]?.version ?? null;
        if (version !== null) rows.set(row.id, { ...row, base: version, revives: true });
        return;
      }
      case "undo": {
        const last = pushes.pop();
        // Another may have undone it, or it may be another's.
        if (last !== undefined)
          await supervisor
            .call(undoPush, { params: { ...params, push: last } })
            .then(({ restored }) => {
              for (const { id, version } of restored) {
                const known = rows.get(id);
                if (known === undefined) continue;
                rows.set(id, {
                  ...known,
                  base: version,
                  ...(version === null && { revives: true }),
                });
              }
            });
        return;
      }
      case "confirm":
        return answer(
          supervisor,
          "confirmations",
          at(await list(supervisor, "confirmations"), step.which),
          step.much === 0 ? { outcome: "退回客服", fault: "数据错误" } : { outcome: "确认" },
        );
      case "seal":
        return seal();
      case "look": {
        // What is answered later, once it may have moved on.
        const line = at(await list(cashier, "payments"), step.which);
        if (line !== undefined) shown.set(line.id, line);
        return;
      }
      case "pay":
      case "return": {
        const seen = [...(step.much % 3 === 0 ? shown.values() : await list(cashier, "payments"))];
        const line = at(seen, step.which);
        const money = { flowNumber: `${batch}${(flows += 1)}`, paidOn };
        const isOwed = line?.blocked === "negative";
        const cells =
          step.does === "return"
            ? { outcome: "退回客服", fault: "资料不全" }
            : { outcome: isOwed ? "已收回" : "已付", ...money };
        if (line !== undefined) shown.set(line.id, line);
        return answer(cashier, "payments", line, cells);
      }
      case "bounce": {
        const { lines } = await cashier.call(listWork, {
          params: { worklist: "payments" },
          query: { state: "answered", limit: 500 },
        });
        const mine = lines.filter(({ record }) => record !== null && rows.has(record.id));
        return answer(cashier, "payments", at(mine, step.which), { outcome: "退票" });
      }
    }
  }

  for (const steps of schedule) {
    await Promise.all(steps.map(take));
    await holds(stage);
  }
  for (const [number, bytes] of sealed)
    if ((await bytesOf(number)) !== bytes) throw new Error(`Batch ${number} has changed`);
  const { batches } = await stage.stranger.finance.call(listBatches, { query: { limit: 200 } });
  if (batches.length === 0 && sealed.size > 0) throw new Error("A batch is gone");
  await settleAll();

  /** Everything put right, let go, sealed and paid: what was paid in all is what the rows say. */
  async function settleAll(): Promise<void> {
    for (const row of rows.values())
      await push(stage.clerks[0] ?? stage.stranger.supervisor, {
        ...row,
        cells: { ...row.cells, note: "都改好了" },
        revives: true,
      });
    for (const line of await list(stage.stranger.supervisor, "confirmations"))
      await answer(stage.stranger.supervisor, "confirmations", line, { outcome: "确认" });
    await seal();
    for (const line of await list(stage.stranger.finance, "payments"))
      await answer(stage.stranger.finance, "payments", line, {
        outcome: line.blocked === "negative" ? "已收回" : "已付",
        flowNumber: `${batch}${(flows += 1)}`,
        paidOn,
      });
    await holds(stage);
    const wrong = await stage.query(
      `SELECT record.id, coalesce((SELECT sum(amount) FROM settlement
                WHERE settlement.record = record.number AND outcome IN ('paid', 'recovered')
                  AND NOT EXISTS (SELECT 1 FROM settlement AS later WHERE later.bounces = settlement.id)), 0) AS paid,
              ${MEANT} AS meant
       FROM record ${VERSION} WHERE record.ledger = 'after-sales' AND paid <> meant`,
    );
    if (wrong.length > 0) throw new Error(`Paid is not what is due: ${JSON.stringify(wrong)}`);
  }
}

const VERSION = `JOIN record_version ON record_version.record = record.number AND record_version.version = record.version`;
const MEANT = `coalesce(iif(record.withdrawn, 0, record_version.cells ->> 'compensation'), 0)`;

/** Each finds nothing where all is well. */
const faults: Readonly<Record<string, string>> = {
  "The journal is not what the rows say": `
    SELECT record.id, coalesce((SELECT sum(amount) FROM posting WHERE posting.record = record.number AND direction = 'payout'), 0) AS posted,
           ${MEANT} AS meant
    FROM record ${VERSION} WHERE record.ledger = 'after-sales' AND posted <> meant`,
  "A batch has other entries than it says": `
    SELECT number FROM batch WHERE entries <> (SELECT count(*) FROM posting WHERE posting.batch = batch.id)`,
  "Somebody confirmed what they pushed": `
    SELECT confirmation.id FROM confirmation JOIN record_version
      ON record_version.record = confirmation.record AND record_version.person = confirmation.person
         AND record_version.version <= confirmation.version`,
  "Somebody paid what they are named for, or confirmed": `
    SELECT settlement.id FROM settlement JOIN person ON person.id = settlement.person
    WHERE outcome IN ('paid', 'recovered')
      AND (EXISTS (SELECT 1 FROM settlement_entry JOIN posting ON posting.entry = settlement_entry.entry
                   WHERE settlement_entry.settlement = settlement.id AND posting.registrant = person.name)
           OR EXISTS (SELECT 1 FROM confirmation WHERE confirmation.record = settlement.record
                      AND confirmation.person = settlement.person))`,
  "What was paid is not what its entries say": `
    SELECT settlement.id FROM settlement WHERE bounces IS NULL AND amount <>
      (SELECT sum(amount) FROM settlement_entry JOIN posting ON posting.entry = settlement_entry.entry
       WHERE settlement_entry.settlement = settlement.id
         AND NOT (posting.reverses IS NOT NULL AND posting.line >= 1000))`,
  "Something was paid that no batch has, or that waits": `
    SELECT posting.entry FROM settlement JOIN settlement_entry ON settlement_entry.settlement = settlement.id
    JOIN posting ON posting.entry = settlement_entry.entry
    WHERE outcome IN ('paid', 'recovered') AND (posting.batch IS NULL OR posting.held IS NOT NULL)`,
  "What was sealed and not settled is not what is listed": `
    SELECT entry FROM (
      SELECT entry FROM posting WHERE batch IS NOT NULL AND direction = 'payout'
        AND entry NOT IN (SELECT entry FROM settlement_entry)
      EXCEPT SELECT entry FROM open_payout)
    UNION ALL
    SELECT entry FROM open_payout WHERE entry IN (SELECT entry FROM settlement_entry)`,
  "A number went to two payees": `
    SELECT flow FROM settlement WHERE flow IS NOT NULL GROUP BY flow HAVING count(DISTINCT record) > 1`,
};

async function holds({ query }: Stage): Promise<void> {
  for (const [fault, sql] of Object.entries(faults)) {
    const found = await query(sql);
    if (found.length > 0) throw new Error(`${fault}: ${JSON.stringify(found.slice(0, 5))}`);
  }
}
