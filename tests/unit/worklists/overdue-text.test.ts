import { expect, test } from "vitest";
import { decidedFlagText, besideFlag } from "../../../shared/messages/overdue-flag.ts";
import {
  decidedText,
  dueDated,
  movedText,
  reasonsText,
  severityText,
  type ToldClock,
} from "../../../shared/worklists/overdue/line-text.ts";
import { NEVER } from "../../../shared/time/pause.ts";

const now = "2026-11-20T10:00:00";
const clock = (some: Partial<ToldClock> = {}): ToldClock => ({
  rule: "process",
  due: "2026-11-18T00:00:00",
  firstDue: "2026-11-18T00:00:00",
  pausedUntil: null,
  waived: false,
  assigned: null,
  half: "2026-11-16T00:00:00",
  warn: "2026-11-17T00:00:00",
  ...some,
});
const people = new Map([
  ["a", { name: "王芳", active: true }],
  ["b", { name: "李敏", active: false }],
]);

test.each([
  [[clock()], "逾期 3 天"],
  [[clock({ due: "2026-11-20T07:30:00" })], "逾期 2 小时"],
  [[clock({ waived: true })], "已豁免"],
  [[clock({ waived: true }), clock({ due: "2026-11-19T00:00:00" })], "逾期 2 天"],
  [[clock({ pausedUntil: NEVER })], "已暂停"],
  [[clock({ due: "2026-11-21T00:00:00" })], "今天到期"],
  [[clock({ due: "2026-11-21T17:00:00" })], "明天到期"],
  [[clock({ due: "2026-11-25T00:00:00" })], "快到期"],
  [[], null],
])("how a row stands is said by its worst deadline", (clocks, said) => {
  expect(severityText(clocks, now)).toBe(said);
});

test("a line names its deadlines, moved promises and what was decided, alike ones together", () => {
  const two = [clock(), clock({ rule: "other", due: "2026-11-19T17:00:00" })];
  expect(reasonsText("after-sales", two, now)).toBe("待处理 应于 11-17；other 应于 11-19 17:00");
  expect(movedText("after-sales", two, now)).toBe("other 原定 11-17");
  const asked = two.map((each) => ({ ...each, assigned: "b" }));
  expect(decidedText("after-sales", asked, now, people)).toBe("督办：李敏（已离职）");
  const mixed = [
    clock({ waived: true }),
    clock({ pausedUntil: "2026-11-25T09:00:00", assigned: "a" }),
  ];
  expect(decidedText("after-sales", mixed, now, people)).toBe(
    "待处理 已豁免；待处理 暂停至 11-25 09:00，督办：王芳",
  );
  expect(decidedText("after-sales", two, now, people)).toBeNull();
});

test("the clerk's cell says what was decided, in either language", () => {
  const title = { zh: "待处理", en: "To be processed" };
  const flag = clock({ due: "2026-11-22T00:00:00", assigned: "王芳" });
  expect(besideFlag(flag, "zh")).toEqual(["督办：王芳", "承诺已改"]);
  expect(decidedFlagText(title, { ...clock(), waived: true }, now, "zh")).toBe("✓ 已豁免 · 待处理");
  expect(decidedFlagText(title, { ...clock(), pausedUntil: NEVER }, now, "en")).toBe(
    "✓ Paused until further notice · To be processed",
  );
  expect(
    decidedFlagText(title, { ...clock(), pausedUntil: "2026-11-25T09:00:00" }, now, "zh"),
  ).toBe("✓ 暂停至 11-25 09:00 · 待处理");
});

test("a deadline of a whole day is due on that day, and not at the midnight behind it", () => {
  expect(dueDated("2026-11-21T00:00:00")).toBe("2026-11-20");
  expect(dueDated("2026-11-21T17:00:00")).toBe("2026-11-21T17:00:00");
});
