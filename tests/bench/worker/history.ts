import type { D1Database } from "@cloudflare/workers-types";
import { MAX_ROWS_PER_PUSH } from "../../../shared/api/limits.ts";
import { pushResponse, pushRows, type PushRow } from "../../../shared/api/push.ts";
import { RECORD_ID_RANDOM_BYTES, recordId } from "../../../shared/record.ts";
import app from "../../../worker/app.ts";
import { hashAccessKey, newAccessKey } from "../../../worker/auth/access-key.ts";
import type { Bench } from "../kit/bench.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { median, medianRatio } from "../kit/rounds.ts";
import { today } from "../push/desk.ts";
import { countingD1 } from "./counting-d1.ts";
import { fillHistory, storedOrder } from "./fill-history.ts";
import { ASSETS, KEY_SECRET } from "./in-process.ts";
import { localD1 } from "./local-d1.ts";

const SMALL = 10_000;
const LARGE = 1_000_000;
const WARM_UP = 3;
const ROUNDS = 12;

/** What a push costs when the ledger has a long history to compare its rows with. */
export const history: Bench = {
  name: "history",
  title: `A push of ${MAX_ROWS_PER_PUSH} rows against ${LARGE} stored records and against ${SMALL}`,
  how: "the Worker's fetch in this process on workerd's D1, one push here and one there in turn; rows that D1 says it has read (meta.rows_read)",
  seconds: 400,
  async measure(cleanup) {
    const small = await ledgerOf(cleanup, SMALL);
    const large = await ledgerOf(cleanup, LARGE);
    const times = { small: [] as number[], large: [] as number[] };
    const read = { small: [] as number[], large: [] as number[] };
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const rows = rowsOf(round + WARM_UP);
      const here = await small(rows);
      const there = await large(rows);
      if (here.counts !== there.counts)
        throw new Error(`The same rows were ${here.counts} and ${there.counts}`);
      if (round < 0) continue;
      times.small.push(here.milliseconds);
      times.large.push(there.milliseconds);
      read.small.push(here.rowsRead);
      read.large.push(there.rowsRead);
    }
    return [
      { name: `against ${SMALL}`, value: median(times.small), unit: "ms" },
      { name: `against ${LARGE}`, value: median(times.large), unit: "ms" },
      {
        name: "  to the former",
        value: medianRatio(times.large, times.small),
        unit: "×",
        target: { most: 1.5 },
      },
      { name: `read of ${SMALL}`, value: median(read.small), unit: "rows" },
      { name: `read of ${LARGE}`, value: median(read.large), unit: "rows" },
      {
        name: "  to the former",
        value: medianRatio(read.large, read.small),
        unit: "×",
        target: { most: 1.5 },
      },
    ];
  },
};

/** Rows of one push: most are of new orders; some refund a stored order further, some say it again. */
function rowsOf(push: number): PushRow["cells"][] {
  return Array.from({ length: MAX_ROWS_PER_PUSH }, (_, index) => {
    const serial = push * MAX_ROWS_PER_PUSH + index;
    const again = index % 10;
    // Of the records of the last months: those of earlier years are not compared.
    const stored = storedOrder(700 * (1 + (serial % 13)) + (Math.floor(serial / 13) % 300));
    return {
      registeredOn: today(),
      shop: "店铺1",
      orderNo: again < 2 ? stored : `88${String(serial).padStart(14, "0")}`,
      kind: "退货退款",
      reason: "尺码不合",
      paid: 20_000,
      refund: again === 1 ? 5000 : 1000 + (index % 50),
      refundPath: "平台退款",
      ...(index % 3 === 0 && { postage: 800, returnNo: `YT${String(serial).padStart(13, "0")}` }),
      ...(index % 20 === 2 && {
        payee: `138${String(serial).padStart(8, "0")}`,
        payeeName: "王一",
      }),
      handler: "李敏",
    };
  });
}

/** A D1 with so many records, and how to push to it. */
async function ledgerOf(cleanup: Cleanup, records: number) {
  const d1 = await localD1(cleanup);
  const key = await hireClerk(d1);
  await fillHistory(d1, records, today());
  const { db, rowsRead } = countingD1(d1);
  const context = {
    waitUntil: () => undefined,
    passThroughOnException: () => undefined,
    props: {},
  };
  return async (cells: readonly PushRow["cells"][]) => {
    const rows = cells.map((each) => ({ id: newId(), base: null, cells: each }));
    const request = new Request("https://worker.invalid/api/ledgers/after-sales/pushes", {
      method: pushRows.method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ id: crypto.randomUUID(), rows }),
    });
    const [before, began] = [rowsRead(), performance.now()];
    const response = await app.fetch(request, { DB: db, KEY_SECRET, ASSETS }, context);
    const json: unknown = await response.json();
    const milliseconds = performance.now() - began;
    if (!response.ok) throw new Error(JSON.stringify(json));
    const { counts } = pushResponse.parse(json);
    return { milliseconds, rowsRead: rowsRead() - before, counts: JSON.stringify(counts) };
  };
}

async function hireClerk(db: D1Database): Promise<string> {
  const key = newAccessKey();
  const now = new Date().toISOString();
  await db.batch([
    db
      .prepare(
        `INSERT INTO person (id, name, role, created_at) VALUES ('clerk', '李敏', 'clerk', ?1)`,
      )
      .bind(now),
    db
      .prepare(
        `INSERT INTO access_key (hash, id, person, created_at, last_used_on)
         VALUES (?1, 'key', 'clerk', ?2, substr(?2, 1, 10))`,
      )
      .bind(await hashAccessKey(key), now),
  ]);
  return key;
}

const newId = () =>
  recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES)));
