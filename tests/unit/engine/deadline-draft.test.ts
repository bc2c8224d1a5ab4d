import fc from "fast-check";
import { expect, test } from "vitest";
import {
  deadlineParts,
  deadlinesWith,
  partKey,
  showPart,
} from "../../../addin/engine/settings/deadline-draft.ts";
import { emptyDraft, proposalOf } from "../../../addin/engine/settings/settings-draft.ts";
import { spanIn, spanText } from "../../../shared/messages/span-text.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";

const draftWith = (deadlines: Record<string, string>, set = {}) =>
  proposalOf({
    ...emptyDraft({ ...defaultSettings, deadlines: set, version: 1, changed: null }),
    deadlines,
  });

test("spans, percentages and days of pause are typed, each as people write them", () => {
  const { settings, faults, changes } = draftWith({
    "complaints/resolve/span/usual": "5个工作日",
    "complaints/resolve/span/urgent": "4 h",
    "complaints/resolve/warn-at": "５０",
    "complaints/resolve/pause-days": "10",
    "after-sales/process/span/usual": "2天",
  });
  expect(faults).toEqual([]);
  expect(changes).toBe(2);
  expect(settings.deadlines).toEqual({
    complaints: {
      resolve: {
        spans: { usual: { unit: "workdays", count: 5 }, urgent: { unit: "hours", count: 4 } },
        warnAt: 50,
        pauseDays: 10,
      },
    },
    "after-sales": { process: { spans: { usual: { unit: "days", count: 2 } } } },
  });
});

test("what is usual is not kept, and a deadline is switched off and on again", () => {
  const off = draftWith({ "after-sales/process/span/usual": "不计" });
  expect(off.settings.deadlines).toEqual({ "after-sales": { process: { off: true } } });
  const on = draftWith({ "after-sales/process/span/usual": "1 天" }, off.settings.deadlines);
  expect(on.settings.deadlines).toEqual({});
});

test("what says nothing is said where it was typed, and changes nothing", () => {
  const { settings, faults } = draftWith({
    "after-sales/process/span/usual": "很快",
    "after-sales/process/warn-at": "100",
    "complaints/resolve/pause-days": "一周",
  });
  expect(settings.deadlines).toEqual({});
  expect(faults.map((fault) => fault.at === "deadline" && fault.part)).toEqual([
    "after-sales/process/span/usual",
    "after-sales/process/warn-at",
    "complaints/resolve/pause-days",
  ]);
});

test("every part reads back as it is shown, in both languages", () => {
  const parts = ledgers.flatMap(deadlineParts);
  expect(parts.length).toBeGreaterThan(20);
  for (const language of ["zh", "en"] as const) {
    const shown = Object.fromEntries(
      parts.map((part) => [partKey(part), showPart(part, {}, language)]),
    );
    expect(deadlinesWith({}, shown, parts)).toEqual({ deadlines: {}, faults: [] });
  }
});

test.each([
  ["0 天，到 17:00", { unit: "days", count: 0, at: "17:00" }],
  ["1 个工作日 到9:30", { unit: "workdays", count: 1, at: "09:30" }],
  ["0 days, by the exchange cut-off", { unit: "days", count: 0, at: "exchangeCutoff" }],
  ["2 小时，到 17:00", undefined],
  ["0 天，到 25:00", undefined],
])("「%s」 is days that end at an hour, or no span", (text, span) => {
  expect(spanIn(text)).toEqual(span);
});

test("a span reads back as it is written", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("days", "months", "hours", "workdays", "workhours"),
      fc.integer({ min: 0, max: 3650 }),
      fc.constantFrom("zh", "en"),
      (unit, count, language) => {
        expect(spanIn(spanText({ unit, count }, language))).toEqual({ unit, count });
      },
    ),
  );
});
