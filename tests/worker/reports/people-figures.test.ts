import { afterEach, expect, test, vi } from "vitest";
import { getReport } from "../../../shared/api/reports.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { peopleFigures } from "../../../shared/reports/people-figures/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { answer, at, linesOf, paidRow, push, sealAt } from "../support/payments.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const supervisor = await hire("supervisor", "赵主管");

afterEach(() => {
  vi.useRealTimers();
});

async function figuresOf(period: PeriodName) {
  const page = await supervisor.call(getReport, {
    params: { report: "people-figures" },
    query: { period },
  });
  expect(untied(peopleFigures, page, page.lines)).toEqual([]);
  return (block: string, of = "") =>
    page.figures?.find((each) => each.block === block && each.of.join("/") === of)?.values;
}

/** Pushes rows of a clerk, seals them, and has finance send each back. */
async function sentBack(day: string, handler: string, ...faults: string[]) {
  at(`${day}T10:00:00`);
  await push(clerk, ...faults.map((_, place) => paidRow(1000 + place, { handler })));
  await sealAt(`${day}T16:00:00`);
  at(`${day}T17:00:00`);
  const { lines } = await linesOf(finance, "payments");
  const replies = await answer(
    finance,
    "payments",
    ...lines
      .slice(-faults.length)
      .map((line, place) => [line, { outcome: "退回客服", fault: faults[place] ?? "" }] as const),
  );
  expect(replies.map(({ outcome }) => outcome)).toEqual(faults.map(() => "taken"));
}

test("of each person the complaints, and what finance sent back by its three reasons, above one a quarter told", async () => {
  await sentBack("2026-03-10", "李敏", "数据错误");
  // What a supervisor sends back is no complaint of finance's.
  at("2026-03-10T18:00:00");
  await push(clerk, paidRow(900_00, { handler: "李敏" }));
  const { lines: held } = await linesOf(supervisor, "confirmations");
  await answer(
    supervisor,
    "confirmations",
    ...held.map((line) => [line, { outcome: "退回客服", fault: "资料不全" }] as const),
  );
  await sentBack("2026-03-16", "王芳", "资料不全", "提交太晚");
  const complaint = { content: "少件", nature: "投诉", handler: "王芳", satisfied: "不满意" };
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "complaints" },
    body: pushOf(
      newRow({ ...complaint, complaintNo: "T1", receivedAt: "2026-03-02T09:00:00" }),
      newRow({ ...complaint, complaintNo: "T2", receivedAt: "2026-02-02T09:00:00" }),
    ),
  });
  expect(counts.created).toBe(2);
  await sentBack("2026-04-13", "李敏", "数据错误");

  const first = await figuresOf("2026-Q1");
  // Complaints, promises; sent back, wrong, incomplete, late, over; content of asked, twice; praise.
  expect(first("total")).toEqual([2, 0, 3, 1, 1, 1, 2, 0, 2, 0, 0, 0]);
  expect(first("person", "王芳")).toEqual([2, 0, 2, 0, 1, 1, 2, 0, 2, 0, 0, 0]);
  expect(first("person", "李敏")?.slice(2, 7)).toEqual([1, 1, 0, 0, 0]);
  expect(first("reason", "K4c/王芳")?.[2]).toBe(1);
  const half = await figuresOf("2026-H1");
  expect(half("quarter", "2026-Q1")?.slice(2, 7)).toEqual([3, 1, 1, 1, 2]);
  expect(half("quarter", "2026-Q2")?.slice(2, 7)).toEqual([1, 1, 0, 0, 0]);
  // Days of a quarter know what came before them in it.
  const late = await figuresOf("2026-03-16..2026-03-31");
  expect(late("total")?.slice(0, 7)).toEqual([0, 0, 2, 0, 1, 1, 2]);
  expect((await figuresOf("2026-03"))("total")?.[0]).toBe(1);
});
