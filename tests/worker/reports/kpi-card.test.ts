import { beforeAll, expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { askedFor, spans } from "../../../shared/reports/beside.ts";
import { reportById, type ReportId } from "../../../shared/reports/index.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

let clerk: Staff;
let supervisor: Staff;

beforeAll(async () => {
  clerk = await hire("clerk", "钱丽");
  supervisor = await hire("supervisor", "陈主管");
});

async function pushed(ledger: string, ...rows: PushRow["cells"][]) {
  const request = pushOf(...rows.map((cells) => newRow(cells)));
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: request });
  expect(counts.created).toBe(rows.length);
}

async function report(id: ReportId, period: PeriodName) {
  const page = await supervisor.call(getReport, { params: { report: id }, query: { period } });
  const figures = new Map(
    (page.figures ?? []).map(({ block, of, values }) => [`${block} ${of.join("/")}`, values]),
  );
  const keys = reportById(id)?.keys ?? [];
  return { figures, lines: page.lines.map(({ cells }) => keys.map((key, at) => [key, cells[at]])) };
}

const complaint = (no: string, cells: PushRow["cells"]) => ({
  complaintNo: no,
  receivedAt: "2026-03-02T09:00:00",
  content: "少件",
  handler: "王芳",
  ...cells,
});

test("the card counts complaints, broken promises, satisfactions, scores, fines and praise, each with n", async () => {
  await pushed(
    "complaints",
    // Solved in time, of what was promised.
    complaint("T1", {
      promisedOn: "2026-03-05",
      resolvedAt: "2026-03-05T17:00:00",
      satisfied: "满意",
    }),
    complaint("T2", {
      promisedOn: "2026-03-05",
      resolvedAt: "2026-03-06T09:00:00",
      satisfied: "不满意",
    }),
    complaint("T3", { valid: false, handler: "李敏" }),
    complaint("T4", { nature: "表扬" }),
    complaint("T5", { nature: "建议" }),
    // Promised for a month later, which is when it counts.
    complaint("T6", { promisedOn: "2026-04-02", urgency: "特急", handler: "李敏" }),
  );
  const visit = { visitedOn: "2026-03-09", customer: "张先生", visitor: "孙亮", content: "好" };
  await pushed(
    "follow-up-visits",
    { ...visit, promptness: "满意", politeness: "一般" },
    { ...visit, customer: "李女士", promptness: "不满意" },
  );
  const score = { registeredOn: "2026-03-10", kind: "评分", handler: "陈主管" };
  await pushed(
    "rewards-and-fines",
    { ...score, person: "钱丽", byDirector: 90, byMarket: 80, byProduction: 85, byPeers: 95 },
    { ...score, person: "孙亮", byDirector: 70 },
    {
      registeredOn: "2026-03-10",
      kind: "罚",
      person: "赵强",
      responsible: "当事人",
      amount: 30_000,
      proven: true,
      loss: 5_000,
      caseNo: "T2",
    },
    {
      registeredOn: "2026-03-10",
      kind: "罚",
      person: "吴刚",
      responsible: "第一责任人",
      amount: 20_000,
      proven: false,
      caseNo: "T2",
    },
    { registeredOn: "2026-03-10", kind: "奖", person: "钱丽", reason: "感谢信", praised: true },
  );
  const { figures } = await report("kpi-card", "2026-03");
  // Cases; content and asked; score and how many; amount.
  expect(Object.fromEntries([...figures].filter(([name]) => name.startsWith("item ")))).toEqual({
    "item K1": [3, 0, 0, 0, 0, 0],
    "item K2": [1, 0, 0, 0, 0, 0],
    "item K3a": [2, 1, 2, 0, 0, 0],
    "item K3b": [0, 0, 0, 0, 0, 0],
    "item K3c": [1, 0, 1, 0, 0, 0],
    "item K3d": [0, 0, 0, 0, 0, 0],
    "item K4a": [0, 0, 0, 0, 0, 0],
    "item K4b": [0, 0, 0, 0, 0, 0],
    "item K4c": [0, 0, 0, 0, 0, 0],
    "item K5": [2, 1, 2, 0, 0, 0],
    // 45 + 16 + 17 + 9.5
    "item K6": [1, 0, 0, 88, 1, 0],
    "item K7a": [1, 0, 0, 0, 0, 30_000],
    "item K7b": [0, 0, 0, 0, 0, 0],
    "item K8": [1, 0, 0, 0, 0, 5_000],
    "item K9a": [1, 0, 0, 0, 0, 0],
    "item K9b": [1, 0, 0, 0, 0, 0],
    "item K10": [2, 0, 0, 0, 0, 0],
  });
  expect(figures.get("person K1/王芳")?.[0]).toBe(2);
  expect(figures.get("month K2/2026-03")?.[0]).toBe(1);
  const april = await report("kpi-card", "2026-04");
  expect(april.figures.get("item K2")?.[0]).toBe(1);
  const quarter = await report("kpi-card", "2026-Q1");
  expect(quarter.figures.get("item K1")?.[0]).toBe(3);
});

