import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import { acknowledgeWarnings } from "../../../shared/api/acknowledgements.ts";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { listRecords, lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "complaints" };
const clerk = await hire("clerk", "李敏");
const auditor = await hire("auditor", "审计");

let complaintNo = 0;
const complaint = (day: string, cells: PushRow["cells"] = {}) =>
  newRow({
    complaintNo: `T-${++complaintNo}`,
    receivedAt: `${day}T09:30:00`,
    content: "收到时破损",
    shop: "旗舰店",
    ...cells,
  });

const push = (...rows: PushRow[]) => clerk.call(pushRows, { params, body: pushOf(...rows) });
const list = (query: Record<string, string | number>) =>
  auditor.call(listRecords, { params, query });

/** The look-ups of a person that the audit log knows. */
async function lookUps({ person }: Staff) {
  const { results } = await env.DB.prepare(
    `SELECT subject, detail FROM audit_event WHERE action = 'look-up' AND person = ?1 ORDER BY id`,
  )
    .bind(person.id)
    .all();
  return results;
}

test("records of a period, both days included, with personal cells masked", async () => {
  const rows = [
    complaint("2026-09-01"),
    complaint("2026-09-02", { customer: "王小明", phone: "13812345678" }),
    complaint("2026-09-03"),
    complaint("2026-09-04"),
  ];
  await push(...rows);
  const { records, more } = await list({ from: "2026-09-02", to: "2026-09-03" });
  expect(more).toBe(false);
  expect(records).toEqual([
    {
      id: rows[1]?.id,
      version: 1,
      day: "2026-09-02",
      shop: "旗舰店",
      cells: {
        complaintNo: "T-2",
        receivedAt: "2026-09-02T09:30:00",
        content: "收到时破损",
        shop: "旗舰店",
        customer: "王*",
        phone: "13*******78",
      },
      by: "李敏",
      at: expect.any(String) as string,
      withdrawn: false,
    },
    expect.objectContaining({ id: rows[2]?.id }),
  ]);
});

test("a reader who goes on from its cursor sees each change once, and withdrawals too", async () => {
  const { cursor: start } = await list({ limit: 1000 });
  const rows = Array.from({ length: 5 }, () => complaint("2026-09-10"));
  const { id: pushed } = await push(...rows.slice(0, 3));
  const first = await list({ since: start, limit: 2 });
  expect([first.records.map(({ id }) => id), first.more]).toEqual([
    rows.slice(0, 2).map(({ id }) => id),
    true,
  ]);
  const [one] = rows;
  if (one === undefined) throw new Error("five rows");
  await push(...rows.slice(3), { ...one, base: 1, cells: { ...one.cells, note: "催" } });
  const rest = await list({ since: first.cursor, limit: 10 });
  expect(rest.records.map(({ id, version }) => [id, version])).toEqual([
    [rows[2]?.id, 1],
    [rows[3]?.id, 1],
    [rows[4]?.id, 1],
    [one.id, 2],
  ]);
  expect(await list({ since: rest.cursor })).toEqual({
    records: [],
    cursor: rest.cursor,
    more: false,
  });

  await clerk.call(undoPush, { params: { ...params, push: pushed } });
  const gone = await list({ since: rest.cursor });
  expect(gone.records.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
    [rows[1]?.id, true],
    [rows[2]?.id, true],
  ]);
  const refused = await auditor.refused(listRecords, { params, query: { since: "tomorrow" } });
  expect(refused.errors).toMatchObject([{ path: "query.since" }]);
  // From beyond the last change: the database has been set back since.
  const ahead = await auditor.refused(listRecords, { params, query: { since: "999999999999999" } });
  expect(ahead.errors).toMatchObject([{ path: "query.since" }]);
});

test("a reader of a period hears of what leaves it, whether during its pages or after", async () => {
  const limited = await hire("supervisor", "王芳", ["旗舰店"]);
  const rows = Array.from({ length: 4 }, () => complaint("2026-08-10"));
  const { id: pushed } = await push(...rows);
  const read = (query: Record<string, string | number>) =>
    limited.call(listRecords, { params, query: { ...query, limit: 2 } });
  const [one, , three, four] = rows;
  if (one === undefined || three === undefined || four === undefined) throw new Error("four rows");

  const first = await read({ from: "2026-08-10", to: "2026-08-10" });
  expect(first.records.map(({ id }) => id)).toEqual(rows.slice(0, 2).map(({ id }) => id));
  // One that was listed leaves the period, one that was not is edited and stays.
  const cells = { ...one.cells, receivedAt: "2026-08-20T09:00:00" };
  await push({ ...one, base: 1, cells, corrects: true });
  await push({ ...three, base: 1, cells: { ...three.cells, note: "催" } });

  const second = await read({ since: first.cursor });
  expect(second).toMatchObject({ records: [{ id: four.id }], more: false });
  const changes = await read({ since: second.cursor });
  expect(changes.records.map(({ id, day }) => [id, day])).toEqual([
    [one.id, "2026-08-20"],
    [three.id, "2026-08-10"],
  ]);

  await clerk.call(undoPush, { params: { ...params, push: pushed } });
  const gone = await read({ since: changes.cursor });
  expect(gone.records.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
    [rows[1]?.id, true],
    [four.id, true],
  ]);
});

