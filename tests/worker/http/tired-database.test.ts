import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { problemDetails } from "../../../shared/api/problem-details.ts";
import { requestErrors } from "../../../shared/messages/request-errors.ts";
import { MOST_AT_ONCE } from "../../../worker/http/work-in-flight.ts";
import { send } from "../support/caller.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";
import { passingTroubles, tiredDatabase, type Mishap } from "../support/tired-database.ts";

// What a tired database says is logged for whoever runs the server.
const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
afterEach(() => warned.mockClear());

const from = ({ key }: Staff, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { authorization: `Bearer ${key}`, "accept-language": "zh" },
});

const pushing = (staff: Staff) =>
  from(staff, { method: "POST", body: JSON.stringify(pushOf(newRow())) });

async function refusal(response: Response) {
  const { code, title } = problemDetails.parse(await response.json());
  return { status: response.status, code, title, after: response.headers.get("retry-after") };
}

const pushes = "/api/ledgers/after-sales/pushes";

test.each(passingTroubles)("%s is told as a database that is busy, and logged", async (message) => {
  const clerk = await hire("clerk", "李敏");
  // The first statement finds out who asks.
  const { db } = tiredDatabase((nth) => (nth > 1 ? { message, when: "before" } : undefined));
  const bindings = { ...env, DB: db };
  const told = {
    status: 503,
    code: "database-busy",
    title: requestErrors["database-busy"].zh,
    after: "3",
  };
  expect(await refusal(await send(pushes, pushing(clerk), bindings))).toEqual(told);
  expect(warned).toHaveBeenCalledOnce();
  const { db: DB } = tiredDatabase(() => ({ message, when: "before" }));
  const reading = await send("/api/finance/summary?period=2026-11", from(clerk), { ...env, DB });
  expect(await refusal(reading)).toEqual(told);
  const health = await send("/api/health", from(clerk), { ...env, DB });
  expect(await refusal(health)).toEqual(told);
});

test.each([
  ["string or blob too big: SQLITE_TOOBIG", 413, "too-much-data"],
  ["statement too long: SQLITE_TOOBIG", 413, "too-much-data"],
  ["database or disk is full: SQLITE_FULL", 507, "database-full"],
  ["Exceeded maximum DB size", 507, "database-full"],
] as const)("%s does not pass by itself, and says what helps", async (said, status, code) => {
  const clerk = await hire("clerk", "李敏");
  const mishap: Mishap = { message: `D1_ERROR: ${said}`, when: "before" };
  const { db } = tiredDatabase((nth) => (nth > 1 ? mishap : undefined));
  const refused = await send(pushes, pushing(clerk), { ...env, DB: db });
  const title = requestErrors[code].zh;
  expect(await refusal(refused)).toEqual({ status, code, title, after: null });
});

test("a fault of ours stays one", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const clerk = await hire("clerk", "李敏");
  const { db } = tiredDatabase((nth) =>
    nth > 1 ? { message: "D1_ERROR: no such column: x: SQLITE_ERROR", when: "before" } : undefined,
  );
  const refused = await send(pushes, pushing(clerk), { ...env, DB: db });
  expect(await refusal(refused)).toMatchObject({ status: 500, code: "internal", after: null });
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

test("of 300 who come at once, those beyond the bound hear of it before any of them is served", async () => {
  const clerk = await hire("clerk", "李敏");
  let release = () => undefined as void;
  const slow = new Promise<void>((done) => (release = done));
  const { db } = tiredDatabase(() => undefined);
  const waiting = {
    prepare: (sql: string) => db.prepare(sql),
    batch: async (statements: D1PreparedStatement[]) => {
      await slow;
      return db.batch(statements);
    },
  };
  const bindings = { ...env, DB: waiting };
  let refused = 0;
  const all = Array.from({ length: 300 }, async () => {
    const response = await send(pushes, pushing(clerk), bindings);
    if (response.status === 200) return "served";
    refused += 1;
    if (refused === 300 - MOST_AT_ONCE) release();
    return await refusal(response);
  });
  const ended = await Promise.all(all);
  const title = requestErrors.overloaded.zh;
  const told = { status: 503, code: "overloaded", title, after: "3" };
  expect(ended.filter((each) => each === "served")).toHaveLength(MOST_AT_ONCE);
  expect(ended.filter((each) => each !== "served")).toEqual(
    Array.from({ length: 300 - MOST_AT_ONCE }, () => told),
  );
  expect((await send(pushes, pushing(clerk))).status).toBe(200);
});

test("a person who calls too often within a minute hears so, and nobody else does", async () => {
  const clerk = await hire("clerk", "李敏");
  const other = await hire("clerk", "王芳");
  const limiter = {
    limit: ({ key }: { key: string }) => Promise.resolve({ success: key !== clerk.person.id }),
  };
  const bindings = { ...env, PERSON_LIMIT: limiter };
  expect(await refusal(await send("/api/me", from(clerk), bindings))).toEqual({
    status: 429,
    code: "too-many-requests",
    title: requestErrors["too-many-requests"].zh,
    after: "10",
  });
  expect((await send("/api/me", from(other), bindings)).status).toBe(200);
  // A limiter that fails stops nobody.
  const failing = { limit: () => Promise.reject(new Error("away")) };
  expect((await send("/api/me", from(clerk), { ...env, PERSON_LIMIT: failing })).status).toBe(200);
});
