import fc from "fast-check";
import { expect, test } from "vitest";
import {
  elapsed,
  lifeOf,
  rowAfter,
  type LifeAct,
  type LifeChange,
} from "../../../shared/derive/life.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { ERASED } from "../../../shared/privacy/erased.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { addSeconds } from "../../../shared/time/moment.ts";

const change = (
  at: Moment,
  changes: Record<string, [unknown, unknown]>,
  begins = false,
): LifeChange => ({
  at,
  by: "李敏",
  begins,
  changes: Object.fromEntries(
    Object.entries(changes).map(([key, [before, after]]) => [key, { before, after }]),
  ),
});

test("a complaint that was closed and taken up again: its course tells both, in order", () => {
  const versions = [
    change(
      "2026-11-03T09:30:00",
      { receivedAt: [null, "2026-11-03T09:00:00"], status: [null, "处理中"] },
      true,
    ),
    change("2026-11-04T10:05:00", {
      resolvedAt: [null, "2026-11-04T10:00:00"],
      status: ["处理中", "已关闭"],
    }),
    change("2026-11-05T08:00:00", {
      resolvedAt: ["2026-11-04T10:00:00", null],
      status: ["已关闭", "处理中"],
      note: [null, "又坏了"],
    }),
    change("2026-11-06T00:00:00", { attendedAt: [null, "2026-11-03T00:00:00"] }),
  ];
  const row = rowAfter(versions);
  const acts: readonly LifeAct[] = [
    {
      kind: "escalate",
      rule: "resolve",
      level: 2,
      until: null,
      to: null,
      by: null,
      at: "2026-11-04T09:00:00",
    },
  ];
  expect(row).toMatchObject({ resolvedAt: null, status: "处理中", note: "又坏了" });
  const told = lifeOf(complaints, row, versions, acts).map((event) =>
    event.kind === "act"
      ? `${event.at} ${event.act.kind} ${event.act.level}`
      : event.kind === "step"
        ? `${event.at} ${event.column}`
        : `${event.at} ${event.column} ${String(event.before)}→${String(event.after)}`,
  );
  expect(told).toEqual([
    "2026-11-03 attendedAt",
    "2026-11-03T09:00:00 receivedAt",
    "2026-11-04T09:00:00 escalate 2",
    "2026-11-04T10:05:00 status 处理中→已关闭",
    "2026-11-05T08:00:00 status 已关闭→处理中",
  ]);
});

test("what was erased is no step, and a ledger without a course has none", () => {
  expect(lifeOf(complaints, { receivedAt: ERASED, resolvedAt: null }, [], [])).toEqual([]);
  const without = ledgers.find(({ life }) => life === undefined);
  expect(without && lifeOf(without, without.blank, [], [])).toEqual([]);
});

test("the time between is that of the clock, or whole days where one has no time", () => {
  fc.assert(
    fc.property(fc.nat({ max: 5_000_000 }), (seconds) => {
      const from = "2026-02-27T23:58:30" as const;
      const { days, hours, minutes } = elapsed(from, addSeconds(from, seconds));
      return days * 1440 + (hours ?? 0) * 60 + (minutes ?? 0) === Math.floor(seconds / 60);
    }),
  );
  expect(elapsed("2026-11-03", "2026-11-05T09:00:00")).toEqual({
    days: 2,
    hours: null,
    minutes: null,
  });
  expect(elapsed("2026-11-05", "2026-11-03").days).toBe(0);
});
