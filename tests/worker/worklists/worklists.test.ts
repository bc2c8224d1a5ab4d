import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { summary } from "../../../shared/api/finance.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { listRecords } from "../../../shared/api/record.ts";
import { answerWork, listWork, listWorklists } from "../../../shared/api/worklists.ts";
import { rebuild } from "../../../shared/api/rebuild.ts";
import { addDays, type Day } from "../../../shared/time/day.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { setDepartment } from "../support/department.ts";
import { defaultSwitches } from "../../../shared/settings/switches.ts";
import { hire, type Staff } from "../support/staff.ts";

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

test("投诉核查: a grave complaint is confirmed, a result looked at; what did not help is taken up again", async () => {
  const complaint = (cells: PushRow["cells"]) =>
    newRow({ receivedAt: `${day(-3)}T09:00:00`, content: "收到时破损", ...cells });
  const solved = { status: "已解决", resolvedAt: `${day(-1)}T10:00:00`, handler: "王芳" };
  const [grave, useless] = [
    complaint({ complaintNo: "T-901", major: true, status: "处理中" }),
    complaint({ complaintNo: "T-902", feedbackAt: `${day(-1)}T11:00:00`, ...solved }),
  ];
  const others = [
    complaint({ complaintNo: "T-903", status: "处理中" }),
    complaint({ complaintNo: "T-904", nature: "表扬", ...solved }),
    complaint({ complaintNo: "T-905", ...solved, status: "已关闭" }),
  ];
  await pushed("complaints", grave, useless, ...others);
  const waiting = async () => {
    const { lines } = await list(supervisor, "inspections");
    return new Map(lines.map((line) => [line.id, line]));
  };
  const found = await waiting();
  expect([...found.values()].map(({ cells }) => [cells["complaintNo"], cells["step"]])).toEqual([
    ["T-901", "待确认"],
    ["T-902", "待核查"],
  ]);
  const lineOf = ({ id }: PushRow, lines = found) => {
    const line = lines.get(id);
    if (line === undefined) throw new Error("it is not listed");
    return line;
  };
  const answer = (row: PushRow, cells: object, lines = found) =>
    answered(supervisor, "inspections", lineOf(row, lines), cells);
  expect(await answer(grave, { outcome: "有效" })).toMatchObject({ why: "unsolved" });
  expect(await answer(useless, { outcome: "确认" })).toMatchObject({ why: "solved" });
  expect(await answer(useless, { outcome: "无效" })).toMatchObject({ outcome: "invalid" });
  expect(await answer(grave, { outcome: "确认", passedTo: "工程部" })).toMatchObject({
    outcome: "taken",
    open: false,
  });
  expect(await cellsOf("complaints", grave)).toMatchObject({
    confirmedBy: "陈主管",
    transferredTo: "工程部",
  });
  expect(await answer(useless, { outcome: "无效", remark: "还是破的" })).toMatchObject({
    outcome: "taken",
    open: false,
  });
  const again = await cellsOf("complaints", useless);
  expect(again).toMatchObject({
    inspection: "无效",
    inspectedBy: "陈主管",
    inspectionNote: "还是破的",
    status: "处理中",
  });
  expect(again).not.toHaveProperty("resolvedAt");
  expect(again).not.toHaveProperty("feedbackAt");
  // Solved again, it waits again.
  await clerk.call(pushRows, {
    params: { ledger: "complaints" },
    body: pushOf({
      ...useless,
      base: 2,
      cells: { ...useless.cells, ...again, resolvedAt: `${day(0)}T00:00:00`, status: "已解决" },
    }),
  });
  const later = await waiting();
  expect([...later.keys()]).toEqual([useless.id]);
  expect(await answer(useless, { outcome: "有效" }, later)).toMatchObject({ outcome: "taken" });
  expect(await waiting()).toEqual(new Map());
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
  expect((await list(clerk, "disputes", { day: day(-3) })).total).toBe(1); // that of the day itself
  const today = await list(clerk, "disputes");
  expect(today).toMatchObject({ day: day(0), total: 2 });
  const [, line] = today.lines;
  if (line === undefined) throw new Error("none is listed");
  expect(await answered(clerk, "disputes", line, { looked: "已查看" })).toMatchObject({
    outcome: "taken",
    open: false,
    now: { record: { version: 1 }, answered: { by: "王芳" } },
  });
  expect(await answered(supervisor, "disputes", line, { looked: "已查看" })).toMatchObject({
    outcome: "stale",
  });
  expect((await list(clerk, "disputes")).lines).toMatchObject([{ record: null }]);
  const seen = await list(clerk, "disputes", { state: "answered", day: day(0) });
  expect(seen.lines).toMatchObject([{ answered: { by: "王芳", cells: { looked: "已查看" } } }]);
  // Nobody has looked yesterday, and nobody looks tomorrow.
  expect((await list(clerk, "disputes", { day: day(-1) })).total).toBe(2);
  const [, tomorrow] = (await list(clerk, "disputes", { day: day(1) })).lines;
  expect(
    tomorrow && (await answered(clerk, "disputes", tomorrow, { looked: "已查看" })),
  ).toMatchObject({
    outcome: "forbidden",
    why: "future",
  });
});

