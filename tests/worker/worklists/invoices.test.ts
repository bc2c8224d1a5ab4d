import { env } from "cloudflare:workers";
import { beforeAll, expect, test, vi } from "vitest";
import { erasePersonalData } from "../../../shared/api/erasure.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { listRecords, recordHistory } from "../../../shared/api/record.ts";
import { answerWork, listWork, listWorklists } from "../../../shared/api/worklists.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const ledger = "invoice-requests";
const worklist = "invoices";
let clerk: Staff;
let elsewhere: Staff;
let finance: Staff;

beforeAll(async () => {
  clerk = await hire("clerk", "王芳");
  elsewhere = await hire("finance", "别处的会计", ["店B"]);
  finance = await hire("finance", "周会计");
});

let orders = 0;
const request = (cells: PushRow["cells"] = {}) => {
  orders += 1;
  return newRow({
    requestedOn: "2026-11-03",
    shop: "店A",
    orderNo: `5100000000000${String(orders).padStart(6, "0")}`,
    title: "李敏",
    titleKind: "个人",
    kind: "数电普票",
    amount: 8000,
    email: "limin@example.com",
    status: "待开票",
    ...cells,
  });
};

async function pushed(...rows: PushRow[]) {
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: pushOf(...rows) });
  expect(counts.created + counts.updated + counts.merged).toBe(rows.length);
}

const open = (who: Staff, query = {}) => who.call(listWork, { params: { worklist }, query });

async function lineOf({ id }: PushRow, query = {}) {
  const { lines } = await open(finance, query);
  const line = lines.find((each) => each.id === id);
  if (line === undefined) throw new Error(`${id} is not listed`);
  return line;
}

const answer = (who: Staff, ...answers: { line: string; stamp: string; cells: object }[]) =>
  who.call(answerWork, {
    params: { worklist },
    body: { id: crypto.randomUUID(), answers } as never,
  });

const ISSUED = { outcome: "已开", number: "26312000000184750631", doneOn: "2026-11-05" };

async function cellsOf({ id }: PushRow) {
  const { records } = await finance.call(listRecords, { params: { ledger } });
  return records.find((record) => record.id === id)?.cells;
}

test("an invoice waits with all that it needs, personal columns masked, the oldest first", async () => {
  const [later, earlier] = [request(), request({ requestedOn: "2026-11-01" })];
  await pushed(later, earlier, request({ status: "编辑中" }), request({ status: "已取消" }));
  const { lines, total, day, sums } = await open(finance);
  expect(lines.map(({ id }) => id)).toEqual([earlier.id, later.id]);
  expect({ total, day, sums }).toEqual({ total: 2, day: null, sums: [] });
  expect(lines[1]).toMatchObject({
    record: { ledger, id: later.id, version: 1 },
    cells: { task: "开票", title: "李敏", amount: 8000, email: "li***@example.com" },
    blocked: null,
    answered: null,
  });
  const { worklists } = await finance.call(listWorklists);
  expect(worklists).toContainEqual({
    id: worklist,
    open: 2,
    asks: ["outcome", "number", "doneOn", "fault", "remark"],
    choices: {},
    leads: [],
    whole: true,
  });
  const [first] = (await open(finance, { limit: 1 })).lines;
  const { cursor } = await open(finance, { limit: 1 });
  const next = await open(finance, { limit: 1, after: cursor });
  expect([first?.id, next.lines[0]?.id, next.total]).toEqual([earlier.id, later.id, 2]);
  await answer(finance, ...lines.map(({ id, stamp }) => ({ line: id, stamp, cells: ISSUED })));
});

test("an answer that is taken becomes the record's next version, by its person, and the line waits no more", async () => {
  const row = request();
  await pushed(row);
  const line = await lineOf(row);
  const { counts, answers } = await answer(finance, {
    line: row.id,
    stamp: line.stamp,
    cells: ISSUED,
  });
  expect(counts).toEqual({ taken: 1, unchanged: 0, stale: 0, invalid: 0, forbidden: 0 });
  expect(answers[0]).toMatchObject({
    outcome: "taken",
    open: false,
    now: { record: { version: 2 }, answered: { by: "周会计", cells: ISSUED } },
  });
  expect(await cellsOf(row)).toMatchObject({
    issuedOn: "2026-11-05",
    digitalNo: ISSUED.number,
    status: "开票成功",
  });
  const { versions } = await clerk.call(recordHistory, { params: { ledger, record: row.id } });
  expect(versions.map(({ by }) => by)).toEqual(["王芳", "周会计"]);
  expect((await open(finance, { find: String(row.cells["orderNo"]) })).total).toBe(0);
  const answered = await open(finance, { state: "answered", find: String(row.cells["orderNo"]) });
  expect(answered.lines).toMatchObject([{ id: row.id, answered: { cells: ISSUED } }]);
});