test("a card beside another span of time has the figures of both, each tied to its own lines", async () => {
  const page = await supervisor.call(getReport, {
    params: { report: "kpi-card" },
    query: { period: "2026-04", compare: "2026-03" },
  });
  const defined = reportById("kpi-card");
  expect(defined && untied(askedFor(defined, page.asked), page, page.lines)).toEqual([]);
  const brokenIn = (span: string) =>
    page.figures?.find(({ block, of }) => block === "item" && of.join() === `K2,${span}`)
      ?.values[0];
  expect([brokenIn(spans.asked), brokenIn(spans.beside)]).toEqual([1, 1]);
  const complaintsIn = (span: string) =>
    page.figures?.find(({ block, of }) => block === "item" && of.join() === `K1,${span}`)
      ?.values[0];
  expect([complaintsIn(spans.asked), complaintsIn(spans.beside)]).toEqual([0, 3]);
  const behind = await supervisor.call(getReport, {
    params: { report: "kpi-card" },
    query: {
      period: "2026-04",
      compare: "2026-03",
      block: "item",
      of: JSON.stringify(["K1", spans.beside]),
    },
  });
  expect(behind.total).toBe(3);
  // Page by page it is the same lines.
  const first = await supervisor.call(getReport, {
    params: { report: "kpi-card" },
    query: { period: "2026-04", compare: "2026-03", limit: 2 },
  });
  const second = await supervisor.call(getReport, {
    params: { report: "kpi-card" },
    query: { period: "2026-04", compare: "2026-03", after: first.cursor ?? "" },
  });
  expect([...first.lines, ...second.lines]).toEqual(page.lines);
  const query = { period: "2026-04", compare: "2026-03-09" } as const;
  expect(
    await supervisor.refused(getReport, { params: { report: "kpi-card" }, query }),
  ).toMatchObject({ code: "invalid-request" });
});

test("nobody but those who lead or check sees the card, and it names nobody who was fined", async () => {
  const params = { report: "kpi-card" };
  const query = { period: "2026-03" } as const;
  expect(await clerk.refused(getReport, { params, query })).toMatchObject({ code: "forbidden" });
  expect(JSON.stringify((await report("kpi-card", "2026-03")).lines)).not.toContain("赵强");
});

test("报修及时率 goes by the promise, else by what the department allows; waived, running and cancelled stand apart", async () => {
  const repair = (reportNo: string, cells: PushRow["cells"]) => ({
    reportNo,
    estate: "桂园",
    area: "东片",
    technician: "赵师傅",
    room: "3-501",
    description: "漏水",
    reportedAt: "2026-03-02T09:00:00",
    ...cells,
  });
  await pushed(
    "property-reports",
    repair("1", { finishedAt: "2026-03-03T09:00:00", success: true }),
    repair("2", { finishedAt: "2026-03-05T09:00:00", success: false }),
    repair("3", { promisedOn: "2026-03-06", finishedAt: "2026-03-05T09:00:00", area: "西片" }),
    repair("4", {}),
    repair("5", { status: "已取消", cancelReason: "误报" }),
  );
  const { figures } = await report("property-rates", "2026-03");
  // Reports, in time; in time of those timed; solved where known; hours of those finished.
  expect(figures.get("total ")).toEqual([4, 2, 2, 4, 1, 2, 1440 + 4320 + 4320, 3]);
  expect(figures.get("area 西片")).toEqual([1, 1, 1, 1, 0, 0, 4320, 1]);
  expect(figures.get("state overdue")?.[0]).toBe(1);
});
