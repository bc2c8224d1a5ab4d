import fc from "fast-check";
import { expect, test } from "vitest";
import { withAct } from "../../../shared/derive/clock-acts.ts";
import { clocksAfter, type Clock } from "../../../shared/derive/clocks.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { exchanges } from "../../../shared/ledgers/exchanges/definition.ts";
import type { Row } from "../../../shared/row.ts";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { addSeconds } from "../../../shared/time/moment.ts";
import { NEVER } from "../../../shared/time/pause.ts";

const means = { calendar: publicCalendar, deadlines: {} };
const received = { receivedAt: "2026-11-03T10:00:00", content: "破了" };

/** The clocks of a complaint after each of its versions was seen; null withdraws it. */
function after(...seen: readonly (readonly [Moment, Row | null])[]): Clock[] {
  let clocks: Clock[] = [];
  for (const [at, cells] of seen) {
    const row = cells === null ? null : wholeRow(complaints, { ...received, ...cells });
    clocks = clocksAfter(clocks, complaints, row, at, means);
  }
  return clocks;
}

const named = (clocks: readonly Clock[], rule: string): Clock => {
  const clock = clocks.find((each) => each.rule === rule);
  if (clock === undefined) throw new Error(`There is no clock ${rule}`);
  return clock;
};

test("the first promise stays, whatever is promised later", () => {
  const clocks = after(
    ["2026-11-03T10:05:00", { promisedOn: "2026-11-05" }],
    ["2026-11-05T09:00:00", { promisedOn: "2026-11-20" }],
    ["2026-11-21T09:00:00", { promisedOn: "2026-11-30" }],
  );
  expect(named(clocks, "resolve")).toMatchObject({
    due: "2026-12-01T00:00:00",
    firstDue: "2026-11-06T00:00:00",
    seen: "2026-11-03T10:05:00",
  });
});

test("a promise takes the place of the usual time while that is not over, and not afterwards", () => {
  const promise = { promisedOn: "2026-11-20" };
  const inTime = after(["2026-11-03T10:05:00", {}], ["2026-11-04T10:05:00", promise]);
  expect(named(inTime, "resolve").firstDue).toBe("2026-11-21T00:00:00");
  const late = after(["2026-11-03T10:05:00", {}], ["2026-11-10T10:05:00", promise]);
  expect(named(late, "resolve")).toMatchObject({
    due: "2026-11-21T00:00:00",
    firstDue: "2026-11-07T00:00:00",
  });
});

test("a start that is moved later leaves what was due first", () => {
  const clocks = after(
    ["2026-11-03T10:05:00", {}],
    ["2026-11-09T10:05:00", { receivedAt: "2026-11-09T09:00:00" }],
  );
  expect(named(clocks, "resolve")).toMatchObject({
    started: "2026-11-09T09:00:00",
    due: "2026-11-13T00:00:00",
    firstDue: "2026-11-07T00:00:00",
  });
});

test("it is kept when the server first saw an end, and an end that is typed anew is seen anew", () => {
  const first = { resolvedAt: "2026-11-05T15:00:00" };
  const same = after(
    ["2026-11-03T10:05:00", {}],
    ["2026-11-09T10:00:00", first],
    ["2026-11-12T10:00:00", { ...first, note: "补充" }],
  );
  expect(named(same, "resolve")).toMatchObject({
    state: "met",
    met: "2026-11-05T15:00:00",
    metSeen: "2026-11-09T10:00:00",
  });
  const moved = after(
    ["2026-11-03T10:05:00", {}],
    ["2026-11-09T10:00:00", first],
    ["2026-11-12T10:00:00", { resolvedAt: "2026-11-04T15:00:00" }],
  );
  expect(named(moved, "resolve").metSeen).toBe("2026-11-12T10:00:00");
});

test("what was left when a pause began is left when it ends", () => {
  // Of the days until the 6th, three working days and some hours are left at noon of the 3rd.
  const clocks = after(
    ["2026-11-03T10:05:00", {}],
    ["2026-11-04T12:00:00", { status: "待客户" }],
    ["2026-11-05T12:00:00", { status: "处理中" }],
  );
  expect(named(clocks, "resolve").due).toBe("2026-11-10T00:00:00");
  // Nobody waits for the customer there.
  expect(named(clocks, "legal").due).toBe("2026-11-19T00:00:00");
});

test("a status pauses for so many days in all, however often it is set back and forth", () => {
  const waiting = { status: "待客户" };
  const clocks = after(
    ["2026-11-03T10:05:00", waiting],
    ["2026-11-08T10:05:00", {}],
    ["2026-11-08T10:06:00", waiting],
  );
  expect(named(clocks, "resolve").pausedUntil).toBe("2026-11-10T10:06:00");
  const later = clocksAfter(
    clocks,
    complaints,
    wholeRow(complaints, { ...received, ...waiting, note: "还在等" }),
    "2026-11-15T10:00:00",
    means,
  );
  expect(named(later, "resolve").pausedUntil).toBe("2026-11-10T10:06:00");
});

test("a complaint that was called off, or withdrawn, goes on as it was when it comes back", () => {
  const promise = { promisedOn: "2026-11-05" };
  for (const gone of [{ ...promise, status: "已撤诉" }, null]) {
    const between = after(["2026-11-03T10:05:00", promise], ["2026-11-06T10:00:00", gone]);
    expect(named(between, "resolve").state).toBe("dropped");
    const back = after(
      ["2026-11-03T10:05:00", promise],
      ["2026-11-06T10:00:00", gone],
      ["2026-11-09T10:00:00", { promisedOn: "2026-11-30" }],
    );
    expect(named(back, "resolve")).toMatchObject({
      state: "running",
      firstDue: "2026-11-06T00:00:00",
      seen: "2026-11-03T10:05:00",
    });
  }
});

