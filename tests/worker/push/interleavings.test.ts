import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pushResponse, pushRows, type PushRequest } from "../../../shared/api/push.ts";
import { lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import { send } from "../support/caller.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };

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

async function pushes({ key }: Staff, body: PushRequest, db: D1Database) {
  const init = {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  };
  const response = await send("/api/ledgers/after-sales/pushes", init, { ...env, DB: db });
  return pushResponse.parse(await response.json());
}

test("three clerks at one record, their statements in any order: nothing is lost, nothing is saved twice", async () => {
  const [limin, wangfang, zhaolei] = [
    await hire("clerk", "李敏"),
    await hire("clerk", "王芳"),
    await hire("clerk", "赵磊"),
  ];
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const row = newRow(afterSalesCells({ note: "原来", postage: 300 }));
      await limin.call(pushRows, { params, body: pushOf(row) });
      const edit = (cells: object) =>
        pushOf({ ...row, base: 1, cells: { ...row.cells, ...cells } });
      const db = takingTurns(() => scheduler.schedule(Promise.resolve()));
      const [noted, posted, notedToo] = [
        edit({ note: "李敏写的" }),
        edit({ postage: 800 }),
        edit({ note: "赵磊写的" }),
      ];
      const all = Promise.all([
        pushes(limin, noted, db),
        // The same again while the first is on its way, as after a lost connection.
        pushes(limin, noted, db),
        pushes(wangfang, posted, db),
        pushes(zhaolei, notedToo, db),
      ]);
      await scheduler.waitFor(all);
      const [first, again, postage, note] = await all;

      expect(again).toEqual(first);
      const outcomes = [first, postage, note].map(({ rows }) => rows[0]?.outcome ?? "");
      const landed = outcomes.filter((outcome) => ["updated", "merged"].includes(outcome));
      // One of two notes is first, the other is asked about; the postage is nobody else's.
      expect(outcomes.toSorted().at(0)).toBe("conflict");
      expect(landed).toHaveLength(2);
      expect(outcomes[1]).not.toBe("conflict");

      const { versions } = await limin.call(recordHistory, {
        params: { ...params, record: row.id },
      });
      expect(versions.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
      const { records } = await limin.call(lookUpRecords, {
        params,
        body: { records: [{ id: row.id, version: 1 }] },
      });
      const winner = outcomes[0] === "conflict" ? "赵磊写的" : "李敏写的";
      expect(records).toMatchObject([{ cells: { postage: 800, note: winner } }]);
      const paid = await env.DB.prepare(
        `SELECT sum(amount) AS amount, sum(count) AS count FROM posting
         JOIN record ON record.number = posting.record WHERE record.id = ?1 AND kind = 'postage'`,
      )
        .bind(row.id)
        .first();
      expect(paid).toEqual({ amount: 800, count: 1 });
    }),
    { numRuns: 10 },
  );
});
