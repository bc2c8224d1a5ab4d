import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
} from "../../../shared/api/acknowledgements.ts";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { listWithdrawn, lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import { defaultSwitches } from "../../../shared/settings/switches.ts";
import { setDepartment } from "../support/department.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const push = async (who: Staff, ...rows: PushRow[]) =>
  who.call(pushRows, { params, body: pushOf(...rows) });

// What stands in shop A's versions alone, and must reach nobody who is limited to shop B.
const SECRET = "甲店才知道的事";
const PAYEE = "62170000100012";
let accounts = 10000;
/** What is paid offline, each to another account: a third one to the same would be asked about. */
const offline = () => {
  accounts += 1;
  return { refundPath: "线下打款", payee: `${PAYEE}${accounts}`, payeeName: "王一" };
};

let boss: Staff, a: Staff, b: Staff;
beforeEach(async () => {
  boss = await hire("supervisor", "陈主管");
  a = await hire("clerk", "甲", ["店A"]);
  b = await hire("clerk", "乙", ["店B"]);
});

/** A record that went from shop A to shop B, where it has another account and note. */
async function moved() {
  const row = newRow(afterSalesCells({ ...offline(), shop: "店A", note: SECRET }));
  const first = await push(a, row);
  const there = { ...row.cells, shop: "店B", note: null, payee: `6217000090007${accounts}` };
  const second = await push(boss, { id: row.id, base: 1, cells: there });
  expect(second.rows).toMatchObject([{ outcome: "updated", version: 2 }]);
  return { row, there, first, second };
}

/** Nothing that was said holds what only shop A has had. */
function tellsNothing(said: unknown) {
  expect(JSON.stringify(said)).not.toMatch(new RegExp(`${SECRET}|${PAYEE}|店A|甲`));
}

describe("a record that came from another shop", () => {
  test("has a history from the day it came", async () => {
    const { row } = await moved();
    const history = { params: { ...params, record: row.id } };
    const theirs = await b.call(recordHistory, history);
    expect(theirs.versions.map(({ version }) => version)).toEqual([2]);
    expect(theirs.versions[0]?.changes).toMatchObject({ shop: { before: null, after: "店B" } });
    tellsNothing(theirs);
    expect((await boss.call(recordHistory, history)).versions).toHaveLength(2);
    expect((await a.refused(recordHistory, history)).code).toBe("not-found");
  });

  test("is not looked up as it was before", async () => {
    const { row } = await moved();
    const body = { records: [{ id: row.id, version: 1 }] };
    const { records } = await b.call(lookUpRecords, { params, body });
    expect(records).toMatchObject([{ id: row.id, version: 2, base: null }]);
    tellsNothing(records);
    expect(await a.call(lookUpRecords, { params, body })).toEqual({ records: [] });
  });

  test("is not pushed on the ground of what it was before", async () => {
    const { row, there } = await moved();
    const guess = { id: row.id, base: 1, cells: { ...there, note: "别的", payee: "62170000" } };
    const { rows } = await push(b, guess);
    expect(rows).toMatchObject([{ outcome: "invalid", problems: [{ code: "S312" }] }]);
    tellsNothing(rows);
    expect((await push(b, { ...guess, base: 2 })).rows[0]?.outcome).toBe("updated");
  });

  test("keeps to itself what was said to its warnings before, and hears the same anew", async () => {
    const row = newRow(afterSalesCells({ shop: "店A" }));
    await push(a, row);
    const said = { record: row.id, code: "R014", about: "0123456789ab", reason: SECRET };
    const body = { acknowledgements: [said] };
    await a.call(acknowledgeWarnings, { params, body });
    await push(boss, { id: row.id, base: 1, cells: { ...row.cells, shop: "店B" } });
    const asked = { params, body: { records: [row.id] } };
    expect(await b.call(lookUpAcknowledgements, asked)).toEqual({ acknowledgements: [] });
    tellsNothing(await b.call(recordHistory, { params: { ...params, record: row.id } }));
    expect((await b.call(acknowledgeWarnings, { params, body })).acknowledgements).toMatchObject([
      { reason: SECRET, by: "乙" },
    ]);
  });

  test("does not come back as it was, and its push is not taken back", async () => {
    const { row, second } = await moved();
    const refused = await b.refused(undoPush, { params: { ...params, push: second.id } });
    expect(refused.code).toBe("forbidden");
    const withdrawal = { records: [{ id: row.id, base: 1 }], id: crypto.randomUUID(), reason: "x" };
    const { rows } = await b.call(withdrawRecords, { params, body: withdrawal });
    expect(rows).toMatchObject([{ outcome: "invalid" }]);
    tellsNothing(rows);
  });

  test("shows nothing of why it was withdrawn before, when its coming is taken back", async () => {
    const row = newRow(afterSalesCells({ ...offline(), shop: "店A", note: SECRET }));
    await push(a, row);
    const body = { id: crypto.randomUUID(), reason: SECRET, records: [{ id: row.id, base: 1 }] };
    await a.call(withdrawRecords, { params, body });
    const there = { ...row.cells, shop: "店B", note: null, payee: `6217000090007${accounts}` };
    const revived = { id: row.id, base: 1, cells: there, revives: true as const };
    const { id } = await push(boss, revived);
    await boss.call(undoPush, { params: { ...params, push: id } });
    const { records } = await b.call(listWithdrawn, { params });
    expect(records).toMatchObject([{ id: row.id, reason: null }]);
    const wanted = { records: [3, 4].map((version) => ({ id: row.id, version })) };
    tellsNothing(await b.call(lookUpRecords, { params, body: wanted }));
    const again = await push(b, { id: row.id, base: 4, cells: { shop: "店B" }, revives: true });
    expect(again.rows).toMatchObject([{ outcome: "forbidden" }]);
  });
});

test("a push that is repeated shows nothing of shops that its person may not see any more", async () => {
  const row = newRow(afterSalesCells({ ...offline(), shop: "店A", note: SECRET }));
  await push(boss, row);
  const { id } = row;
  await push(boss, { id, base: 1, cells: { ...row.cells, note: "别的" } });
  const both = await hire("clerk", "丙", ["店A", "店B"]);
  const body = pushOf({ id, base: 1, cells: { ...row.cells, note: "又一个" } });
  const answer = await both.call(pushRows, { params, body });
  expect(answer.rows).toMatchObject([{ outcome: "conflict", conflicts: [{ base: SECRET }] }]);
  expect(await both.call(pushRows, { params, body })).toEqual(answer);
  await env.DB.prepare(`UPDATE person SET shops = '["店B"]' WHERE id = ?1`)
    .bind(both.person.id)
    .run();
  const again = await both.call(pushRows, { params, body });
  expect(again.rows).toEqual([{ id, outcome: "conflict", version: 2 }]);
});

describe("a double across shops", () => {
  const twice = async () => {
    const theirs = newRow(afterSalesCells({ shop: "店A", paid: 5000, refund: 4000 }));
    await push(a, theirs);
    const { rows } = await push(b, newRow({ ...theirs.cells, shop: "店B", refund: 4100 }));
    return rows[0]?.asked?.find(({ code }) => code === "D103");
  };

  test("is said to be there, not how much", async () => {
    const question = await twice();
    expect(question).toMatchObject({ code: "D103", record: null, by: null });
    expect(question).not.toHaveProperty("params");
  });

  test("is said with its sum where the department wants it so", async () => {
    const admin = await hire("admin", "管理员");
    await setDepartment(admin, { switches: { ...defaultSwitches, otherShopsAmounts: true } });
    expect(await twice()).toMatchObject({ code: "D103", params: { before: "40.00" } });
  });

  test("in a shop of one's own is said with its sum", async () => {
    const mine = newRow(afterSalesCells({ shop: "店B", paid: 5000, refund: 4000 }));
    await push(b, mine);
    const { rows } = await push(b, newRow({ ...mine.cells, refund: 4100 }));
    expect(rows[0]?.asked).toMatchObject([{ code: "D103", params: { before: "40.00" } }]);
  });
});
