import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../../worker/migrations");
const [first = "", ...later] = readdirSync(folder).sort();
const sqlOf = (file: string) => readFileSync(join(folder, file), "utf8");

/** What a department had in a store of the first version: something in every table. */
const DATA = `
  INSERT INTO person VALUES
    ('p1', '李敏', 'clerk', '["旗舰店"]', '2026-01-05T01:00:00.000Z'),
    ('p2', '管理员', 'admin', NULL, '2026-01-05T00:00:00.000Z');
  INSERT INTO access_key VALUES ('hash1', 'k1', 'p1', '2026-01-05T01:00:00.000Z', NULL, '2026-03-10');
  INSERT INTO record VALUES
    (1, 'DC5K0R6R6Q8TEYJD', 'after-sales', 2, 0, '旗舰店', '2026-03-09', 2, 'a', 'p1', 'b', 'p1'),
    (2, 'DC5K0R6R6Q8TEYJE', 'courier-claims', 1, 0, '', '2026-03-09', 1, 'a', 'p1', 'a', 'p1'),
    (3, 'DC5K0R6R6Q8TEYJF', 'after-sales', 2, 1, '', NULL, 4, 'a', 'p1', 'b', 'p1');
  INSERT INTO departure VALUES ('after-sales', '专卖店', 2, 1, 2);
  INSERT INTO record_version VALUES
    (1, 1, '{"orderNo":"41283746501","postage":300}', 'u1', 'p1', 'a', '2026-03-10', NULL, NULL),
    (1, 2, '{"orderNo":"41283746501","postage":500}', 'u2', 'p1', 'b', '2026-03-11', '[]', NULL),
    (2, 1, '{"trackingNo":"SF1"}', 'u1', 'p1', 'a', '2026-03-10', NULL, NULL),
    (3, 1, '{"orderNo":"41283746502"}', 'u1', 'p1', 'a', '2026-03-10', NULL, NULL),
    (3, 2, '{}', 'u3', 'p1', 'b', '2026-03-11', NULL, 0);
  INSERT INTO acknowledgement VALUES (1, 'R023', 'abcdefghijkl', 1, '客户确认过', 'p1', 'a', 'u1');
  INSERT INTO posting VALUES
    ('2026-03-10', 1, 1, 0, 'after-sales', 'postage', 1, 300, 1, '2026-03-09', '旗舰店', '', '七天无理由', ''),
    ('2026-03-11', 1, 2, 0, 'after-sales', 'postage', 1, 200, 0, '2026-03-09', '旗舰店', '', '七天无理由', ''),
    ('2026-03-10', 1, 1, 1, 'after-sales', 'refund', 0, 3500, 1, '2026-03-09', '旗舰店', '', '', ''),
    ('2026-03-10', 2, 1, 0, 'courier-claims', 'courier-recovery', 0, -900, 1, '2026-03-09', '', '顺丰', '', '');
  INSERT INTO deadline VALUES (1, 'D1', 'after-sales', '旗舰店', '2026-03-09T00:00:00', '2026-03-12T00:00:00', NULL, 0, 0, 500);
  INSERT INTO key VALUES ('after-sales', 'D101', 'x', '2026-03-09', 1, 500, '');
  INSERT INTO cross_reference VALUES ('41283746501', 'order', 'after-sales', 1);
  INSERT INTO link VALUES (1, 'L001', 'after-sales', '旗舰店', '2026-03-09', '[["order","41283746501"]]', '{}');
  INSERT INTO push VALUES ('u1', 'after-sales', 'p1', 'a', 'd1', '{"rows":[]}', NULL, NULL, NULL, 0);
  INSERT INTO setting VALUES ('department', '{"cutoff":"16:00"}', 3, 'b', 'p2');
  INSERT INTO closed_month VALUES ('2026-02', 'b', 'p2');
  INSERT INTO audit_event VALUES (1, 'a', 'p1', 'push', 'u1', '{"created":3}');
`;

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (database: DatabaseSync, table: string): Row[] =>
  database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();