test("the same request sent again is answered the same, under another id with the same words: unchanged", async () => {
  const row = request();
  await pushed(row);
  const { stamp } = await lineOf(row);
  const answers = [{ line: row.id, stamp, cells: ISSUED }];
  const body = { id: crypto.randomUUID(), answers };
  const first = await finance.call(answerWork, { params: { worklist }, body });
  expect(await finance.call(answerWork, { params: { worklist }, body })).toEqual(first);
  expect((await answer(finance, ...answers)).answers[0]?.outcome).toBe("unchanged");
  const other = {
    ...body,
    answers: [{ ...answers[0], cells: { ...ISSUED, doneOn: "2026-11-04" } }],
  };
  expect(
    await finance.refused(answerWork, { params: { worklist }, body: other as never }),
  ).toMatchObject({ code: "push-id-reused" });
  expect((await cellsOf(row))?.["issuedOn"]).toBe("2026-11-05");
});

test("an answer to a line that has moved on is stale, and shows the line as it is", async () => {
  const row = request();
  await pushed(row);
  const { stamp } = await lineOf(row);
  await pushed({ ...row, base: 1, cells: { ...row.cells, title: "李敏敏" } });
  const { answers } = await answer(finance, { line: row.id, stamp, cells: ISSUED });
  expect(answers[0]).toMatchObject({
    outcome: "stale",
    open: true,
    now: { cells: { title: "李敏敏" }, record: { version: 2 } },
  });
  const gone = await answer(finance, { line: newRow().id, stamp, cells: ISSUED });
  expect(gone.answers[0]).toMatchObject({ outcome: "stale", now: null, open: false });
});

test("what the line does not show makes no answer stale", async () => {
  const row = request();
  await pushed(row);
  const { stamp } = await lineOf(row);
  await pushed({ ...row, base: 1, cells: { ...row.cells, told: true } });
  const { answers } = await answer(finance, { line: row.id, stamp, cells: ISSUED });
  expect(answers[0]).toMatchObject({ outcome: "taken", now: { record: { version: 3 } } });
});

test("each answer of several has its own outcome, and one that is refused stops no other", async () => {
  const [fine, unnumbered, early, reversal] = [request(), request(), request(), request()];
  await pushed(fine, unnumbered, early, reversal);
  const stamps = new Map((await open(finance)).lines.map(({ id, stamp }) => [id, stamp]));
  const to = (row: PushRow, cells: object) => ({
    line: row.id,
    stamp: stamps.get(row.id) ?? "",
    cells,
  });
  const { answers } = await answer(
    finance,
    to(fine, ISSUED),
    to(unnumbered, { outcome: "已开", doneOn: "2026-11-05" }),
    to(early, { ...ISSUED, doneOn: "2026-11-01" }),
    to(reversal, { ...ISSUED, outcome: "已红冲" }),
    to(fine, { ...ISSUED, doneOn: "2026-11-06" }),
    to(unnumbered, { outcome: null }),
    to(unnumbered, { outcome: "也许", nonsense: 1 }),
  );
  expect(
    answers.map(({ outcome, problems, why }) => [
      outcome,
      problems?.map(({ code }) => code) ?? why,
    ]),
  ).toEqual([
    ["taken", undefined],
    ["invalid", ["R062"]],
    ["invalid", ["R063"]],
    ["forbidden", "task"],
    ["stale", undefined],
    ["unchanged", undefined],
    ["invalid", ["R000", "S311"]],
  ]);
});

