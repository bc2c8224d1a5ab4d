import { sealers } from "../support/sealers.ts";
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { push } from "../../../worker/push/push.ts";
import { interrupted } from "../support/interrupted.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";
import { differing, wholeDatabase } from "../support/tables.ts";

const params = { ledger: "after-sales" };
const limin = await hire("clerk", "李敏");
const wangfang = await hire("clerk", "王芳");

/** Records, versions, answers, postings, deadlines, two kinds of keys, links, the push and its place in the log. */
const TABLES = 10;

const send = (who: Staff, ...rows: PushRow[]) =>
  who.call(pushRows, { params, body: pushOf(...rows) });

const edited = (row: PushRow, cells: PushRow["cells"]): PushRow => ({
  ...row,
  base: row.base ?? 1,
  cells: { ...row.cells, ...cells },
});

function pushThrough(db: D1Database, who: Staff, ...rows: PushRow[]) {
  return push(db, {
    ledger: afterSales,
    person: who.person,
    now: new Date(),
    request: pushOf(...rows),
    digest: "",
    ...sealers,
  });
}

/** A row that writes to each table that a push may write to, with a response. */
function fullRow(): PushRow {
  payees += 1;
  const payee = `1380013${8000 + payees}`;
  const cells = afterSalesCells({ postage: 900, liable: "快递", payee, payeeName: "王一" });
  const acknowledged = [{ code: "R023", about: "aboutaboutab", reason: "已核实" }];
  return { ...newRow(cells), acknowledged };
}

// Nobody is paid so often that it is asked about.
let payees = 0;

/** The tables that a push of such a row writes to, as it turns out. */
async function writtenTables(): Promise<string[]> {
  const before = await wholeDatabase();
  await send(limin, fullRow());
  return differing(before, await wholeDatabase());
}

describe("a push sent again", () => {
  test("answers the same and changes nothing, however often", async () => {
    const old = newRow();
    await send(limin, old);
    const body = pushOf(
      fullRow(),
      edited(old, { refund: 1200 }),
      newRow(afterSalesCells({ refund: -5 })),
    );
    const before = await wholeDatabase();
    const first = await limin.call(pushRows, { params, body });
    const tables = await wholeDatabase();
    expect(differing(before, tables).length).toBeGreaterThanOrEqual(TABLES);
    for (let again = 0; again < 3; again += 1)
      expect(await limin.call(pushRows, { params, body })).toEqual(first);
    expect(await wholeDatabase()).toEqual(tables);
  });

  test("under a new id, after its response was lost, changes nothing either", async () => {
    const old = newRow();
    await send(limin, old);
    const rows = [newRow(), edited(old, { refund: 1200 })];
    await send(limin, ...rows);
    // That somebody pushed is known each time.
    const log = ["push", "audit_event"];
    const tables = await wholeDatabase(log);
    const again = await send(limin, ...rows);
    expect(again.rows.map(({ outcome, version }) => [outcome, version])).toEqual([
      ["unchanged", 1],
      ["merged", 2],
    ]);
    expect(await wholeDatabase(log)).toEqual(tables);
  });

  test("with an edit since a lost response asks about the cells that differ", async () => {
    const row = newRow();
    await send(limin, row);
    const { rows } = await send(limin, {
      ...row,
      cells: { ...row.cells, refund: 1200, note: "改" },
    });
    expect(rows).toMatchObject([
      {
        outcome: "conflict",
        version: 1,
        conflicts: [
          { column: "refund", base: null, yours: 1200, theirs: 3500 },
          { column: "note", base: null, yours: "改", theirs: null },
        ],
      },
    ]);
  });

  test("twice at the same time is saved once", async () => {
    const body = pushOf(newRow(), newRow());
    const [one, two] = await Promise.all([
      limin.call(pushRows, { params, body }),
      limin.call(pushRows, { params, body }),
    ]);
    expect(one).toEqual(two);
    expect(one.counts.created).toBe(2);
  });

  test("with other rows, or by somebody else, is refused", async () => {
    const body = pushOf(newRow());
    await limin.call(pushRows, { params, body });
    const other = { ...body, rows: [newRow()] };
    expect((await limin.refused(pushRows, { params, body: other })).code).toBe("push-id-reused");
    expect((await wangfang.refused(pushRows, { params, body })).code).toBe("push-id-reused");
  });
});

