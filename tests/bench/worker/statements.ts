import type { D1Database } from "@cloudflare/workers-types";
import { sendStatement } from "../../../addin/engine/statements/send-statement.ts";
import { matchStatements } from "../../../shared/api/statements.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { statements as known } from "../../../shared/statements/index.ts";
import { findStatement } from "../../../shared/statements/find-statement.ts";
import { readStatement } from "../../../shared/statements/read.ts";
import type { Bench } from "../kit/bench.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { workerInProcess } from "./in-process.ts";
import { sqliteD1 } from "./sqlite-d1.ts";

const SMALL = 10_000;
const LARGE = 50_000;
const MONTH = "2026-10";
/** One of so many was paid with another sum, and one of so many is in no ledger. */
const DIFFERS = 50;
const UNKNOWN = 70;
const BOTH = 350;

const orderOf = (nth: number) => String(4_100_000_000_000_000 + nth);
const yuan = (nth: number) => (1000 + (nth % 5000) + (nth % DIFFERS === 0 ? 1 : 0)) / 100;

/** What a month's refunds take, from the sheet to their classes. */
export const statements: Bench = {
  name: "statements",
  title: `A statement of ${LARGE} lines held against ${LARGE} rows of ledgers, and ${SMALL} against ${SMALL}`,
  how: "read from the cells of a sheet, sent in slices by the pane's own code to the Worker's in this process, on SQLite, matched there with the last slice; matched anew by itself",
  seconds: 120,
  async measure(cleanup) {
    // Once before anything is measured, for what is compiled while it runs.
    await reconciled(cleanup, 2000);
    const small = await reconciled(cleanup, SMALL);
    const large = await reconciled(cleanup, LARGE);
    const all = ({ read, sent }: typeof large) => read + sent;
    return [
      { name: "read", value: large.read, unit: "ms" },
      { name: "sent, stored and matched", value: large.sent, unit: "ms" },
      { name: "all of it", value: all(large), unit: "ms", target: { most: 6000 } },
      {
        name: "  to a fifth of the lines",
        value: all(large) / all(small),
        unit: "×",
        target: { most: 6 },
      },
      { name: "matched anew", value: large.anew, unit: "ms", target: { most: 3000 } },
    ];
  },
};

async function reconciled(cleanup: Cleanup, size: number) {
  const { database, client } = await workerInProcess(cleanup, "finance");
  await fillRefunds(sqliteD1(database).db as never, size);
  const values = [
    ["退款编号", "订单编号", "退款状态", "退款完结时间", "买家退款金额"],
    ...Array.from({ length: size }, (_, at) => {
      const nth = at + 1;
      const order = nth % UNKNOWN === 0 ? `${orderOf(nth)}9` : orderOf(nth);
      const day = String(1 + (nth % 28)).padStart(2, "0");
      return [`9${orderOf(nth)}`, order, "退款成功", `${MONTH}-${day} 10:00:00`, yuan(nth)];
    }),
  ];
  const began = performance.now();
  const grid = { firstRow: 1, firstColumn: 0, values, kinds: [] };
  const found = findStatement(grid, known);
  if (found === undefined) throw new Error("The sheet is no statement");
  const read = readStatement(grid, found, MONTH);
  const wasRead = performance.now();
  const reply = await sendStatement(
    client,
    {
      id: crypto.randomUUID(),
      document: { kind: read.statement.id, account: "", shop: "店铺1", period: MONTH },
      title: MONTH,
      read,
      replaces: null,
    },
    {
      settings: defaultSettings,
      language: "zh",
      pause: () => undefined,
      wait: () => Promise.reject(new Error("The server did not take the lines at the first try")),
      now: () => new Date(),
      random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    },
    () => undefined,
  );
  const wasSent = performance.now();
  if (!reply.ok || reply.value.outcome !== "stored") throw new Error(JSON.stringify(reply));
  const matched = await client.call(matchStatements, { body: { month: MONTH } });
  const end = performance.now();
  if (!matched.ok) throw new Error(JSON.stringify(matched.failure));
  const unknown = Math.floor(size / UNKNOWN);
  // One in so many is both, and in no ledger.
  const differing = Math.floor(size / DIFFERS) - Math.floor(size / BOTH);
  const counted = (of: string) =>
    matched.value.sums.find((sum) => sum.side === "statement" && sum.class === of)?.count ?? 0;
  const said = ["matched", "amount-differs", "not-in-ledger"].map(counted);
  const should = [size - unknown - differing, differing, unknown];
  if (String(said) !== String(should))
    throw new Error(`${said.join(", ")}, not ${should.join(", ")}`);
  return { read: wasRead - began, sent: wasSent - wasRead, anew: end - wasSent };
}

/** Refunds of a shop in the ledger of after-sales, by SQL alone, as pushes fill the tables that matching reads. */
async function fillRefunds(db: D1Database, size: number): Promise<void> {
  const counted =
    "WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ?1)";
  await db.batch([
    db
      .prepare(
        `${counted} INSERT INTO record (id, ledger, version, withdrawn, shop, day, sequence,
                                        created_at, created_by, changed_at, changed_by)
         SELECT printf('%016d', n), 'after-sales', 1, 0, '店铺1', '${MONTH}' || printf('-%02d', 1 + n % 28), n,
                '${MONTH}', 'clerk', '${MONTH}', 'clerk' FROM counted`,
      )
      .bind(size),
    db.prepare(
      `INSERT INTO record_version (record, version, cells, push, person, at, finance_day)
       SELECT number, 1, json_object('orderNo', CAST(4100000000000000 + sequence AS TEXT)), '', 'clerk', created_at, day
       FROM record`,
    ),
    db.prepare(
      `INSERT INTO posting (finance_day, record, version, line, ledger, series, kind, direction, amount, count,
                            day, shop, courier, reason, liable, registrant, reference)
       SELECT day, number, version, 0, ledger, 'money', 'refund', 'platform', 1000 + sequence % 5000, 1, day, shop,
              '', '', '', '李敏', id
       FROM record`,
    ),
  ]);
}
