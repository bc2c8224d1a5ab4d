import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pushRows } from "../../../shared/api/push.ts";
import { recordHistory } from "../../../shared/api/record.ts";
import { answerWork, listWork, type WorkAnswer } from "../../../shared/api/worklists.ts";
import { send } from "../support/caller.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const worklist = "invoices";
const ledger = "invoice-requests";

/** The tests' D1, whose batches wait for their turn. */
function takingTurns(turn: () => Promise<unknown>): D1Database {
  const db: Pick<D1Database, "prepare" | "batch"> = {
    prepare: (sql) => env.DB.prepare(sql),
    async batch<T>(statements: D1PreparedStatement[]) {
      await turn();
      return env.DB.batch<T>(statements);
    },
  };
  return db as D1Database; // the two methods that the Worker uses
}

async function answers({ key }: Staff, id: string, answer: WorkAnswer, db: D1Database) {
  const init = {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ id, answers: [answer] }),
  };
  const response = await send(`/api/worklists/${worklist}/answers`, init, { ...env, DB: db });
  return answerWork.response.parse(await response.json());
}

test("several answers to one line and a push, their statements in any order: the line is answered once", async () => {
  const [zhou, zheng, clerk] = [
    await hire("finance", "周会计"),
    await hire("finance", "郑会计"),
    await hire("clerk", "王芳"),
  ];
  let orders = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, showsChange) => {
      orders += 1;
      const orderNo = `6100000000000${String(orders).padStart(6, "0")}`;
      const cells = { requestedOn: "2026-11-03", orderNo, title: "李敏", amount: 8000 };
      const row = newRow(cells);
      await clerk.call(pushRows, { params: { ledger }, body: pushOf(row) });
      const { lines } = await zhou.call(listWork, {
        params: { worklist },
        query: { find: orderNo },
      });
      const stamp = lines[0]?.stamp ?? "";
      const said = (number: string) => ({
        line: row.id,
        stamp,
        cells: { outcome: "已开", number, doneOn: "2026-11-05" },
      });
      const db = takingTurns(() => scheduler.schedule(Promise.resolve()));
      const [first, other] = [crypto.randomUUID(), crypto.randomUUID()];
      const edit = showsChange ? { title: "李敏敏" } : { told: true };
      const all = Promise.all([
        answers(zhou, first, said("26312000000184750631"), db),
        // The same again while the first is on its way, as after a lost connection.
        answers(zhou, first, said("26312000000184750631"), db),
        answers(zheng, other, said("26312000000184750632"), db),
        clerk.call(pushRows, {
          params: { ledger },
          body: pushOf({ ...row, base: 1, cells: { ...cells, ...edit } }),
        }),
      ]);
      await scheduler.waitFor(all);
      const [mine, again, theirs, { rows }] = await all;

      expect(again).toEqual(mine);
      const outcomes = [mine, theirs].flatMap(({ answers: [one] }) => one?.outcome ?? "");
      const taken = outcomes.filter((outcome) => outcome === "taken").length;
      expect(outcomes.filter((outcome) => outcome !== "taken" && outcome !== "stale")).toEqual([]);
      // Whoever was first is taken, unless the line said something else by then.
      expect(showsChange ? [0, 1] : [1]).toContain(taken);
      expect(["updated", "merged"]).toContain(rows[0]?.outcome);
      const { versions } = await clerk.call(recordHistory, { params: { ledger, record: row.id } });
      expect(versions).toHaveLength(2 + taken);
      const kept = await env.DB.prepare(
        `SELECT count(*) AS count FROM worklist_answer WHERE line = ?1`,
      )
        .bind(row.id)
        .first("count");
      expect(kept).toBe(taken);
    }),
    { numRuns: 8 },
  );
});