test("小二介入每日查看: a day without any dispute is looked at too, once, by somebody who sees all shops", async () => {
  const openFor = async (who: Staff) =>
    (await who.call(listWorklists)).worklists.find(({ id }) => id === "disputes")?.open;
  const limited = await hire("clerk", "孙店员", ["专卖店"]);
  const days = [day(0), day(-40)];
  for (const each of days)
    expect(await list(limited, "disputes", { day: each })).toMatchObject({ total: 0 });
  const before = await openFor(clerk);
  const lines = await Promise.all(
    days.map(async (each) => (await list(clerk, "disputes", { day: each, limit: 1 })).lines[0]),
  );
  const [line, past] = lines;
  if (line === undefined || past === undefined) throw new Error("none is listed");
  expect(line).toMatchObject({ record: null, cells: { what: "当天有没有新的" } });
  const looked = { looked: "已查看", remark: "没有新的" };
  expect(await answered(limited, "disputes", line, looked)).toMatchObject({ outcome: "stale" });
  expect(await answered(clerk, "disputes", line, looked)).toMatchObject({
    outcome: "taken",
    open: false,
    now: { answered: { by: "王芳", cells: looked } },
  });
  expect(await answered(supervisor, "disputes", line, looked)).toMatchObject({ outcome: "stale" });
  expect(await openFor(clerk)).toBe((before ?? 0) - 1);
  const { lines: seen } = await list(supervisor, "disputes", { state: "answered", day: day(0) });
  expect(seen.find(({ id }) => id === line.id)?.answered).toMatchObject({
    by: "王芳",
    cells: looked,
  });
  expect((await list(limited, "disputes", { state: "answered", day: day(0) })).lines).toEqual([]);
  // Another day is another line; one that has not come yet can't be looked at.
  expect(await answered(supervisor, "disputes", past, looked)).toMatchObject({ outcome: "taken" });
  const [tomorrow] = (await list(clerk, "disputes", { day: day(1) })).lines;
  expect(tomorrow && (await answered(clerk, "disputes", tomorrow, looked))).toMatchObject({
    outcome: "forbidden",
    why: "future",
  });
});

test("小二介入每日查看: page by page, the line of the day comes first and each line once", async () => {
  const dispute = (nth: number) =>
    newRow({
      openedAt: `${day(-60)}T0${nth}:00:00`,
      caseNo: `88100${nth}`,
      amount: 5900,
      stage: "客服已介入",
    });
  const some = [1, 2, 3].map(dispute);
  await pushed("platform-disputes", ...some);
  for (const limit of [1, 2, 3, 4]) {
    const ids: string[] = [];
    let after: string | null | undefined;
    while (after !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(clerk, "disputes", {
        day: day(-59),
        limit,
        ...(after !== undefined && { after }),
      });
      expect(page.total).toBe(4);
      expect(page.lines.length).toBeLessThanOrEqual(limit);
      ids.push(...page.lines.map(({ id }) => id));
      after = page.cursor;
    }
    expect(ids).toEqual(["day", ...some.map(({ id }) => id)].map((id) => `${id}@${day(-59)}`));
  }
});