test("an invoice whose order was refunded later waits to be reversed", async () => {
  const row = request({ paid: 8000 });
  await pushed(row);
  await answer(finance, { line: row.id, stamp: (await lineOf(row)).stamp, cells: ISSUED });
  await pushed({ ...row, base: 1, cells: { ...row.cells, refunded: 8000 } });
  const line = await lineOf(row);
  expect(line.cells).toMatchObject({ task: "红冲" });
  const cells = { outcome: "已红冲", number: "26312000000184750632", doneOn: "2026-11-09" };
  expect((await answer(finance, { line: row.id, stamp: line.stamp, cells })).answers).toMatchObject(
    [{ outcome: "taken", open: false }],
  );
  expect(await cellsOf(row)).toMatchObject({
    status: "已红冲",
    redNo: cells.number,
    redOn: cells.doneOn,
  });
});

test("what is sent back is the clerk's until it is put right, and then waits again", async () => {
  const row = request();
  await pushed(row);
  const { stamp } = await lineOf(row);
  const cells = { outcome: "退回客服", fault: "资料不全", remark: "缺税号" };
  await answer(finance, { line: row.id, stamp, cells });
  expect((await open(finance)).lines.map(({ id }) => id)).not.toContain(row.id);
  expect(await cellsOf(row)).toMatchObject({
    status: "开票失败",
    returnedFor: "资料不全",
    returnedNote: "缺税号",
  });
  await pushed({ ...row, base: 2, cells: { ...row.cells, taxNo: "91310000MA1K8Q2T7D" } });
  const again = await lineOf(row);
  expect(again).toMatchObject({ cells: { taxNo: "91310000MA1K8Q2T7D" }, answered: { cells } });
  expect(again.stamp).not.toBe(stamp);
});

test("whole particulars are shown to finance alone, for a reason that goes into the audit log", async () => {
  const row = request();
  await pushed(row);
  const query = { find: String(row.cells["orderNo"]), reason: "开票要填邮箱" };
  expect((await open(finance, query)).lines[0]?.cells["email"]).toBe("limin@example.com");
  expect(await clerk.refused(listWork, { params: { worklist }, query })).toMatchObject({
    code: "forbidden",
  });
  const { results } = await env.DB.prepare(
    `SELECT detail FROM audit_event WHERE person = ?1 AND action = 'look-up' AND subject = ?2`,
  )
    .bind(finance.person.id, worklist)
    .all<{ detail: string }>();
  expect(results).toHaveLength(1);
  expect(results[0]?.detail).toContain(row.id);
  expect(results[0]?.detail).not.toContain("邮箱");
});

test("whoever is limited to shops sees, counts and answers nothing of the others", async () => {
  const row = request();
  await pushed(row, request({ shop: "店B" }));
  const { stamp } = await lineOf(row);
  const theirs = await open(elsewhere);
  expect([theirs.total, theirs.lines.map(({ cells }) => cells["shop"])]).toEqual([1, ["店B"]]);
  expect((await open(elsewhere, { shop: "店A" })).total).toBe(0);
  const { answers } = await answer(elsewhere, { line: row.id, stamp, cells: ISSUED });
  expect(answers[0]).toEqual({ line: row.id, outcome: "stale", now: null, open: false });
});

test("an answer that was tampered with spoils nothing but itself, and one of an erased record is gone", async () => {
  const [spoiled, erased, whole] = [request(), request(), request()];
  await pushed(spoiled, erased, whole);
  for (const row of [spoiled, erased, whole])
    await answer(finance, { line: row.id, stamp: (await lineOf(row)).stamp, cells: ISSUED });
  await env.DB.batch([
    env.DB.prepare(`DROP TRIGGER worklist_answer_is_kept`),
    env.DB.prepare(`UPDATE worklist_answer SET cells = 'rAAAA' WHERE line = ?1`).bind(spoiled.id),
  ]);
  const admin = await hire("admin", "管理员");
  await admin.call(erasePersonalData, {
    params: { ledger, record: erased.id },
    body: { reason: "顾客要求" },
  });
  const log = vi.fn<typeof console.error>();
  console.error = log;
  const { lines } = await open(finance, { state: "answered" });
  expect(log.mock.calls).toMatchObject([[{ code: "unreadable-record", of: spoiled.id }]]);
  const said = (row: PushRow) => lines.find(({ id }) => id === row.id)?.answered?.cells;
  expect([said(spoiled), said(erased), said(whole)]).toEqual([{}, {}, ISSUED]);
});
