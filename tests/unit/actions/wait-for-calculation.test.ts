import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Workbook } from "../../../addin/workbook/workbook.ts";
import type { Validation } from "../../../addin/engine/check/validate.ts";
import { waitForCalculation } from "../../../addin/actions/check/wait-for-calculation.ts";
import { emptyPane } from "../../../addin/state/pane-state.ts";
import type { Pane } from "../../../addin/state/pane.ts";
import { createStore } from "../../../addin/state/store.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pane = (): Pane => ({
  store: createStore(emptyPane),
  // Waiting touches neither the workbook nor the server.
  workbook: {} as Workbook,
  storage: { get: () => null, set: () => undefined },
  server: "",
  fetch: () => Promise.reject(new Error("offline")),
  now: () => new Date(),
});

/** A check that found a cell which Excel is calculating, or only one with an error. */
const found = (wait: boolean) =>
  ({
    openLedger: {},
    problems: [{ code: "R060", params: { error: "#BUSY!", wait } }],
  }) as unknown as Validation;

/** Checks, and checks again whenever the pane asks for it; answers how often it did so. */
function checks(at: Pane, validation: Validation): () => number {
  let times = 0;
  const check = () => {
    times += 1;
    at.store.set({ validation: { value: validation, working: null, trouble: null } });
    waitForCalculation(at, validation, () => Promise.resolve(check()));
  };
  check();
  return () => times;
}

test("cells that are being calculated are looked at again, for a minute", () => {
  const times = checks(pane(), found(true));
  vi.advanceTimersByTime(6500);
  expect(times()).toBe(3);
  vi.advanceTimersByTime(600_000);
  expect(times()).toBe(21);
});

test("an error that stays is not waited for", () => {
  const times = checks(pane(), found(false));
  vi.advanceTimersByTime(60_000);
  expect(times()).toBe(1);
});

test("what another check has found meanwhile is not checked again", () => {
  const at = pane();
  const times = checks(at, found(true));
  at.store.set({ validation: { value: found(false), working: null, trouble: null } });
  vi.advanceTimersByTime(60_000);
  expect(times()).toBe(1);
});
