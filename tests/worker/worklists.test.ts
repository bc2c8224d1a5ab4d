import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { summary } from "../../shared/api/finance.ts";
import { pushRows, type PushRow } from "../../shared/api/push.ts";
import { listRecords } from "../../shared/api/record.ts";
import { answerWork, listWork, listWorklists } from "../../shared/api/worklists.ts";
import { rebuild } from "../../shared/api/rebuild.ts";
import { addDays, type Day } from "../../shared/time/day.ts";
import { newRow, pushOf } from "./support/rows.ts";
import { hire, type Staff } from "./support/staff.ts";

let clerk: Staff;
let supervisor: Staff;
let finance: Staff;

beforeAll(async () => {
  clerk = await hire("clerk", "王芳");
  supervisor = await hire("supervisor", "陈主管");
  finance = await hire("finance", "周会计");
});

const day = (offset: number): Day =>
  addDays(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as Day, offset);

async function pushed(ledger: string, ...rows: PushRow[]) {
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: pushOf(...rows) });
  expect(counts.created).toBe(rows.length);
}

const list = (who: Staff, worklist: string, query = {}) =>
  who.call(listWork, { params: { worklist }, query });

async function answered(
  who: Staff,
  worklist: string,
  line: { id: string; stamp: string },
  cells: object,
) {
  const { answers } = await who.call(answerWork, {
    params: { worklist },
    body: {
      id: crypto.randomUUID(),
      answers: [{ line: line.id, stamp: line.stamp, cells: cells as Record<string, string> }],
    },
  });
  return answers[0];
}

async function cellsOf(ledger: string, { id }: PushRow) {
  const { records } = await finance.call(listRecords, { params: { ledger } });
  return records.find((record) => record.id === id)?.cells;
}

test("理赔到账: what a courier has accepted is received with amount and day, which finance's figures have then", async () => {
  const claim = (cells: PushRow["cells"]) =>
    newRow({ registeredOn: day(-30), courier: "顺丰", kind: "破损", goodsValue: 9000, ...cells });
  const [owed, refused] = [
    claim({
      trackingNo: "SF1020304050608",
      status: "已认可",
      answeredOn: day(-20),
      recognised: 5000,
    }),
    claim({ trackingNo: "SF1020304050609", status: "拒赔", answeredOn: day(-20) }),
  ];
  await pushed("courier-claims", owed, refused, claim({ trackingNo: "SF1020304050610" }));
  const { lines, total } = await list(finance, "claims");
  expect([total, lines.map(({ id }) => id)]).toEqual([1, [owed.id]]);
  const [line] = lines;
  if (line === undefined) throw new Error("none is listed");
  expect(
    await answered(finance, "claims", line, { received: 0, receivedOn: day(0) }),
  ).toMatchObject({
    outcome: "forbidden",
    why: "nothing",
  });
  const cells = { received: 4800, receivedOn: day(0), receivedBy: "转账" };
  expect(await answered(finance, "claims", line, cells)).toMatchObject({
    outcome: "taken",
    open: false,
  });
  expect(await cellsOf("courier-claims", owed)).toMatchObject({ ...cells, status: "已到账" });
  const { lines: figures } = await finance.call(summary, {
    query: { period: day(0), basis: "business", ledger: "courier-claims" },
  });
  expect(figures).toMatchObject([
    { kind: "courier-recovery", receipt: { count: 1, amount: 4800 } },
  ]);
});

test("退件交接: a parcel is handed over masked, and is finished once the back office is done", async () => {
  const parcel = newRow({
    openedOn: day(-1),
    returnNo: "SF1020304050611",
    buyer: "示例买家",
    goods: "窗帘",
  });
  await pushed("returned-parcels", parcel);
  const { lines } = await list(clerk, "returns");
  expect(lines).toMatchObject([{ id: parcel.id, cells: { buyer: "示*", goods: "窗帘" } }]);
  const [line] = lines;
  if (line === undefined) throw new Error("none is listed");
  expect(
    await finance.refused(answerWork, {
      params: { worklist: "returns" },
      body: { id: crypto.randomUUID(), answers: [{ line: line.id, stamp: line.stamp, cells: {} }] },
    }),
  ).toMatchObject({ code: "forbidden" });
  const done = { outcome: "后台已处理", remark: "已退款" };
  expect(await answered(clerk, "returns", line, done)).toMatchObject({ outcome: "taken" });
  expect(await cellsOf("returned-parcels", parcel)).toMatchObject({
    backOffice: true,
    backOfficeBy: "王芳",
    finishedOn: day(0),
    result: "已退款",
  });
  expect((await list(clerk, "returns")).total).toBe(0);
});

test("小二介入每日查看: each open dispute is looked at once a day, which changes no record", async () => {
  const dispute = newRow({
    openedAt: `${day(-2)}T09:00:00`,
    caseNo: "880001",
    amount: 5900,
    stage: "客服已介入",
    evidenceDue: `${day(2)}T12:00:00`,
  });
  await pushed("platform-disputes", dispute);
  expect((await list(clerk, "disputes", { day: day(-3) })).total).toBe(0);
  const today = await list(clerk, "disputes");
  expect(today).toMatchObject({ day: day(0), total: 1 });
  const [line] = today.lines;
  if (line === undefined) throw new Error("none is listed");
  expect(await answered(clerk, "disputes", line, { looked: "已查看" })).toMatchObject({
    outcome: "taken",
    open: false,
    now: { record: { version: 1 }, answered: { by: "王芳" } },
  });
  expect(await answered(supervisor, "disputes", line, { looked: "已查看" })).toMatchObject({
    outcome: "stale",
  });
  expect((await list(clerk, "disputes")).total).toBe(0);
  const seen = await list(clerk, "disputes", { state: "answered", day: day(0) });
  expect(seen.lines).toMatchObject([{ answered: { by: "王芳", cells: { looked: "已查看" } } }]);
  // Nobody has looked yesterday, and nobody looks tomorrow.
  expect((await list(clerk, "disputes", { day: day(-1) })).total).toBe(1);
  const [tomorrow] = (await list(clerk, "disputes", { day: day(1) })).lines;
  expect(
    tomorrow && (await answered(clerk, "disputes", tomorrow, { looked: "已查看" })),
  ).toMatchObject({
    outcome: "forbidden",
    why: "future",
  });
});

test("records from before there was a list wait on it once they are rebuilt", async () => {
  const parcel = newRow({ openedOn: day(-1), returnNo: "SF1020304050612" });
  await pushed("returned-parcels", parcel);
  await env.DB.prepare(`DELETE FROM work_item`).run();
  expect((await list(clerk, "returns")).total).toBe(0);
  const admin = await hire("admin", "管理员");
  await admin.call(rebuild, { body: {} });
  expect((await list(clerk, "returns")).lines.map(({ id }) => id)).toEqual([parcel.id]);
  const { worklists } = await clerk.call(listWorklists);
  expect(worklists).toContainEqual({
    id: "returns",
    open: 1,
    asks: ["outcome", "remark"],
    whole: false,
  });
});
