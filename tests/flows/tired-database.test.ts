import { env } from "cloudflare:workers";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { createClient } from "../../addin/client.ts";
import { send } from "../worker/support/caller.ts";
import { hire } from "../worker/support/staff.ts";
import {
  type Mishap,
  passingTroubles,
  tiredDatabase,
  type TiredDatabase,
} from "../worker/support/tired-database.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { emptyLedgers, happened, pushed, serverState, validated } from "./stage.ts";

const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
afterAll(() => warned.mockRestore());
beforeEach(emptyLedgers);

/** A clerk's push of two rows through the real client, on a database that suffers as told. */
async function pushedOn(mishap: (nth: number) => Mishap | undefined) {
  const { key } = await hire("clerk", "李敏");
  const tired: TiredDatabase = tiredDatabase(mishap);
  const bindings = { ...env, DB: tired.db };
  const retries: (number | null)[] = [];
  const client = createClient({
    server: "",
    key,
    fetch: (path, init) => send(path, init, bindings),
    wait: () => Promise.resolve(),
    onRetry: (_call, retry) => retries.push(retry),
  });
  const workbook = new MemoryWorkbook(afterSalesSheet(["900000000000001", "900000000000002"]));
  const report = await pushed(workbook, client);
  return { report, workbook, asked: tired.asked(), retries };
}

/** What the server holds of the push, without what differs from one push to the next. */
async function held() {
  const count = async (table: string) =>
    (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n;
  const tables = ["record", "record_version", "posting", "key", "cross_reference", "push"];
  return Promise.all(tables.map(async (table) => [table, await count(table)]));
}

test("each trouble, at each step of a push, before or after it was done: no row is lost or doubled", async () => {
  const calm = await pushedOn(() => undefined);
  const wanted = await held();
  expect(calm.retries.every((retry) => retry === null)).toBe(true);
  for (let step = 1; step <= calm.asked; step += 1)
    for (const [at, when] of (["before", "after"] as const).entries()) {
      await emptyLedgers();
      // Each trouble has its turn; that all of them are told alike, the Worker's own tests say.
      const message = passingTroubles[(2 * step + at) % passingTroubles.length] ?? "";
      const { report, workbook } = await pushedOn((nth) =>
        nth === step ? { message, when } : undefined,
      );
      expect([step, when, happened(report), report.failure]).toEqual([
        step,
        when,
        { created: 2 },
        null,
      ]);
      expect(await held()).toEqual(wanted);
      expect((await validated(workbook)).comparison.counts.unchanged).toBe(2);
    }
});

test("a database that stays tired ends the push with its reason, and the next push goes on", async () => {
  let tired = true;
  const mishap: Mishap = { message: "D1_ERROR: D1 DB is overloaded.", when: "before" };
  const { report, retries, workbook } = await pushedOn((nth) =>
    tired && nth > 4 ? mishap : undefined,
  );
  expect(report).toMatchObject({
    notSent: 2,
    failure: { kind: "refused", problem: { code: "database-busy" }, retryAfter: 3 },
  });
  expect(retries.at(-2)).toBe(8);
  tired = false;
  const before = await serverState();
  const { key } = await hire("clerk", "李敏");
  const client = createClient({ server: "", key, fetch: (path, init) => send(path, init) });
  expect(happened(await pushed(workbook, client))).toEqual({ created: 2 });
  expect(await serverState()).not.toEqual(before);
});
