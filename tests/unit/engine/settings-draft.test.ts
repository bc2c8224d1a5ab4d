import { expect, test } from "vitest";
import {
  emptyDraft,
  proposalOf,
  rebased,
  type SettingsDraft,
} from "../../../addin/engine/settings/settings-draft.ts";
import type { SavedSettings } from "../../../shared/api/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";

const base: SavedSettings = {
  ...defaultSettings,
  levels: { R024: "warning" },
  lists: { ...defaultSettings.lists, shops: ["旗舰店", "专营店"] },
  version: 4,
  changed: null,
};
const draft = (typed: Partial<SettingsDraft>): SettingsDraft => ({ ...emptyDraft(base), ...typed });

test("what is typed becomes settings; what is not stays", () => {
  const { settings, faults, changes } = proposalOf(
    draft({
      levels: { R024: "usual", R007: "off" },
      thresholds: { postageWarn: "１８.５", daysBack: "90" },
      lists: { shops: "旗舰店\n 新店 \n\n新店" },
      cutoff: "17:30",
      exchangeCutoff: "18:00",
      ownDays: "2026-02-16 休\n2026-2-28 works",
    }),
  );
  expect(faults).toEqual([]);
  expect(changes).toBe(8);
  expect(settings).toEqual({
    ...defaultSettings,
    levels: { R007: "off" },
    thresholds: { ...defaultSettings.thresholds, postageWarn: 1850, daysBack: 90 },
    lists: { ...defaultSettings.lists, shops: ["旗舰店", "新店"] },
    cutoff: "17:30",
    exchangeCutoff: "18:00",
    ownDays: [
      { day: "2026-02-16", works: false },
      { day: "2026-02-28", works: true },
    ],
  });
});

test("what can't be is said where it was typed", () => {
  const { faults } = proposalOf(
    draft({
      thresholds: { postageWarn: "300", daysBack: "半年" },
      lists: { shops: "长".repeat(61) },
      cutoff: "",
      exchangeCutoff: "5",
      ownDays: "2026-02-30 休",
    }),
  );
  expect(faults).toEqual([
    {
      at: "threshold",
      name: "postageRefuse",
      fault: { kind: "under", other: "postageWarn", least: 30_000 },
    },
    { at: "threshold", name: "daysBack", fault: { kind: "not-a-number" } },
    { at: "list", name: "shops", most: 60, entry: "长".repeat(61) },
    { at: "own-days", line: "2026-02-30 休" },
    { at: "cutoff" },
    { at: "exchangeCutoff" },
  ]);
});

test("nothing changed is no change", () => {
  expect(proposalOf(emptyDraft(base)).changes).toBe(0);
  const same = draft({ thresholds: { postageWarn: "15" }, lists: { shops: "旗舰店\n专营店\n" } });
  expect(proposalOf(same).changes).toBe(0);
});

test("on what somebody else has saved meanwhile, both have their say", () => {
  const theirs: SavedSettings = {
    ...base,
    lists: { ...base.lists, shops: ["旗舰店", "专营店", "他的店"] },
    levels: { R024: "warning", R041: "off" },
    ownDays: [{ day: "2026-02-16", works: false }],
    version: 5,
  };
  const mine = draft({
    levels: { R007: "off" },
    lists: { shops: "旗舰店\n我的店" },
    ownDays: "2026-02-28 班",
  });
  const { settings } = proposalOf(rebased(mine, theirs, { works: "班", off: "休" }));
  expect(settings.ownDays).toEqual([
    { day: "2026-02-16", works: false },
    { day: "2026-02-28", works: true },
  ]);
  expect(settings.lists["shops"]).toEqual(["旗舰店", "他的店", "我的店"]);
  expect(settings.levels).toEqual({ R024: "warning", R041: "off", R007: "off" });
});