test("换货拿货单: finance fetches, another supervisor signs, and only then it may go out", async () => {
  const exchange = (cells: PushRow["cells"]) =>
    newRow({
      registeredOn: day(-1),
      newSku: "CL-250-GR",
      newGoods: "窗帘",
      newQuantity: 2,
      shipFirst: "客户急用",
      reason: "尺码不合",
      handler: "王芳",
      ...cells,
    });
  const [row, own, named] = [
    exchange({ orderNo: "910000000000000001" }),
    exchange({ orderNo: "910000000000000002", newQuantity: 1 }),
    exchange({ orderNo: "910000000000000003", handler: "陈主管" }),
  ];
  const ledger = "exchanges";
  await pushed(ledger, row, named);
  const { counts } = await supervisor.call(pushRows, { params: { ledger }, body: pushOf(own) });
  expect(counts.created).toBe(1);
  const lineOf = async ({ id }: PushRow) => {
    // What comes after the hour is of the next day's list.
    const { lines } = await list(finance, "exchange-list", { day: day(1) });
    return lines.find((line) => line.id === id) ?? { id, stamp: "gone", cells: {} };
  };
  expect((await lineOf(row)).cells).toMatchObject({ step: "待拿货", newSku: "CL-250-GR" });
  expect((await list(finance, "exchange-list", { day: day(-1) })).total).toBe(0);

  const signed = { signed: "签名" };
  const fetched = { fetched: "已拿货" };
  const sign = async (who: Staff, which: PushRow, cells: object) =>
    answered(who, "exchange-list", await lineOf(which), cells);
  expect(await sign(supervisor, row, signed)).toMatchObject({
    outcome: "forbidden",
    why: "unfetched",
  });
  expect(await sign(finance, row, signed)).toMatchObject({ outcome: "forbidden", why: "role" });
  const edit = async (cells: PushRow["cells"], base: number) => {
    const body = pushOf({ ...row, base, cells: { ...row.cells, ...cells } });
    return (await clerk.call(pushRows, { params: { ledger }, body })).rows[0];
  };
  // Finance alone says so: neither a clerk with finance's name, nor one with a time alone.
  for (const [column, typed] of [
    ["fetchedBy", { fetchedBy: "周会计" }],
    ["fetchedAt", { fetchedAt: `${day(0)}T09:00:00` }],
  ] as const)
    expect(await edit(typed, 1)).toMatchObject({
      outcome: "invalid",
      problems: [{ code: "S336", column }],
    });
  for (const each of [row, own, named])
    expect(await sign(finance, each, fetched)).toMatchObject({ outcome: "taken", open: true });
  expect((await lineOf(row)).cells).toMatchObject({ step: "待签名", fetchedBy: "周会计" });

  const shipped = { shippedAt: `${day(0)}T18:00:00`, shipNo: "SF1390582746112", status: "已发" };
  expect(await edit(shipped, 2)).toMatchObject({
    outcome: "invalid",
    problems: [{ code: "X213" }],
  });
  expect(
    await edit({ signedBy: "陈主管", signedAt: `${day(0)}T09:00:00`, ...shipped }, 2),
  ).toMatchObject({
    outcome: "invalid",
    problems: [{ code: "S334", column: "signedBy" }],
  });

  expect(await sign(supervisor, own, signed)).toMatchObject({ outcome: "forbidden", why: "own" });
  expect(await sign(supervisor, named, signed)).toMatchObject({ outcome: "forbidden", why: "own" });
  expect(await sign(supervisor, row, signed)).toMatchObject({ outcome: "taken", open: false });
  const cells = await cellsOf(ledger, row);
  expect(cells).toMatchObject({ signedBy: "陈主管", fetchedBy: "周会计", status: "待发" });
  const { signedBy = null, signedAt = null } = cells ?? {};
  const tomorrow = { ...shipped, shippedAt: `${day(1)}T18:00:00` };
  expect((await edit({ signedBy: null, signedAt, ...tomorrow }, 3))?.outcome).toBe("invalid");
  // Under the name stand the goods that were signed for, and no others.
  const other = { signedBy, signedAt, ...tomorrow };
  for (const [column, more, was] of [
    ["newQuantity", { newQuantity: 50 }, String(row.cells["newQuantity"])],
    ["newSku", { newSku: "GOLD-1" }, "CL-250-GR"],
    ["newSpec", { newSpec: "金" }, null],
  ] as const) {
    expect(await edit({ ...other, ...more }, 3)).toMatchObject({
      outcome: "invalid",
      problems: [{ code: "S335", column, params: { was, by: "陈主管" } }],
    });
  }
  // The sheet that has not pulled the signature leaves it alone.
  expect((await edit({ signedBy, signedAt, ...tomorrow }, 3))?.outcome).toBe("updated");
  expect(await cellsOf(ledger, row)).toMatchObject({ signedBy: "陈主管", status: "已发" });
});