test("a cursor knows its period, and goes with no other", async () => {
  const { cursor: since } = await list({ from: "2026-08-10" });
  const query = { since, to: "2026-08-31" } as const;
  expect((await auditor.refused(listRecords, { params, query })).errors).toEqual([
    { path: "query.since", message: "a cursor knows its period: leave from and to out" },
  ]);
});

test("pushes at the same time leave no gap that a reader could fall into", async () => {
  const { cursor: start } = await list({ limit: 1000 });
  const pushes = Array.from({ length: 6 }, () => [
    complaint("2026-09-11"),
    complaint("2026-09-11"),
  ]);
  const seen: string[] = [];
  let cursor = start;
  const readOn = async () => {
    const page = await list({ since: cursor, limit: 1000 });
    ({ cursor } = page);
    seen.push(...page.records.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id));
  };
  await Promise.all([...pushes.map((rows) => push(...rows)), readOn().then(readOn).then(readOn)]);
  await readOn();
  expect(seen.toSorted()).toEqual(
    pushes
      .flat()
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("those who push may look up cells unmasked, as they were and as they are; the log knows", async () => {
  const row = complaint("2026-09-12", { phone: "13812345678" });
  await push(row);
  await push({ ...row, base: 1, cells: { ...row.cells, phone: "13987654321" } });
  const unknown = newRow().id;
  const wanted = {
    records: [
      { id: row.id, version: 1 },
      { id: unknown, version: 1 },
    ],
  };
  const { records } = await clerk.call(lookUpRecords, { params, body: wanted });
  expect(records).toMatchObject([
    { id: row.id, version: 2, base: { phone: "13812345678" }, cells: { phone: "13987654321" } },
  ]);
  expect(await lookUps(clerk)).toEqual([
    { subject: params.ledger, detail: JSON.stringify({ records: [row.id] }) },
  ]);
});

test("looking up again while a person types writes nothing: the log knows each record once a day", async () => {
  const typist = await hire("clerk", "赵倩");
  const [row, other] = [complaint("2026-09-12"), complaint("2026-09-12")];
  await push(row, other);
  const nobody = { records: [{ id: newRow().id, version: 1 }] };
  await typist.call(lookUpRecords, { params, body: nobody });
  expect(await lookUps(typist)).toEqual([]);
  for (const { id } of [row, row, other])
    await typist.call(lookUpRecords, { params, body: { records: [{ id, version: 1 }] } });
  const first = { subject: params.ledger, detail: JSON.stringify({ records: [row.id] }) };
  const second = { subject: params.ledger, detail: JSON.stringify({ records: [other.id] }) };
  expect(await lookUps(typist)).toEqual([first, second]);

  // Another ledger, and another day, are logged.
  const sold = newRow();
  await clerk.call(pushRows, { params: { ledger: "after-sales" }, body: pushOf(sold) });
  await typist.call(lookUpRecords, {
    params: { ledger: "after-sales" },
    body: { records: [{ id: sold.id, version: 1 }] },
  });
  const detail = JSON.stringify({ records: [sold.id] });
  expect(await lookUps(typist)).toEqual([first, second, { subject: "after-sales", detail }]);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 60 * 60 * 1000 });
  try {
    await typist.call(lookUpRecords, { params, body: { records: [{ id: row.id, version: 1 }] } });
  } finally {
    vi.useRealTimers();
  }
  expect(await lookUps(typist)).toHaveLength(4);
});

test("a record's history names who changed which cells in which push, masked", async () => {
  const row = complaint("2026-09-13", { phone: "13812345678" });
  const first = await push(row);
  const second = await push({ ...row, base: 1, cells: { ...row.cells, phone: "13812945678" } });
  const history = { params: { ...params, record: row.id } };
  const { versions } = await auditor.call(recordHistory, history);
  expect(versions).toMatchObject([
    {
      version: 1,
      by: "李敏",
      push: first.id,
      changes: { shop: { before: null, after: "旗舰店" } },
    },
    { version: 2, by: "李敏", push: second.id },
  ]);
  // A change shows although both look alike.
  expect(versions[1]?.changes).toEqual({
    phone: { before: "13*******78", after: "13*******78" },
  });
  const elsewhere = { params: { ledger: "after-sales", record: row.id } };
  expect((await auditor.refused(recordHistory, elsewhere)).code).toBe("not-found");
});

