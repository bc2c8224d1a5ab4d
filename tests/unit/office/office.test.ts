import { expect, test } from "vitest";
import { languageOf } from "../../../addin/office/language.ts";
import { partitionStorage } from "../../../addin/office/partition-storage.ts";
import { isDark } from "../../../addin/office/theme.ts";

/** The browser's storage, in memory, that may be full. */
function storage(limit = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => kept.delete(key),
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
  };
}

test("what is kept under one partition is not seen under another", () => {
  const browser = storage();
  partitionStorage("one|", () => browser).set("key", "tz_1");
  expect(partitionStorage("one|", () => browser).get("key")).toBe("tz_1");
  expect(partitionStorage("two|", () => browser).get("key")).toBeNull();
});

test("signing out leaves nothing behind", () => {
  const browser = storage();
  const kept = partitionStorage("", () => browser);
  kept.set("key", "tz_1");
  kept.set("key", null);
  expect([kept.get("key"), browser.length]).toEqual([null, 0]);
});

test("where the browser blocks storage, the session still remembers", () => {
  const kept = partitionStorage("", () => {
    throw new DOMException("blocked", "SecurityError");
  });
  kept.set("language", "en");
  expect(kept.get("language")).toBe("en");
});

test("a full storage stops nothing", () => {
  const kept = partitionStorage("", () => storage(20));
  kept.set("language", "a text longer than there is room for");
  expect(kept.get("language")).toBe("a text longer than there is room for");
});

test.each([
  ["dark", "#ffffff", false, true],
  ["light", "#000000", true, false],
  ["system", "#1f1f1f", false, true],
  ["system", "#F0F0F0", true, false],
  ["system", undefined, true, true],
  ["system", "white", false, false],
] as const)(
  "chosen %s, Office %s, machine dark %s: dark is %s",
  (choice, background, machine, dark) => {
    const office = background === undefined ? undefined : { bodyBackgroundColor: background };
    expect(isDark(choice, office, machine)).toBe(dark);
  },
);

test.each([
  ["zh-CN", "zh"],
  ["zh-TW", "zh"],
  ["en-US", "en"],
  ["de-DE", "en"],
])("Excel in %s opens the pane in %s", (display, language) => {
  expect(languageOf(display)).toBe(language);
});