test("goods that change once they were fetched are fetched anew before anybody signs for them", async () => {
  const ledger = "exchanges";
  const row = newRow({
    registeredOn: day(-1),
    orderNo: "910000000000000011",
    newSku: "CL-250-GR",
    newQuantity: 2,
    shipFirst: "客户急用",
    reason: "尺码不合",
    handler: "王芳",
  });
  await pushed(ledger, row);
  const said = async (who: Staff, cells: object) => {
    const { lines } = await list(finance, "exchange-list", { day: day(1) });
    const line = lines.find(({ id }) => id === row.id);
    if (line === undefined) throw new Error("It is not on the list");
    return [line.cells["step"], await answered(who, "exchange-list", line, cells)] as const;
  };
  await said(finance, { fetched: "已拿货" });
  const { fetchedBy = null, fetchedAt = null } = (await cellsOf(ledger, row)) ?? {};
  const edit = async (cells: PushRow["cells"], base: number) => {
    const body = pushOf({ ...row, base, cells: { ...row.cells, ...cells } });
    return (await clerk.call(pushRows, { params: { ledger }, body })).rows[0];
  };
  const notFetched = { fetchedBy: null, fetchedAt: null };

  // By whoever has pulled that it was fetched, and by whoever has not.
  for (const [base, cells] of [
    [2, { fetchedBy, fetchedAt }],
    [2, { fetchedBy: null, fetchedAt }],
    [2, { fetchedBy: "王芳", fetchedAt }],
    [1, {}],
  ] as const)
    expect(await edit({ ...cells, newQuantity: 3 }, base)).toMatchObject({
      outcome: "invalid",
      problems: [
        {
          code: "S337",
          column: "newQuantity",
          params: { was: "2", columns: Object.keys(notFetched) },
        },
      ],
    });
  // What else a row says may change, but nothing is fetched twice because a cell was cleared.
  expect(await edit(notFetched, 2)).toMatchObject({
    outcome: "invalid",
    problems: [{ code: "S336", column: "fetchedBy" }],
  });
  expect((await edit({ fetchedBy, fetchedAt, note: "加急" }, 2))?.outcome).toBe("updated");
  expect((await edit({ ...notFetched, note: "加急", newQuantity: 3 }, 3))?.outcome).toBe("updated");

  expect(await said(supervisor, { signed: "签名" })).toMatchObject([
    "待拿货",
    { outcome: "forbidden", why: "unfetched" },
  ]);
  expect(await said(finance, { fetched: "已拿货" })).toMatchObject([
    "待拿货",
    { outcome: "taken" },
  ]);
  expect(await said(supervisor, { signed: "签名" })).toMatchObject([
    "待签名",
    { outcome: "taken" },
  ]);
  expect(await cellsOf(ledger, row)).toMatchObject({ newQuantity: 3, signedBy: "陈主管" });
});

test("old ledgers are brought in with their signatures while the department allows it", async () => {
  const old = newRow({
    registeredOn: day(-40),
    orderNo: "910000000000000009",
    newSku: "A-1",
    newQuantity: 1,
    shipFirst: "客户急用",
    fetchedBy: "前会计",
    signedBy: "前主管",
    shippedAt: `${day(-38)}T10:00:00`,
  });
  const admin = await hire("admin", "管理员");
  const body = () => pushOf(old);
  const push = async () =>
    (await clerk.call(pushRows, { params: { ledger: "exchanges" }, body: body() })).rows[0]
      ?.outcome;
  expect(await push()).toBe("invalid");
  await setDepartment(admin, { switches: { ...defaultSwitches, typedSignatures: true } });
  expect(await push()).toBe("created");
  await setDepartment(admin);
});

test("records from before there was a list wait on it once they are rebuilt", async () => {
  const parcel = newRow({ openedOn: day(-1), returnNo: "SF1020304050612" });
  await pushed("returned-parcels", parcel);
  await env.DB.prepare(`DELETE FROM work_item`).run();
  expect((await list(clerk, "returns")).total).toBe(0);
  const admin = await hire("admin", "另一位管理员");
  await admin.call(rebuild, { body: {} });
  expect((await list(clerk, "returns")).lines.map(({ id }) => id)).toEqual([parcel.id]);
  const { worklists } = await clerk.call(listWorklists);
  expect(worklists).toContainEqual({
    id: "returns",
    open: 1,
    asks: ["outcome", "remark"],
    whole: false,
    leads: [],
    choices: {},
  });
});
