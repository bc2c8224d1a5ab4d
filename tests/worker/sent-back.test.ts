import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { pushRows, type PushRow } from "../../shared/api/push.ts";
import { answerWork, listWork, listWorklists } from "../../shared/api/worklists.ts";
import { afterSalesCells, newRow, pushOf } from "./support/rows.ts";
import { hire } from "./support/staff.ts";

const clerk = await hire("clerk", "李敏");
const other = await hire("clerk", "王芳");
const finance = await hire("finance", "周会计");
const limited = await hire("supervisor", "陈主管", ["专卖店"]);
const params = { ledger: "after-sales" };
const worklist = { worklist: "corrections" };

const paid = (cells: PushRow["cells"]): PushRow =>
  newRow(
    afterSalesCells({
      refund: null,
      refundPath: null,
      compensation: 90_000,
      liable: "仓库",
      reason: "少件",
      payee: "13800131000",
      payeeName: "王一",
      ...cells,
    }),
  );

/** Sends the amounts of a row back to its clerk, as finance's answer does. */
async function sendBack({ id }: PushRow): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      `UPDATE posting SET held = '["returned"]' WHERE record = (SELECT number FROM record WHERE id = ?1)`,
    ).bind(id),
    env.DB.prepare(
      `INSERT INTO record_return (record, version, worklist, line, fault, person, at, moved)
       SELECT number, version, 'payments', id, '资料不全', (SELECT id FROM person WHERE name = '周会计'),
              '2026-03-10T03:00:00.000Z', 0
       FROM record WHERE id = ?1`,
    ).bind(id),
  ]);
}

const openFor = async (who: typeof clerk) =>
  (await who.call(listWorklists)).worklists.find(({ id }) => id === "corrections")?.open;

test("what was sent back waits for its own clerk, with why, until its next version", async () => {
  const row = paid({ handler: "李敏" });
  const named = paid({ handler: "王芳", payee: "13800131001" });
  const kept = paid({ handler: "李敏", payee: "13800131002" });
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(row, named, kept) });

  expect(counts.created).toBe(3);
  expect(await openFor(clerk)).toBe(0);
  await sendBack(row);
  await sendBack(named);

  // Of those that were pushed by one and registered by the other, both are told.
  expect(await Promise.all([clerk, other, finance, limited].map(openFor))).toEqual([2, 1, 2, 0]);
  const { lines, total } = await clerk.call(listWork, { params: worklist });
  expect(total).toBe(2);
  expect(lines.map(({ record, cells }) => [record?.id, cells])).toEqual([
    [
      row.id,
      expect.objectContaining({
        since: "2026-03-10",
        why: "资料不全",
        by: "周会计",
        reference: row.cells["orderNo"],
        amount: 90_000,
        registrant: "李敏",
      }),
    ],
    [named.id, expect.objectContaining({ registrant: "王芳" })],
  ]);
  // A page at a time, and nobody answers here.
  const first = await finance.call(listWork, { params: worklist, query: { limit: 1 } });
  const rest = await finance.call(listWork, {
    params: worklist,
    query: { limit: 1, after: first.cursor ?? "" },
  });
  expect([...first.lines, ...rest.lines].map(({ id }) => id)).toEqual([row.id, named.id]);
  const refused = await finance.refused(answerWork, {
    params: worklist,
    body: {
      id: crypto.randomUUID(),
      answers: [{ line: row.id, stamp: lines[0]?.stamp ?? "", cells: {} }],
    },
  });
  expect(refused.code).toBe("forbidden");

  await clerk.call(pushRows, {
    params,
    body: pushOf({ ...row, base: 1, cells: { ...row.cells, compensation: 80_000 } }),
  });
  expect(await Promise.all([clerk, other].map(openFor))).toEqual([1, 1]);
});
