import { env } from "cloudflare:workers";
import { afterEach, expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { lookUpRecords } from "../../../shared/api/record.ts";
import { mask } from "../../../shared/privacy/mask.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { setDepartment } from "../support/department.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const admin = await hire("admin", "管理员");
const limin = await hire("clerk", "李敏");
const wangfang = await hire("clerk", "王芳");

const push = async (who: Staff, ...rows: PushRow[]) =>
  (await who.call(pushRows, { params, body: pushOf(...rows) })).rows;
const stands = async (id: PushRow["id"]) => {
  const body = { records: [{ id, version: 1 }] };
  return (await admin.call(lookUpRecords, { params, body })).records[0]?.cells;
};
const bound = (wholeRecordsPerDay: number) =>
  setDepartment(admin, { thresholds: { ...defaultThresholds, wholeRecordsPerDay } });
afterEach(async () => {
  await setDepartment(admin, {});
  await env.DB.prepare(`DELETE FROM shown_value`).run();
});

test("a mask that is pushed back overwrites nothing, and the rest of its row is saved", async () => {
  const row = newRow(afterSalesCells({ buyer: "云杉家的猫", note: "一" }));
  await push(limin, row);
  const masked = { ...row.cells, buyer: mask("云杉家的猫"), note: "二" };
  expect(await push(limin, { id: row.id, base: 1, cells: masked })).toMatchObject([
    { outcome: "updated", version: 2 },
  ]);
  expect(await stands(row.id)).toMatchObject({ buyer: "云杉家的猫", note: "二" });
  // What only looks like a mask of something else is what somebody typed.
  await push(limin, { id: row.id, base: 2, cells: { ...masked, buyer: "王*" } });
  expect(await stands(row.id)).toMatchObject({ buyer: "王*" });
});

test("a mask of what somebody else has written meanwhile is no conflict", async () => {
  const row = newRow(afterSalesCells({ buyer: "云杉家的猫" }));
  await push(limin, row);
  await push(wangfang, { id: row.id, base: 1, cells: { ...row.cells, buyer: "海棠" } });
  const masked = { ...row.cells, buyer: mask("海棠") };
  expect(await push(limin, { id: row.id, base: 1, cells: masked })).toMatchObject([
    { outcome: "merged" },
  ]);
  expect(await stands(row.id)).toMatchObject({ buyer: "海棠" });
});

test("a person sees so many rows with whole particulars in a day, and hears why no more", async () => {
  await bound(50);
  const rows = Array.from({ length: 51 }, (_, nth) =>
    newRow(afterSalesCells({ buyer: `买家${String(nth)}` })),
  );
  await push(limin, ...rows);
  const look = (some: readonly PushRow[]) => ({
    params,
    body: { records: some.map(({ id }) => ({ id, version: 1 })) },
  });
  await wangfang.call(lookUpRecords, look(rows.slice(0, 50)));
  // The same again is nothing new.
  await wangfang.call(lookUpRecords, look(rows.slice(0, 50)));
  expect(await wangfang.refused(lookUpRecords, look(rows.slice(50)))).toMatchObject({
    status: 403,
    code: "too-many-particulars",
  });
  const plain = newRow();
  await push(limin, plain);
  await wangfang.call(lookUpRecords, look([plain]));
});

test("what is asked for at once passes the bound no more than what is asked for in turn", async () => {
  await bound(50);
  const rows = Array.from({ length: 60 }, (_, nth) =>
    newRow(afterSalesCells({ buyer: `买家${String(nth)}` })),
  );
  await push(limin, ...rows);
  const asked = [rows.slice(0, 30), rows.slice(30)].map((some) =>
    wangfang.call(lookUpRecords, {
      params,
      body: { records: some.map(({ id }) => ({ id, version: 1 })) },
    }),
  );
  const answered = (await Promise.allSettled(asked)).map(({ status }) => status);
  expect(answered.toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await env.DB.prepare(`SELECT count FROM shown_value`).first("count")).toBe(30);
});

test("a conflict shows them on record, beyond the bound masked, and can be settled all the same", async () => {
  const row = newRow(afterSalesCells({ buyer: "云杉家的猫" }));
  await push(limin, row);
  await push(limin, { id: row.id, base: 1, cells: { ...row.cells, buyer: "海棠" } });
  const mine = { id: row.id, base: 1, cells: { ...row.cells, buyer: "白杨" } };
  const [whole] = await push(wangfang, mine);
  expect(whole).toMatchObject({ outcome: "conflict", conflicts: [{ theirs: "海棠" }] });
  const logged = await env.DB.prepare(
    `SELECT detail FROM audit_event WHERE person = ?1 AND detail LIKE '%"shown"%'`,
  )
    .bind(wangfang.person.id)
    .all();
  expect(JSON.stringify(logged.results)).toContain(row.id);
  await env.DB.prepare(`UPDATE shown_value SET count = 1000000`).run();
  const [hidden] = await push(wangfang, mine);
  expect(hidden).toMatchObject({ outcome: "conflict", conflicts: [{ theirs: mask("海棠") }] });
  expect(JSON.stringify(hidden)).not.toContain("海棠");
  // Theirs is taken as it was shown: the whole value stays.
  const theirs = { ...row.cells, buyer: mask("海棠") };
  await push(wangfang, { id: row.id, base: 2, cells: theirs });
  expect(await stands(row.id)).toMatchObject({ buyer: "海棠" });
});

test("an answer that is asked for again shows no more than any other", async () => {
  const row = newRow(afterSalesCells({ buyer: "云杉家的猫" }));
  await push(limin, row);
  const mine = pushOf({ id: row.id, base: null, cells: { ...row.cells, buyer: "白杨" } });
  const ask = async () => (await wangfang.call(pushRows, { params, body: mine })).rows[0];
  const counted = () => env.DB.prepare(`SELECT count FROM shown_value`).first("count");
  const first = await ask();
  expect(JSON.stringify(first)).toContain("云杉家的猫");
  expect(await counted()).toBe(1);
  expect(await ask()).toEqual(first);
  expect(await counted()).toBe(2);
  await bound(50);
  await env.DB.prepare(`UPDATE shown_value SET count = 50`).run();
  expect(await ask()).toMatchObject({ outcome: first?.outcome, version: first?.version });
  expect(JSON.stringify(await ask())).not.toContain("云杉家的猫");
  expect(await counted()).toBe(50);
});

test("of changes only the cells that differ are shown, and particulars beyond the bound are withheld", async () => {
  const still = newRow(afterSalesCells({ buyer: "云杉家的猫" }));
  const noted = newRow(afterSalesCells({ buyer: "海棠", note: "一" }));
  const renamed = newRow(afterSalesCells({ buyer: "白杨" }));
  await push(limin, still, noted, renamed);
  await push(limin, { id: noted.id, base: 1, cells: { ...noted.cells, note: "二" } });
  await push(limin, { id: renamed.id, base: 1, cells: { ...renamed.cells, buyer: "青松" } });
  const records = [still, noted, renamed].map(({ id }) => ({ id, version: 1 }));
  const look = async () =>
    (await wangfang.call(lookUpRecords, { params, body: { records, changed: true } })).records;
  const note = { id: noted.id, version: 2, base: { note: "一" }, cells: { note: "二" } };
  expect(await look()).toMatchObject([
    { ...note, withheld: false },
    { id: renamed.id, base: { buyer: "白杨" }, cells: { buyer: "青松" }, withheld: false },
  ]);
  // Whose note was shown has had nothing shown that a list would not show.
  const counted = await env.DB.prepare(`SELECT count FROM shown_value`).first("count");
  expect(counted).toBe(1);
  await env.DB.prepare(`DELETE FROM audit_record`).run();
  await env.DB.prepare(`UPDATE shown_value SET count = 1000000`).run();
  expect(await look()).toMatchObject([
    { ...note, withheld: false },
    { id: renamed.id, version: 2, base: null, cells: {}, withheld: true },
  ]);
});
