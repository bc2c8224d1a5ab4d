import { beforeAll, expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { reportById, type ReportId } from "../../../shared/reports/index.ts";
import { listRecords } from "../../../shared/api/record.ts";
import { answerWork, listWork } from "../../../shared/api/worklists.ts";
import { addDays, type Day } from "../../../shared/time/day.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

let clerk: Staff;

beforeAll(async () => {
  clerk = await hire("clerk", "钱丽");
});

const day = (offset: number): Day =>
  addDays(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as Day, offset);

async function pushed(ledger: string, ...rows: PushRow[]) {
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: pushOf(...rows) });
  expect(counts.created).toBe(rows.length);
}

const list = (query = {}, who = clerk) =>
  who.call(listWork, { params: { worklist: "visits" }, query });

const named = async (query = {}, who = clerk) =>
  (await list(query, who)).lines.map(
    ({ cells }) => `${cells["caseNo"]} ${cells["kind"]} ${cells["dueOn"]}`,
  );

async function call(caseNo: string, cells: object, who = clerk) {
  const { lines } = await list({ find: caseNo }, who);
  const [line] = lines;
  if (line === undefined) throw new Error(`${caseNo} is not listed`);
  const { answers } = await who.call(answerWork, {
    params: { worklist: "visits" },
    body: {
      id: crypto.randomUUID(),
      answers: [{ line: line.id, stamp: line.stamp, cells: cells as Record<string, string> }],
    },
  });
  return answers[0];
}

async function visitsOf(caseNo: string) {
  const { records } = await clerk.call(listRecords, { params: { ledger: "follow-up-visits" } });
  return records.filter(({ cells }) => cells["caseNo"] === caseNo).map(({ cells }) => cells);
}

const sale = (fileNo: string, cells: PushRow["cells"]) =>
  newRow({ fileNo, customer: "张先生", phone: "13800138000", ...cells });

test("lists who is to be visited by pick-up, invoice and hand-over, and nobody who was or wants no calls", async () => {
  await pushed(
    "sales-files",
    sale("A1", { pickedUpOn: day(-7) }),
    sale("A2", { invoicedOn: day(-10), branch: "二级网点" }),
    // Not yet, long ago, and never.
    sale("A3", { pickedUpOn: day(-3) }),
    sale("A4", { pickedUpOn: day(-8), noVisit: true }),
    newRow({ customer: "无编号", pickedUpOn: day(-7) }),
  );
  await pushed("repair-files", newRow({ jobNo: "W1", customer: "李女士", handedOverOn: day(-3) }));
  await pushed(
    "complaints",
    newRow({
      complaintNo: "T1",
      customer: "王先生",
      receivedAt: `${day(-9)}T09:00:00`,
      content: "少件",
      status: "已关闭",
      resolvedAt: `${day(-3)}T09:00:00`,
      feedbackAt: `${day(-3)}T10:00:00`,
    }),
  );
  // Of complaints none is due before visits are registered at all.
  expect(await named()).toEqual([`A1 7DC ${day(0)}`, `A2 7DC ${day(0)}`, `W1 3DC ${day(2)}`]);
  expect(await named({ find: "W" })).toEqual([`W1 3DC ${day(2)}`]);
  expect((await list({ limit: 2 })).cursor).not.toBeNull();
  const { cursor } = await list({ limit: 2 });
  expect(await named({ limit: 2, after: cursor })).toEqual([`W1 3DC ${day(2)}`]);
});

test("a call that is answered is a row of 回访台账, and the visit is due no more", async () => {
  expect(await call("A1", { connection: "接通" })).toMatchObject({
    outcome: "invalid",
    problems: [{ code: "R062" }],
  });
  const said = { connection: "接通", content: "车况正常", promptness: "满意", outcome: "满意" };
  expect(await call("A1", said)).toMatchObject({ outcome: "taken", open: false });
  expect(await visitsOf("A1")).toMatchObject([
    { ...said, kind: "7DC", visitedOn: day(0), visitor: "钱丽", attempt: 1, startedOn: day(-7) },
  ]);
  expect(await named({ find: "A1" })).toEqual([]);
});

