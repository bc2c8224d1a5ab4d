import { expect, test } from "vitest";
import { courierTable } from "../../../shared/names/courier-table.ts";
import { knownNames, namesOf } from "../../../shared/names/known-name.ts";
import { platformTable } from "../../../shared/names/platform-table.ts";
import { reasonTable } from "../../../shared/names/reason-table.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";

const platforms = knownNames(platformTable.platforms, { unlisted: false });

test("the list's own word is kept for whatever else it is called", () => {
  const words = platforms.words(["抖音", "淘宝"]);
  expect(["抖店", "抖音小店", " 抖音", "Taobao", "淘宝"].map((each) => words.find(each))).toEqual([
    "抖音",
    "抖音",
    "抖音",
    "淘宝",
    "淘宝",
  ]);
});

test("names and words of a list are found in traditional characters, those that a list keeps apart apart", () => {
  const words = platforms.words(["淘宝", "視頻號", "视频号"]);
  expect(["淘寶", "視頻號", "视频号", "視频號"].map((each) => words.find(each))).toEqual([
    "淘宝",
    "視頻號",
    "视频号",
    undefined,
  ]);
});

test("what the list leaves out stays unknown, and two words that it keeps apart stay two", () => {
  const words = platforms.words(["京东", "京东自营"]);
  expect(["拼多多", "PDD", "京东自营", "京东商城"].map((each) => words.find(each))).toEqual([
    undefined,
    undefined,
    "京东自营",
    "京东",
  ]);
});

test.each([
  ["couriers", courierTable.couriers],
  ["platforms", platformTable.platforms],
  ["reasons", reasonTable],
])(
  "no name stands for two %s, and a new department's list is in the table's words",
  (list, table) => {
    const names = table.flatMap(namesOf).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const listed = defaultSettings.lists[list] ?? [];
    const aliases = new Set(table.flatMap((one) => one.aliases));
    expect(listed).not.toEqual([]);
    expect(listed.filter((word) => aliases.has(word))).toEqual([]);
  },
);
