import { expect, test } from "vitest";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { type Row } from "../../../shared/row.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import { deadlinesOf, lastDay, type Deadline as Whole } from "../../../shared/derive/deadlines.ts";
import { overdueAt } from "../../../shared/derive/overdue-at.ts";
import type { Day, Moment } from "../../../shared/time/day.ts";

type Deadline = Omit<Whole, "from" | "until" | "span">;

/** What a row's deadlines come to, without what they were worked out of. */
const told = (ledger: Ledger, cells: Row) =>
  deadlinesOf(ledger, wholeRow(ledger, cells), publicCalendar).map(
    ({ from: _from, until: _until, span: _span, ...deadline }) => deadline,
  );
const ofAfterSales = (cells: Row) => told(afterSales, cells);
const ofComplaint = (cells: Row) => told(complaints, cells);
const named = (deadlines: readonly Deadline[], rule: string) =>
  deadlines.find((deadline) => deadline.rule === rule);

const running: Deadline = {
  rule: "process",
  started: "2026-11-03T00:00:00",
  due: "2026-11-05T00:00:00",
  met: null,
  paused: false,
  estimated: false,
};
const inTime = { overdue: false, was: false, days: 0, hours: 0 };

test("an after-sales row is to be processed by the end of the next day", () => {
  expect(ofAfterSales({ registeredOn: "2026-11-03" })).toEqual([running]);
});

test("a row that was cancelled or refused has no deadline, one without a day neither", () => {
  expect(ofAfterSales({ registeredOn: "2026-11-03", status: "已取消" })).toEqual([]);
  expect(ofAfterSales({ registeredOn: "2026-11-03", status: "已驳回" })).toEqual([]);
  expect(ofAfterSales({ status: "待处理" })).toEqual([]);
});

test("while the customer is awaited the deadline is paused and no flag is up", () => {
  const [deadline] = ofAfterSales({ registeredOn: "2026-11-03", status: "待客户" });
  expect(deadline).toEqual({ ...running, paused: true });
  expect(overdueAt({ ...running, paused: true }, "2026-11-20T10:00:00")).toEqual(inTime);
});

test("a deadline that was met too late stays so, whoever is awaited now", () => {
  const late: Deadline = { ...running, paused: true, met: "2026-11-06T10:00:00" };
  expect(overdueAt(late, "2026-11-20T10:00:00")).toEqual({
    overdue: false,
    was: true,
    days: 2,
    hours: 34,
  });
});

test.each<[Day, Moment, ReturnType<typeof overdueAt>]>([
  ["2026-11-03", "2026-11-03T23:59:59", inTime],
  ["2026-11-04", "2026-11-04T23:59:59", inTime],
  ["2026-11-05", "2026-11-05T23:59:59", { overdue: false, was: true, days: 1, hours: 23 }],
])("finished on %s counts as %s", (finishedOn, met, standing) => {
  const [deadline] = ofAfterSales({ registeredOn: "2026-11-03", finishedOn });
  expect(deadline).toEqual({ ...running, met });
  expect(overdueAt({ ...running, met }, "2026-12-01T00:00:00")).toEqual(standing);
});

test("the flag goes up with the first moment after the last day, and counts from that day", () => {
  expect(overdueAt(running, "2026-11-04T23:59:59")).toEqual(inTime);
  expect(overdueAt(running, "2026-11-05T00:00:00")).toEqual({
    overdue: true,
    was: false,
    days: 1,
    hours: 0,
  });
  expect(overdueAt(running, "2026-11-07T10:59:59")).toEqual({
    overdue: true,
    was: false,
    days: 3,
    hours: 58,
  });
  expect(lastDay(running.due)).toBe("2026-11-04");
});

test("a deadline of hours that was missed the same day is hours late", () => {
  const due = "2026-11-04T10:00:00";
  expect(overdueAt({ ...running, due }, "2026-11-04T15:30:00")).toEqual({
    overdue: true,
    was: false,
    days: 0,
    hours: 5,
  });
});