test("a call that nobody answers is made again, up to the third, in one row", async () => {
  const first = await call("A2", { connection: "未接" });
  expect(first).toMatchObject({ outcome: "taken", open: true, now: { cells: { attempts: 1 } } });
  expect(await call("A2", { connection: "未接", calledAt: `${day(1)}T10:00:00` })).toMatchObject({
    outcome: "forbidden",
    why: "future",
  });
  expect(await call("A2", { connection: "未接" })).toMatchObject({ open: true });
  expect(await call("A2", { connection: "未接" })).toMatchObject({ outcome: "taken", open: false });
  expect(await visitsOf("A2")).toMatchObject([
    { attempt: 3, connection: "未接", visitedOn: day(0) },
  ]);
  expect(await named({ find: "A2" })).toEqual([]);
});

test("somebody who refuses is not called again, and why is said", async () => {
  expect(await call("W1", { connection: "拒访" })).toMatchObject({ outcome: "invalid" });
  const refused = { connection: "拒访", followUp: "改发短信" };
  expect(await call("W1", refused)).toMatchObject({ outcome: "taken", open: false });
  expect(await visitsOf("W1")).toMatchObject([{ ...refused, kind: "3DC" }]);
});

test("a visit that was registered by hand counts, however its number is spelled", async () => {
  await pushed("sales-files", sale("A5", { pickedUpOn: day(-7) }));
  await pushed(
    "follow-up-visits",
    newRow({
      visitedOn: day(0),
      kind: "7DC",
      caseNo: "a5",
      customer: "张先生",
      connection: "接通",
      content: "好",
    }),
  );
  expect(await named()).toEqual([]);
});

test("people who are limited to shops call for these alone", async () => {
  await pushed(
    "sales-files",
    sale("B1", { pickedUpOn: day(-7), shop: "城东店" }),
    sale("B2", { pickedUpOn: day(-7), shop: "城西店" }),
  );
  const limited = await hire("clerk", "孙亮", ["城东店"]);
  expect(await named({}, limited)).toEqual([`B1 7DC ${day(0)}`]);
  expect(await call("B1", { connection: "接通", content: "好" }, limited)).toMatchObject({
    outcome: "taken",
    open: false,
  });
  expect(await visitsOf("B1")).toMatchObject([{ shop: "城东店", visitor: "孙亮" }]);
});

async function report(id: ReportId, period: PeriodName) {
  const page = await clerk.call(getReport, { params: { report: id }, query: { period } });
  const { keys = [] } = reportById(id) ?? {};
  const lines = page.lines.map(({ cells }) =>
    Object.fromEntries(keys.map((key, at) => [key, cells[at]])),
  );
  const [total] = (page.figures ?? []).filter(({ block }) => block === "total");
  return { ...page, said: lines, total };
}

test("回访完成率 tells of all that was due what became of it, with n", async () => {
  const due = await report("visit-coverage", `${day(0)}..${day(2)}`);
  const states = due.said.map(({ reference, state }) => `${reference} ${state}`).toSorted();
  expect(states).toEqual([
    "A1 visited",
    "A2 unanswered",
    "A5 visited",
    "B1 visited",
    "B2 open",
    "W1 refused",
  ]);
  // Due, visited, not for a reason; 3 of 6, and all of 3 in time.
  expect(due.total?.values).toEqual([6, 3, 2, 3, 6, 3, 3]);
  expect(due.said.find(({ reference }) => reference === "A2")).toMatchObject({
    visitor: "钱丽",
    attempts: 3,
    due: day(0),
  });
});

test("回访调查统计 holds each of the four satisfactions apart", async () => {
  const survey = await report("visit-survey", day(0));
  expect(survey.total?.values).toEqual([5, 3, 5, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0]);
  expect(survey.said.find(({ reference }) => reference === "A1")).toMatchObject({
    promptnessAsked: 1,
    promptnessOk: 1,
    accuracyAsked: null,
  });
});