test("a record's history tells what was said to its warnings, and what took a push back", async () => {
  const row = complaint("2026-09-15", { phone: "13812345678" });
  const history = { params: { ...params, record: row.id } };
  const said = { code: "R023", about: "AAAAAAAAAAAA", reason: "客户确认过" };
  await push({ ...row, acknowledged: [said] });
  const { id: changed } = await push({ ...row, base: 1, cells: { ...row.cells, note: "催" } });
  await clerk.call(undoPush, { params: { ...params, push: changed } });
  await clerk.call(acknowledgeWarnings, {
    params,
    body: { acknowledgements: [{ ...said, code: "R031", record: row.id, reason: "两次都对" }] },
  });
  // A push that changes nothing in the row makes no version, and what it says is told all the same.
  await push({ ...row, base: 3, acknowledged: [{ ...said, code: "R040", reason: "是旧单" }] });

  const told = await auditor.call(recordHistory, history);
  expect(
    told.versions.map(({ version, acknowledged, restores }) => [version, acknowledged, restores]),
  ).toEqual([
    [1, [{ code: "R023", reason: "客户确认过" }], null],
    [2, [], null],
    [3, [], 1],
  ]);
  expect(told.acknowledgements.map(({ code, reason, by }) => [code, reason, by])).toEqual([
    ["R031", "两次都对", "李敏"],
    ["R040", "是旧单", "李敏"],
  ]);
});

describe("a reader who is limited to a shop", async () => {
  const limited = await hire("supervisor", "王芳", ["东店", "南店"]);
  const read = (query: Record<string, string | number>) =>
    limited.call(listRecords, { params, query });
  const move = async (row: PushRow, base: number, cells: PushRow["cells"]) => {
    const { id, rows } = await push({ ...row, base, cells: { ...row.cells, ...cells } });
    expect(rows).toMatchObject([{ outcome: "updated" }]);
    return id;
  };
  const heard = async (since: string) => {
    const { records, cursor } = await read({ since });
    const told = records.map(({ id, version, shop, withdrawn }) => [id, version, shop, withdrawn]);
    return { told, cursor };
  };

  test("hears that a record has gone to another, once, and nothing of what it is there", async () => {
    const [row, other] = [
      complaint("2026-07-10", { shop: "东店" }),
      complaint("2026-07-10", { shop: "东店" }),
    ];
    await push(row, other);
    const { cursor: start } = await read({ from: "2026-07-10", to: "2026-07-10" });
    await move(row, 1, { shop: "西店", note: "转出" });
    await push({ ...row, base: 2, cells: { ...row.cells, shop: "西店", note: "再改" } });
    await move(other, 1, { note: "催" });
    const { records } = await read({ since: start });
    expect(records).toEqual([
      {
        id: row.id,
        version: 2,
        day: null,
        shop: "东店",
        cells: {},
        by: "李敏",
        at: expect.any(String) as string,
        withdrawn: true,
      },
      expect.objectContaining({ id: other.id, version: 2, withdrawn: false }),
    ]);
    // In pages of one as well, and not again with the next edit over there.
    const first = await read({ since: start, limit: 1 });
    expect([first.records.map(({ id }) => id), first.more]).toEqual([[row.id], true]);
    const second = await heard(first.cursor);
    expect(second.told).toEqual([[other.id, 2, "东店", false]]);
    await move(row, 3, { shop: "西店", note: "又改" });
    expect(await heard(second.cursor)).toEqual({ told: [], cursor: second.cursor });
    // Those who see every shop hear of the record itself.
    const all = await list({ since: second.cursor });
    expect(all.records).toMatchObject([{ id: row.id, shop: "西店", withdrawn: false }]);
  });

  test("hears of a record that went from one of the shops to another, and of one that came back, as it is", async () => {
    const [stays, returns] = [
      complaint("2026-07-11", { shop: "东店" }),
      complaint("2026-07-11", { shop: "东店" }),
    ];
    await push(stays, returns);
    const { cursor } = await read({ from: "2026-07-11", to: "2026-07-11" });
    await move(stays, 1, { shop: "南店" });
    const gone = await move(returns, 1, { shop: "西店" });
    expect((await heard(cursor)).told).toEqual([
      [stays.id, 2, "南店", false],
      [returns.id, 2, "东店", true],
    ]);
    await clerk.call(undoPush, { params: { ...params, push: gone } });
    expect((await heard(cursor)).told).toEqual([
      [stays.id, 2, "南店", false],
      [returns.id, 3, "东店", false],
    ]);
  });

  test("hears of one that was withdrawn and came again as another shop's", async () => {
    const row = complaint("2026-07-12", { shop: "东店" });
    const { id } = await push(row);
    const { cursor } = await read({ from: "2026-07-12", to: "2026-07-12" });
    await clerk.call(undoPush, { params: { ...params, push: id } });
    await push({ ...row, cells: { ...row.cells, shop: "西店" } });
    expect((await heard(cursor)).told).toEqual([[row.id, 3, "东店", true]]);
  });
});

test("what has been written into history and into the log can't be changed", async () => {
  await push(complaint("2026-09-14"));
  for (const sql of [
    `UPDATE record_version SET cells = '{}'`,
    `DELETE FROM record_version`,
    `UPDATE audit_event SET person = 'x'`,
    `DELETE FROM audit_event`,
  ])
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/);
});
