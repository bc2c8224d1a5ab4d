import { beforeAll, expect, test } from "vitest";
import type { PushedRow, PushReport } from "../../../addin/engine/push/push-report.ts";
import { choose, resolvedRows } from "../../../addin/engine/push/conflict-choices.ts";
import { countsText } from "../../../addin/actions/push/counts-text.ts";
import { mergeReports, withoutRows } from "../../../addin/engine/push/merge-reports.ts";
import { outcomeText } from "../../../addin/taskpane/changes/outcome-text.ts";
import type { Question } from "../../../shared/api/findings.ts";
import { outcome, type Outcome, type RowOutcome } from "../../../shared/api/push.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { idOf } from "../../record-ids.ts";
import { loadPaneWords } from "../../../addin/state/pane-words.ts";

beforeAll(async () => {
  await loadPaneWords("zh");
  await loadPaneWords("en");
});

const a = idOf("A");
const b = idOf("B");
const c = idOf("C");

const pushed = (id: RecordId, outcome: Outcome, more: Partial<RowOutcome> = {}): PushedRow => ({
  number: 2,
  id,
  sent: {},
  stood: {},
  outcome: { id, outcome, version: 1, ...more },
});

function report(pushes: readonly string[], rows: readonly PushedRow[]): PushReport {
  const counts = Object.fromEntries(
    outcome.options.map((name) => [
      name,
      rows.filter((row) => row.outcome.outcome === name).length,
    ]),
  ) as Record<Outcome, number>;
  const at: Moment = "2026-11-03T14:32:00";
  const ended = { notSent: 0, failure: null, cancelled: false, stale: false, at };
  return { sheet: "{1}", pushes, rows, counts, ...ended };
}

test("a row that was pushed again stands with its latest outcome, and every row is counted once", () => {
  const first = report(
    ["p1"],
    [pushed(a, "created"), pushed(b, "duplicate"), pushed(c, "duplicate")],
  );
  const merged = mergeReports(first, report(["p2"], [pushed(b, "created")]));
  expect(merged).toEqual(
    report(["p1", "p2"], [pushed(a, "created"), pushed(b, "created"), pushed(c, "duplicate")]),
  );
});

test("a conflict that was settled leaves the report", () => {
  const before = report(["p1"], [pushed(a, "conflict"), pushed(b, "updated")]);
  expect(withoutRows(before, new Set([a]))).toEqual(report(["p1"], [pushed(b, "updated")]));
});

test("the outcomes are told in one line, those that no row had left out", () => {
  const { counts } = report(
    [],
    [pushed(a, "created"), pushed(b, "conflict"), pushed(c, "created")],
  );
  expect(countsText(counts, "zh")).toBe("新增 2 · 冲突 1");
  expect(countsText(counts, "en")).toBe("New 2 · Conflict 1");
});

const conflict = (column: string) => ({ column, base: 1, yours: 2, theirs: 3 });
const rowA = pushed(a, "conflict", { conflicts: [conflict("refund"), conflict("note")] });
const rowB = pushed(b, "conflict", { conflicts: [conflict("refund")] });

test("a row is settled when each of its conflicts has a choice", () => {
  const one = choose(new Map(), [rowA, rowB], {
    id: a,
    column: "refund",
    side: "mine",
    all: false,
  });
  expect(resolvedRows(one, [rowA, rowB])).toEqual(new Map());
  const both = choose(one, [rowA, rowB], { id: a, column: "note", side: "theirs", all: false });
  expect(resolvedRows(both, [rowA, rowB])).toEqual(
    new Map([[a, { refund: "mine", note: "theirs" }]]),
  );
});

test("all conflicts can be settled alike at once", () => {
  const all = choose(new Map(), [rowA, rowB], {
    id: b,
    column: "refund",
    side: "theirs",
    all: true,
  });
  expect(resolvedRows(all, [rowA, rowB])).toEqual(
    new Map([
      [a, { refund: "theirs", note: "theirs" }],
      [b, { refund: "theirs" }],
    ]),
  );
});

test("the server's refusals are said in words", () => {
  const say = (row: PushedRow) => outcomeText(row, afterSales, "zh");
  const closed = { reason: "2026-10" };
  expect(say(pushed(a, "closed", { ...closed, version: 2 }))).toBe(
    "2026-10 已关账，金额不能再改。要更正，请财务或主管在「月结关账」里按单号冲销；不涉及金额的照常能改",
  );
  expect(say(pushed(a, "closed", { ...closed, version: null }))).toBe(
    "2026-10 已关账，这一行没登记上。要补登，登记日期写没关账的日子，备注写明补 2026-10，再推送",
  );
  expect(say(pushed(a, "forbidden", { reason: "云杉家居旗舰店" }))).toBe(
    "「云杉家居旗舰店」不归你管，请找主管",
  );
  const from = {
    about: "aboutaboutab",
    record: c,
    day: "2026-11-02",
    by: "王芳",
    same: false,
  } as const;
  const params = { before: "80.00", amount: "30.00", paid: "100.00" };
  const asked: Question[] = [
    { code: "D101", column: "orderNo", ...from },
    { code: "D103", column: "refund", params, ...from },
  ];
  expect(say(pushed(a, "duplicate", { asked }))).toBe(
    "这一行跟王芳 2026-11-02 那条的单号、类型、金额都一样。 这一单已退 80.00 + 本行 30.00，超过实付 100.00（王芳 2026-11-02 那条）。",
  );
  const hidden = { about: "aboutaboutab", record: null, day: null, by: null, same: false };
  const elsewhere: Question = { code: "D101", column: "orderNo", ...hidden };
  expect(say(pushed(a, "duplicate", { asked: [elsewhere] }))).toBe(
    "这一行跟别的店 那条的单号、类型、金额都一样。",
  );
  expect(say(pushed(a, "created"))).toBe("");
});

test("what the server refuses is named, as it was sent", () => {
  const say = (sent: PushedRow["sent"]) =>
    outcomeText({ ...pushed(a, "invalid", { problems: [finding] }), sent }, afterSales, "zh");
  const finding = { code: "R007", level: "error", column: "orderNo" } as const;
  expect(say({ orderNo: "12" })).toBe("「订单号」的“12”跟常见的号码不一样，看看是不是少了几位。");
  // The number is another sheet's: this one has no such column.
  expect(say({})).toBe("「订单号」的“空白”跟常见的号码不一样，看看是不是少了几位。");
});
