import { expect, test } from "vitest";
import {
  emptyDraft,
  proposalOf,
  rebased,
  type SettingsDraft,
} from "../../../addin/engine/settings/settings-draft.ts";
import { showOwnDays } from "../../../addin/engine/settings/typed-days.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
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
      ownDays: "2026-02-16 休\n2026-2-28 works 09:00-12:30\n2026-03-01 休 财务",
      workingTimes: { service: "９:00—12:00，13:30 至 18:00" },
    }),
  );
  expect(faults).toEqual([]);
  expect(changes).toBe(9);
  expect(settings).toEqual({
    ...defaultSettings,
    levels: { R007: "off" },
    thresholds: { ...defaultSettings.thresholds, postageWarn: 1850, daysBack: 90 },
    lists: { ...defaultSettings.lists, shops: ["旗舰店", "新店"] },
    cutoff: "17:30",
    exchangeCutoff: "18:00",
    ownDays: [
      { day: "2026-02-16", works: false },
      { day: "2026-02-28", works: true, hours: [{ from: "09:00", to: "12:30" }] },
      { day: "2026-03-01", works: false, calendar: "finance" },
    ],
    workingTimes: {
      service: [
        { from: "09:00", to: "12:00" },
        { from: "13:30", to: "18:00" },
      ],
      finance: [{ from: "09:00", to: "18:00" }],
    },
  });
});

test.each([
  "",
  "上午",
  "9-18",
  "18:00-09:00",
  "09:00-12:00 11:00-18:00",
  "09:00-25:00",
  "09:60-18:00",
  "09:00-18:00 左右",
])("「%s」 is no time of work", (typed) => {
  const { faults, settings } = proposalOf(draft({ workingTimes: { finance: typed } }));
  expect(faults).toEqual([{ at: "working-times", name: "finance" }]);
  expect(settings.workingTimes).toEqual(base.workingTimes);
});

test.each([
  ["2026-02-28 休 09:00-12:00", "a day off has no hours"],
  ["2026-02-28 班\n2026-02-28 休 财务", "finance would have it twice"],
  ["2026-02-28 班上", "what is that"],
])("「%s」: %s", (ownDays) => {
  expect(proposalOf(draft({ ownDays })).faults).toEqual([
    { at: "own-days", line: ownDays.split("\n").at(-1) },
  ]);
});

test("a day may be one thing for service and another for finance, and is typed as it is shown", () => {
  const typed = "2026-02-28 班 09:00-12:00 客服\n2026-02-28 休 财务\n2026-03-01 班 20:00-24:00";
  const { faults, settings } = proposalOf(draft({ ownDays: typed }));
  expect(faults).toEqual([]);
  expect(showOwnDays(settings.ownDays, rulesPageWords.zh.dayWords)).toBe(typed);
  const english = showOwnDays(settings.ownDays, rulesPageWords.en.dayWords);
  expect(proposalOf(draft({ ownDays: english })).settings.ownDays).toEqual(settings.ownDays);
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
  const { settings } = proposalOf(rebased(mine, theirs, rulesPageWords.zh.dayWords));
  expect(settings.ownDays).toEqual([
    { day: "2026-02-16", works: false },
    { day: "2026-02-28", works: true },
  ]);
  expect(settings.lists["shops"]).toEqual(["旗舰店", "他的店", "我的店"]);
  expect(settings.levels).toEqual({ R024: "warning", R041: "off", R007: "off" });
});
