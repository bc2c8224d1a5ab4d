import { expect, test } from "vitest";
import type { Workbook } from "../../../addin/workbook/workbook.ts";
import type { Validation } from "../../../addin/engine/check/validate.ts";
import { emptyPane } from "../../../addin/state/pane-state.ts";
import type { Pane } from "../../../addin/state/pane.ts";
import { dropJobs, runJob } from "../../../addin/state/run-job.ts";
import { createStore } from "../../../addin/state/store.ts";

const pane = (): Pane => ({
  store: createStore({ ...emptyPane, key: "tz_1" }),
  // These jobs touch neither the workbook nor the server.
  workbook: {} as Workbook,
  storage: { get: () => null, set: () => undefined },
  server: "",
  fetch: () => Promise.reject(new Error("offline")),
  now: () => new Date("2026-11-03T06:00:00Z"),
});

const checked = (checkedAt: string) => ({ checkedAt }) as Validation;
const done = (checkedAt: string) =>
  Promise.resolve({ ok: true, value: checked(checkedAt) } as const);

test("a job shows that it is under way, then what it brought", async () => {
  const at = pane();
  const running = runJob(at, "validation", () => done("1"));
  expect(at.store.get().validation.working).toEqual({ done: 0, total: null });
  await running;
  expect(at.store.get().validation).toEqual({ value: checked("1"), working: null, trouble: null });
});

test("a slow run never replaces what a later one brought", async () => {
  const at = pane();
  const older = Promise.withResolvers<string>();
  const slow = runJob(at, "validation", async () => done(await older.promise));
  await runJob(at, "validation", () => done("newer"));
  older.resolve("older");
  expect(await slow).toBeNull();
  expect(at.store.get().validation.value).toEqual(checked("newer"));
});

test("what was known stays when its renewal fails", async () => {
  const at = pane();
  await runJob(at, "validation", () => done("1"));
  await runJob(at, "validation", () => Promise.reject(new Error("gone")));
  expect(at.store.get().validation).toEqual({
    value: checked("1"),
    working: null,
    trouble: { from: "unknown", details: "Error: gone" },
  });
});

test("a job that was dropped brings nothing any more", async () => {
  const at = pane();
  const running = runJob(at, "validation", () => done("1"));
  dropJobs(at, ["validation"]);
  expect(await running).toBeNull();
  expect(at.store.get().validation.value).toBeNull();
});

test("a sign-in that has ended is asked for again, and the job goes on by itself", async () => {
  const at = pane();
  let signedIn = false;
  const problem = {
    type: "about:blank",
    title: "…",
    status: 401,
    code: "unauthenticated" as const,
    requestId: "r",
  };
  const refused = { ok: false, failure: { kind: "refused", problem, retryAfter: null } } as const;
  const ask = (): Promise<unknown> =>
    runJob(at, "validation", () => (signedIn ? done("1") : Promise.resolve(refused)), {
      again: ask,
    });
  await ask();
  expect(at.store.get().key).toBeNull();
  signedIn = true;
  at.store.get().signIn?.resume();
  await expect.poll(() => at.store.get().validation.value).toEqual(checked("1"));
});