/** What a later version calls otherwise: amounts that only came in were kept as negative ones that are checked. */
const renamed: Readonly<Record<string, (row: Row) => Row>> = {
  posting: ({ pay, amount, ...row }) => {
    const comesIn = row["kind"] === "courier-recovery";
    const direction = comesIn ? "receipt" : pay === 1 ? "payout" : "platform";
    return { ...row, direction, amount: comesIn ? -Number(amount) : amount };
  },
  // A pause has an end, and a clock a state.
  deadline: ({ paused, ...row }) => ({
    ...row,
    state: row["met"] === null ? "running" : "met",
    first_due: row["due"],
    paused_until: paused === 1 ? "9999-12-31T00:00:00" : null,
  }),
};

test("a store of the first version goes through all migrations, and its data is what it was", () => {
  const database = new DatabaseSync(":memory:");
  database.exec(sqlOf(first));
  const tables = (
    database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all() as {
      name: string;
    }[]
  ).map(({ name }) => name);
  database.exec(DATA);
  const before = new Map(tables.map((table) => [table, rowsOf(database, table)]));
  const blank = [...before].filter(([, rows]) => rows.length === 0);
  expect(blank).toEqual([]);

  for (const file of later) database.exec(sqlOf(file));

  for (const [table, rows] of before) {
    const now = rowsOf(database, table);
    expect([table, now.length]).toEqual([table, rows.length]);
    for (const row of rows)
      expect(now).toContainEqual(expect.objectContaining(renamed[table]?.(row) ?? { ...row }));
  }
  expect(database.prepare(`PRAGMA integrity_check`).all()).toEqual([{ integrity_check: "ok" }]);
  expect(database.prepare(`PRAGMA foreign_key_check`).all()).toEqual([]);
  // What must never be changed still can't be.
  for (const sql of [
    `UPDATE record_version SET cells = '{}'`,
    `DELETE FROM record_version`,
    `UPDATE audit_event SET person = 'p2'`,
    `DELETE FROM audit_event`,
  ])
    expect(() => database.exec(sql)).toThrow(/never/);
  database.close();
});

test("keys that two rules had of one account become one, as a push writes it now", () => {
  const database = new DatabaseSync(":memory:");
  const shared = later.indexOf("0053_shared_keys.sql");
  for (const file of [first, ...later.slice(0, shared)]) database.exec(sqlOf(file));
  database.exec(`
    INSERT INTO key VALUES
      (1, 'after-sales', 'D105', 'a1', '2026-03-09', 1, 0, '41283746501'),
      (1, 'after-sales', 'D105', 'a1 D114', '2026-03-09', 1, 0, '0123456789abcdef'),
      (1, 'after-sales', 'D105', 'a1', '2026-03-10', 2, 0, '41283746502'),
      (1, 'after-sales', 'D105', 'b2 D114', '2026-03-09', 3, 0, 'beef'),
      (2, 'exchanges', 'D105', 'a1 D114', '', 4, 0, 'f00d'),
      (1, 'after-sales', 'D101', 'a1', '2026-03-09', 1, 500, 'x')`);
  for (const file of later.slice(shared)) database.exec(sqlOf(file));
  expect(
    database
      .prepare(`SELECT ledger, rule, value, record, amount, tag FROM key ORDER BY record, rule`)
      .all()
      .map((row) => Object.values(row)),
  ).toEqual([
    ["after-sales", "D101", "a1", 1, 500, "x"],
    ["after-sales", "D105", "a1", 1, 0, "41283746501\u007f0123456789ab"],
    ["after-sales", "D105", "a1", 2, 0, "41283746502"],
    ["after-sales", "D105", "b2", 3, 0, "\u007fbeef"],
    ["exchanges", "D105", "a1", 4, 0, "\u007ff00d"],
  ]);
  database.close();
});
