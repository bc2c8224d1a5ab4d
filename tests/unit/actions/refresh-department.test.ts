import { expect, test } from "vitest";
import type { SavedSettings } from "../../../shared/api/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import type { Workbook } from "../../../addin/workbook/workbook.ts";
import { refreshDepartment } from "../../../addin/actions/department/load-department.ts";
import { loadEngine } from "../../../addin/state/load-engine.ts";
import { emptyPane } from "../../../addin/state/pane-state.ts";
import type { Pane } from "../../../addin/state/pane.ts";
import { createStore } from "../../../addin/state/store.ts";

test("the settings that others have changed are asked for once a minute at most", async () => {
  let time = Date.parse("2026-11-03T06:00:00Z");
  let version = 1;
  let asked = 0;
  const pane: Pane = {
    store: createStore({ ...emptyPane, key: "tz_1" }),
    workbook: {} as Workbook, // nothing of it is touched
    storage: { get: () => null, set: () => undefined },
    server: "",
    fetch: () => {
      asked += 1;
      const saved: SavedSettings = { ...defaultSettings, version, changed: null };
      return Promise.resolve(Response.json(saved));
    },
    now: () => new Date(time),
  };
  const settingsAfter = async (seconds: number) => {
    time += seconds * 1000;
    await refreshDepartment(pane);
    return pane.store.get().settings;
  };

  // A check waits a moment for newer settings, and not for the engine to be loaded the first time.
  await loadEngine();
  const first = await settingsAfter(0);
  version = 2;
  expect(await settingsAfter(59)).toBe(first);
  expect(asked).toBe(1);
  expect((await settingsAfter(1))?.version).toBe(2);
  const second = pane.store.get().settings;
  expect(await settingsAfter(60)).toBe(second);
  expect(asked).toBe(3);
});
