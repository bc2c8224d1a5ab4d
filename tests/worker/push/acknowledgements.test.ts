import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
  withdrawAcknowledgement,
} from "../../../shared/api/acknowledgements.ts";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { afterSalesCells, newRecordId, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const limin = await hire("clerk", "李敏");
const wangfang = await hire("clerk", "王芳");
const elsewhere = await hire("clerk", "赵强", ["别的店"]);

const push = (who: Staff, ...rows: PushRow[]) =>
  who.call(pushRows, { params, body: pushOf(...rows) });

const lookUp = async (who: Staff, record: string) =>
  (await who.call(lookUpAcknowledgements, { params, body: { records: [record] } }))
    .acknowledgements;

/** "Yes, the postage is that high." */
const high = (cells: PushRow["cells"], reason = "偏远地区") => ({
  code: "R023",
  about: aboutOf("R023", ["postage"], cells),
  reason,
});

const rowWithAcknowledgement = (): PushRow => {
  const cells = afterSalesCells({ postage: 1800 });
  return { ...newRow(cells), acknowledged: [high(cells)] };
};

test("an acknowledgement goes with its row, and others find it with reason, name and time", async () => {
  const row = rowWithAcknowledgement();
  const { at } = await push(limin, row);
  const kept = { record: row.id, ...high(row.cells), by: "李敏", at };
  expect(await lookUp(wangfang, row.id)).toEqual([kept]);
  // Said again by a colleague, it stays the first one's; said otherwise, it is the colleague's.
  await push(wangfang, { ...row, base: 1 });
  expect(await lookUp(wangfang, row.id)).toEqual([kept]);
  const again = { ...row, base: 1, acknowledged: [high(row.cells, "西藏")] };
  expect((await push(wangfang, again)).rows).toMatchObject([{ outcome: "unchanged" }]);
  expect(await lookUp(limin, row.id)).toMatchObject([{ reason: "西藏", by: "王芳" }]);
});

test("a row that is not saved leaves no acknowledgement behind", async () => {
  const row = rowWithAcknowledgement();
  const cells = { ...row.cells, refund: 99_900 };
  expect((await push(limin, { ...row, cells })).rows).toMatchObject([{ outcome: "invalid" }]);
  expect(await lookUp(limin, row.id)).toEqual([]);
});

test("what a supervisor has said a clerk does not take back, another supervisor does", async () => {
  const [boss, other] = [await hire("supervisor", "陈主管"), await hire("supervisor", "林主管")];
  const row = rowWithAcknowledgement();
  await push(boss, row);
  const { code, about } = high(row.cells);
  const path = { params: { ...params, record: row.id, code, about } };
  // Nor by saying something else first, and taking that back.
  const again = { ...row, base: 1, acknowledged: [high(row.cells, "西藏")] };
  await push(limin, again);
  const refused = await limin.refused(withdrawAcknowledgement, path);
  expect(refused).toMatchObject({ status: 403, code: "acknowledged-by-supervisor" });
  expect(await other.call(withdrawAcknowledgement, path)).toEqual({ withdrawn: true });
});

test("a reason in which nobody sees anything is none", async () => {
  const row = rowWithAcknowledgement();
  for (const reason of ["", " ", "\u200b"]) {
    const sent = { ...row, acknowledged: [high(row.cells, reason)] };
    const { errors } = await limin.refused(pushRows, { params, body: pushOf(sent) });
    expect(errors).toEqual([
      { path: "body.rows.0.acknowledged.0.reason", message: "says nothing" },
    ]);
  }
});

test("a record that stays as it is can be acknowledged, once however often it is said, and taken back", async () => {
  const row = newRow(afterSalesCells({ postage: 1800 }));
  await push(limin, row);
  const acknowledgement = { record: row.id, ...high(row.cells) };
  const unknown = { ...acknowledgement, record: newRecordId() };
  const say = () =>
    wangfang.call(acknowledgeWarnings, {
      params,
      body: { acknowledgements: [acknowledgement, unknown] },
    });
  const first = await say();
  expect(first.acknowledgements).toMatchObject([{ ...acknowledgement, by: "王芳" }]);
  expect(await say()).toEqual(first);
  const path = {
    ...params,
    record: row.id,
    code: acknowledgement.code,
    about: acknowledgement.about,
  };
  const takeBack = () => limin.call(withdrawAcknowledgement, { params: path });
  expect(await takeBack()).toEqual({ withdrawn: true });
  expect(await takeBack()).toEqual({ withdrawn: false });
  expect(await lookUp(limin, row.id)).toEqual([]);
  const { results } = await env.DB.prepare(
    `SELECT action, person FROM audit_event
     WHERE detail LIKE '%' || ?1 || '%' AND action LIKE '%acknowledge%' ORDER BY id`,
  )
    .bind(row.id)
    .all();
  expect(results).toEqual([
    { action: "acknowledge-warnings", person: wangfang.person.id },
    { action: "withdraw-acknowledgement", person: limin.person.id },
  ]);
});

test("another shop's records can neither be acknowledged for, looked up nor taken back", async () => {
  const row = rowWithAcknowledgement();
  await push(limin, row);
  const [acknowledgement] = await lookUp(limin, row.id);
  if (acknowledgement === undefined) throw new Error("The acknowledgement was not kept");
  const body = { acknowledgements: [{ ...acknowledgement, reason: "不归我管" }] };
  expect(await elsewhere.call(acknowledgeWarnings, { params, body })).toEqual({
    acknowledgements: [],
  });
  expect(await lookUp(elsewhere, row.id)).toEqual([]);
  const path = {
    ...params,
    record: row.id,
    code: acknowledgement.code,
    about: acknowledgement.about,
  };
  expect(await elsewhere.call(withdrawAcknowledgement, { params: path })).toEqual({
    withdrawn: false,
  });
  expect(await lookUp(limin, row.id)).toEqual([acknowledgement]);
});

test("a push that is taken back takes its acknowledgements along, and hands them back to the sheet", async () => {
  const row = rowWithAcknowledgement();
  const { id } = await push(limin, row);
  const undone = await limin.call(undoPush, { params: { ...params, push: id } });
  expect(undone.restored).toMatchObject([{ id: row.id, acknowledged: row.acknowledged }]);
  const { cells, id: record } = row;
  expect((await push(limin, { id: record, base: null, cells })).rows).toMatchObject([
    { outcome: "created" },
  ]);
  expect(await lookUp(limin, record)).toEqual([]);
});

describe("what was acknowledged before a push that is taken back", () => {
  const undo = (who: Staff, push: string) => who.call(undoPush, { params: { ...params, push } });

  test("holds again when the push had changed the row and given another reason", async () => {
    const row = rowWithAcknowledgement();
    await push(limin, row);
    const before = await lookUp(limin, row.id);
    const cells = { ...row.cells, note: "改了" };
    const acknowledged = [high(row.cells, "西藏")];
    const { id } = await push(wangfang, { ...row, base: 1, cells, acknowledged });
    expect(await lookUp(limin, row.id)).toMatchObject([{ reason: "西藏", by: "王芳" }]);
    expect((await undo(wangfang, id)).restored).toMatchObject([{ id: row.id, acknowledged }]);
    expect(await lookUp(limin, row.id)).toEqual(before);
  });

  test("holds again when the push had left the row as it was, and the sheet has its acknowledgement back", async () => {
    const row = rowWithAcknowledgement();
    await push(limin, row);
    const before = await lookUp(limin, row.id);
    const acknowledged = [high(row.cells, "西藏")];
    const { id } = await push(wangfang, { ...row, base: 1, acknowledged });
    expect(await undo(wangfang, id)).toEqual({
      restored: [],
      unacknowledged: [{ id: row.id, acknowledged }],
      kept: [],
    });
    expect(await lookUp(limin, row.id)).toEqual(before);
  });

  test("is what somebody else has said since, when they have", async () => {
    const row = rowWithAcknowledgement();
    await push(limin, row);
    const say = (who: Staff, reason: string) =>
      push(who, { ...row, base: 1, acknowledged: [high(row.cells, reason)] });
    const { id } = await say(wangfang, "西藏");
    await say(limin, "青海");
    await undo(wangfang, id);
    expect(await lookUp(limin, row.id)).toMatchObject([{ reason: "青海", by: "李敏" }]);
  });

  test("is nothing once the acknowledgement was taken back altogether", async () => {
    const row = rowWithAcknowledgement();
    await push(limin, row);
    const { id } = await push(wangfang, {
      ...row,
      base: 1,
      acknowledged: [high(row.cells, "西藏")],
    });
    const { code, about } = high(row.cells);
    await limin.call(withdrawAcknowledgement, {
      params: { ...params, record: row.id, code, about },
    });
    expect(await lookUp(limin, row.id)).toEqual([]);
    await undo(wangfang, id);
    expect(await lookUp(limin, row.id)).toEqual([]);
  });

  test("stays out of reach of somebody who may not see the shop", async () => {
    const limited = await hire("supervisor", "小孙", ["别的店"]);
    const row = rowWithAcknowledgement();
    await push(limin, row);
    const { id } = await push(wangfang, {
      ...row,
      base: 1,
      acknowledged: [high(row.cells, "西藏")],
    });
    const refused = await limited.refused(undoPush, { params: { ...params, push: id } });
    expect(refused.code).toBe("forbidden");
  });
});

test("a double that was said to be meant is not asked about again, whoever pushes it next", async () => {
  const first = newRow();
  await push(limin, first);
  const second = newRow(first.cells);
  const [asked] = (await push(limin, second)).rows;
  const [question] = asked?.asked ?? [];
  if (question === undefined) throw new Error("The double was not asked about");
  const { code, about } = question;
  await push(limin, { ...second, acknowledged: [{ code, about, reason: "分两次退" }] });
  const other = { ...second.cells, refund: 100 };
  await push(limin, { ...second, base: 1, cells: other });
  expect((await push(wangfang, { ...second, base: 2 })).rows).toMatchObject([
    { outcome: "updated" },
  ]);
  // Another amount makes it a double of something else, and nobody has acknowledged that.
  const third = newRow({ ...first.cells, refund: 200 });
  await push(limin, third);
  const likeThird = { ...second, base: 3, cells: third.cells };
  expect((await push(wangfang, likeThird)).rows).toMatchObject([{ outcome: "duplicate" }]);
});