test("what has ended keeps the time that it was allowed; what runs follows a change", () => {
  const [open, done] = [{}, { resolvedAt: "2026-11-05T15:00:00" }].map((cells) =>
    wholeRow(complaints, { ...received, ...cells }),
  );
  const shorter = {
    ...means,
    deadlines: { complaints: { resolve: { spans: { usual: { unit: "workdays", count: 1 } } } } },
  } as const;
  const dues = [open, done].map((row) => {
    const before = clocksAfter([], complaints, row ?? null, "2026-11-05T16:00:00", means);
    const now = clocksAfter(before, complaints, row ?? null, "2026-11-06T16:00:00", shorter);
    return named(now, "resolve").due;
  });
  expect(dues).toEqual(["2026-11-05T00:00:00", "2026-11-07T00:00:00"]);
});

test("a rule that is switched off drops what runs, and takes it up again as it was", () => {
  const row = wholeRow(complaints, received);
  const off = { ...means, deadlines: { complaints: { resolve: { off: true } } } };
  const before = clocksAfter([], complaints, row, "2026-11-03T10:05:00", means);
  const without = clocksAfter(before, complaints, row, "2026-11-05T10:00:00", off);
  expect(named(without, "resolve").state).toBe("dropped");
  expect(clocksAfter(without, complaints, row, "2026-11-06T10:00:00", means)).toEqual(before);
});

test("half and nearly all of the time allowed are known beforehand", () => {
  const clocks = after(["2026-11-03T10:05:00", {}]);
  expect(named(clocks, "legal")).toMatchObject({
    half: "2026-11-11T05:00:00",
    warn: "2026-11-15T21:12:00",
  });
});

test("a pause until further notice puts no flag up, and moves nothing until it ends", () => {
  const [clock] = after(["2026-11-03T10:05:00", {}]).filter(({ rule }) => rule === "legal");
  if (clock === undefined) throw new Error("no clock");
  const act = (some: Clock, kind: "pause" | "resume", at: Moment) =>
    withAct(some, kind === "pause" ? { kind, until: null } : { kind }, at, "complaints", means);
  const paused = act(clock, "pause", "2026-11-04T00:00:00");
  expect(paused).toMatchObject({ pausedUntil: NEVER, due: clock.due });
  expect(act(paused, "resume", "2026-11-06T12:00:00").due).toBe(
    addSeconds(clock.due, 60 * 60 * 60),
  );
});

const moments = fc
  .integer({ min: 0, max: 40 * 86_400 })
  .map((seconds) => addSeconds("2026-11-03T10:00:00", seconds));
const rows = fc.record({
  promisedOn: fc.constantFrom(null, "2026-11-05", "2026-11-20"),
  urgency: fc.constantFrom(null, "紧急"),
  status: fc.constantFrom(null, "处理中", "待客户", "已关闭", "已撤诉"),
  resolvedAt: fc.constantFrom(null, "2026-11-06T10:00:00", "2026-11-25T10:00:00"),
});
const versions = fc
  .array(fc.tuple(moments, fc.option(rows)), { minLength: 1, maxLength: 6 })
  .map((seen) => seen.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

test("the same row seen again later says the same, and no clock is ever lost", () => {
  fc.assert(
    fc.property(versions, fc.nat({ max: 30 * 86_400 }), (seen, wait) => {
      const once = after(...seen);
      const [at, row] = seen.at(-1) ?? ["2026-11-03T10:00:00", null];
      const again = after(...seen, [addSeconds(at, wait), row]);
      expect(again).toEqual(once);
      const rules = (clocks: readonly Clock[]) => clocks.map(({ rule }) => rule);
      const before = after(...seen.slice(0, -1));
      expect(rules(once)).toEqual(expect.arrayContaining(rules(before)));
    }),
  );
});

test("to waive and to take that back is nothing, and so it is to assign and to take that back", () => {
  fc.assert(
    fc.property(versions, moments, (seen, at) => {
      for (const clock of after(...seen))
        for (const [there, back] of [
          [{ kind: "waive" }, { kind: "unwaive" }],
          [{ kind: "assign", person: "p1" }, { kind: "unassign" }],
        ] as const)
          expect(
            withAct(withAct(clock, there, at, "complaints", means), back, at, "complaints", means),
          ).toEqual(clock);
    }),
  );
});

test("goods that are registered before the hour of exchanges are fetched by it, later ones by the next day's", () => {
  const row = wholeRow(exchanges, { registeredOn: "2026-11-03" });
  const seenAt = (at: Moment) => clocksAfter([], exchanges, row, at, means);
  const morning = seenAt("2026-11-03T10:00:00");
  expect(named(morning, "fetch").due).toBe("2026-11-03T17:00:00");
  expect(named(seenAt("2026-11-03T17:00:00"), "fetch").due).toBe("2026-11-04T17:00:00");
  // Seen again in the evening, it still is the morning's.
  const evening = clocksAfter(morning, exchanges, row, "2026-11-03T20:00:00", means);
  expect(named(evening, "fetch").due).toBe("2026-11-03T17:00:00");
  const cutoffs = { ...publicCalendar.cutoffs, exchangeCutoff: "18:30" } as const;
  const later = { ...means, calendar: { ...publicCalendar, cutoffs } };
  const moved = clocksAfter(evening, exchanges, row, "2026-11-03T21:00:00", later);
  expect(named(moved, "fetch").due).toBe("2026-11-03T18:30:00");
});