test("a complaint starts four deadlines when it came by 12315, three otherwise", () => {
  const receivedAt = "2026-11-03T10:00:00";
  expect(ofComplaint({ receivedAt, channel: "12315" })).toEqual([
    { ...running, rule: "acknowledge", started: receivedAt, due: "2026-11-04T10:00:00" },
    { ...running, rule: "resolve", started: receivedAt, due: "2026-11-07T00:00:00" },
    { ...running, rule: "legal", started: receivedAt, due: "2026-11-19T00:00:00" },
    { ...running, rule: "regulator", started: receivedAt, due: "2026-11-13T00:00:00" },
  ]);
  expect(ofComplaint({ receivedAt, channel: "电话" }).map(({ rule }) => rule)).toEqual([
    "acknowledge",
    "resolve",
    "legal",
  ]);
});

test("an urgent complaint is acknowledged within two working hours", () => {
  const deadlines = ofComplaint({ receivedAt: "2026-11-06T17:00:00", urgency: "紧急" });
  expect(named(deadlines, "acknowledge")?.due).toBe("2026-11-09T10:00:00");
});

test("a promised day on the row takes the place of the usual span", () => {
  const deadlines = ofComplaint({ receivedAt: "2026-11-03T10:00:00", promisedOn: "2026-11-20" });
  expect(named(deadlines, "resolve")?.due).toBe("2026-11-21T00:00:00");
});

test("a promise until a time of day is kept by that time", () => {
  const promise = { receivedAt: "2026-11-03T10:00:00", promisedOn: "2026-11-20T18:00:00" };
  const deadline = named(ofComplaint(promise), "resolve");
  expect(deadline?.due).toBe("2026-11-20T18:00:00");
  if (deadline === undefined) return;
  expect(overdueAt(deadline, "2026-11-20T17:59:59").overdue).toBe(false);
  expect(overdueAt(deadline, "2026-11-20T18:00:01").overdue).toBe(true);
});

test("a complaint that was resolved and answered has nothing running any more, whatever its status says", () => {
  for (const status of [null, "待受理", "处理中"]) {
    const deadlines = ofComplaint({
      receivedAt: "2026-11-03T10:00:00",
      resolvedAt: "2026-11-03T15:00:00",
      feedbackAt: "2026-11-03T16:00:00",
      channel: "12315",
      status,
    });
    expect(deadlines.map(({ rule }) => rule)).toEqual([
      "resolve",
      "feedback",
      "legal",
      "regulator",
    ]);
    expect(deadlines.filter((each) => overdueAt(each, "2027-01-01T10:00:00").overdue)).toEqual([]);
  }
});

test("a complaint of the last days of the published year says that its deadline is reckoned", () => {
  const deadlines = ofComplaint({ receivedAt: "2026-12-31T10:00:00" });
  expect(deadlines.map(({ rule, estimated }) => [rule, estimated])).toEqual([
    ["acknowledge", false],
    ["resolve", true],
    ["legal", false],
  ]);
});

test("where only days were written, an answer on the next day is within 24 hours", () => {
  const deadlines = ofComplaint({
    receivedAt: "2026-11-03T00:00:00",
    acknowledgedAt: "2026-11-04T00:00:00",
  });
  const acknowledge = named(deadlines, "acknowledge");
  expect(acknowledge).toEqual({
    ...running,
    rule: "acknowledge",
    due: "2026-11-05T00:00:00",
    met: "2026-11-04T23:59:59",
  });
});

test("an answer on the day of the deadline, without its time, is in time", () => {
  const deadlines = ofComplaint({
    receivedAt: "2026-11-03T10:00:00",
    acknowledgedAt: "2026-11-04T00:00:00",
  });
  expect(named(deadlines, "acknowledge")?.met).toBe("2026-11-04T09:59:59");
});

test("an answer with its time is held against the minute", () => {
  const deadlines = ofComplaint({
    receivedAt: "2026-11-03T10:00:00",
    acknowledgedAt: "2026-11-04T10:00:00",
  });
  const acknowledge = named(deadlines, "acknowledge");
  expect(acknowledge && overdueAt(acknowledge, "2026-11-05T00:00:00")).toEqual({
    overdue: false,
    was: true,
    days: 0,
    hours: 0,
  });
});