describe("two at the same time", () => {
  test("a row that moves between decision and save is decided again, and nothing is lost", async () => {
    const row = newRow();
    await send(limin, row);
    const db = interrupted(() => send(wangfang, edited(row, { status: "处理中" })));
    const fresh = newRow();
    const response = await pushThrough(db, limin, edited(row, { note: "催过" }), fresh);
    expect(response.rows).toMatchObject([
      { outcome: "merged", version: 3, theirs: { status: "处理中" }, by: "王芳" },
      { id: fresh.id, outcome: "created", version: 1 },
    ]);
  });

  test("a duplicate that appears between decision and save is found", async () => {
    const row = newRow();
    const db = interrupted(() => send(wangfang, newRow(row.cells)));
    const response = await pushThrough(db, limin, row);
    expect(response.rows).toMatchObject([{ outcome: "duplicate", asked: [{ by: "王芳" }] }]);
  });

  test("a month that is closed between decision and save stays closed", async () => {
    const row = newRow(afterSalesCells({ registeredOn: "2025-01-05" }));
    const db = interrupted(() =>
      env.DB.prepare(`INSERT INTO closed_month VALUES ('2025-01', '2025-02-01T00:00:00Z', ?1)`)
        .bind(limin.person.id)
        .run(),
    );
    const response = await pushThrough(db, limin, row);
    expect(response.rows).toMatchObject([{ outcome: "closed", reason: "2025-01" }]);
  });

  test("another month that is closed while one is opened again is not taken for it", async () => {
    const close = (month: string) =>
      env.DB.prepare(`INSERT INTO closed_month VALUES (?1, '2025-02-01T00:00:00Z', ?2)`).bind(
        month,
        limin.person.id,
      );
    await close("2024-01").run();
    const row = newRow(afterSalesCells({ registeredOn: "2024-02-05" }));
    const db = interrupted(() =>
      env.DB.batch([
        env.DB.prepare(`DELETE FROM closed_month WHERE month = '2024-01'`),
        close("2024-02"),
      ]),
    );
    const response = await pushThrough(db, limin, row);
    expect(response.rows).toMatchObject([{ outcome: "closed", reason: "2024-02" }]);
  });

  test("a row that never comes to rest is answered as busy, and nothing of the push is saved", async () => {
    const row = newRow();
    await send(limin, row);
    let version = 1;
    const db = interrupted(
      () => {
        const next = { ...edited(row, { note: `第 ${version} 次` }), base: version };
        version += 1;
        return send(wangfang, next);
      },
      { times: 10 },
    );
    const fresh = newRow();
    const pushed = pushThrough(db, limin, edited(row, { status: "处理中" }), fresh);
    await expect(pushed).rejects.toMatchObject({ code: "busy" });
    const found = await env.DB.prepare(`SELECT 1 FROM record WHERE id = ?1`).bind(fresh.id).first();
    expect(found).toBeNull();
  });

  test("many people with many rows: every edit arrives, and versions count them", async () => {
    const rows = Array.from({ length: 20 }, () => newRow());
    await send(limin, ...rows);
    const columns = ["note", "buyer", "goods", "handler"] as const;
    await Promise.all(
      columns.map((column, index) =>
        send(
          index % 2 === 0 ? limin : wangfang,
          ...rows.map((row) => ({ ...row, base: 1, cells: { [column]: column } })),
        ),
      ),
    );
    const { rows: now } = await send(
      limin,
      ...rows.map((row) =>
        edited(row, { note: "note", buyer: "buyer", goods: "goods", handler: "handler" }),
      ),
    );
    for (const { outcome, version } of now) expect([outcome, version]).toEqual(["merged", 5]);
  });
});

test("each save of a push can fail without a trace: the batch is one transaction", async () => {
  const written = await writtenTables();
  expect(written.length).toBeGreaterThanOrEqual(TABLES);
  const tables = await wholeDatabase();
  for (const table of written) {
    await env.DB.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT raise(ABORT, 'cut off'); END`,
    );
    const pushed = pushThrough(env.DB, limin, fullRow());
    await expect(pushed).rejects.toThrow("cut off");
    await env.DB.exec(`DROP TRIGGER broken`);
    expect(await wholeDatabase()).toEqual(tables);
  }
});
