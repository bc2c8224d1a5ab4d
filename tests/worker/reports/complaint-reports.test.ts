import { afterEach, expect, test, vi } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport, type ReportPage } from "../../../shared/api/reports.ts";
import { complaintDurations } from "../../../shared/reports/complaint-durations/definition.ts";
import { complaintMonth } from "../../../shared/reports/complaint-month/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");

afterEach(() => {
  vi.useRealTimers();
});

const push = async (...rows: PushRow[]): Promise<void> => pushTo("complaints", rows);

async function pushTo(ledger: string, rows: readonly PushRow[]): Promise<void> {
  vi.useFakeTimers({ now: new Date("2026-09-20T12:00:00+08:00"), toFake: ["Date"] });
  const params = { ledger };
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created).toBe(rows.length);
}

let number = 0;
/** Each says something else: two that say the same are asked about. */
const complaint = (receivedAt: string, cells: PushRow["cells"]) =>
  newRow({
    receivedAt,
    content: `少件 ${(number += 1)}`,
    shop: "旗舰店",
    handler: "王芳",
    ...cells,
  });

const figure = ({ figures }: ReportPage, block: string, of: readonly string[]) =>
  figures?.find((each) => each.block === block && each.of.join("/") === of.join("/"))?.values;

test("complaints are told by kind, with what came again, was late or left somebody dissatisfied; praise is none", async () => {
  await push(
    complaint("2026-08-30T10:00:00", { kind: "少件", orderNo: "900000000000001" }),
    complaint("2026-09-02T10:00:00", {
      kind: "少件",
      orderNo: "900000000000001",
      satisfied: "不满意",
      acknowledgedAt: "2026-09-02T10:30:00",
      resolvedAt: "2026-09-02T12:00:00",
      feedbackAt: "2026-09-02T12:30:00",
      directorAt: "2026-09-02T13:00:00",
    }),
    complaint("2026-09-03T10:00:00", { kind: "破损", orderNo: "900000000000002" }),
    complaint("2026-09-04T10:00:00", { kind: "破损", nature: "表扬" }),
  );
  const report = await clerk.call(getReport, {
    params: { report: "complaint-month" },
    query: { period: "2026-09" },
  });
  expect(untied(complaintMonth, report, report.lines)).toEqual([]);
  // Count; repeated; repeated of; late; late of; dissatisfied of answered; of orders, which nobody has said.
  expect(figure(report, "total", [])).toEqual([2, 1, 1, 2, 1, 1, 2, 1, 1, 0, 0]);
  expect(figure(report, "kind", ["少件"])).toEqual([1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0]);
  expect(figure(report, "kind", ["破损"])).toEqual([1, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0]);
  expect(report.control?.leftOut).toMatchObject([{ why: "other-nature", lines: 1 }]);
});

test("each of the five steps has its mean and its median, by those whose both ends are known", async () => {
  const at = (hour: number) => `2026-07-01T${String(hour).padStart(2, "0")}:00:00`;
  await push(
    complaint(at(8), { attendedAt: at(9), resolvedAt: at(12), feedbackAt: at(13) }),
    complaint(at(8), { attendedAt: at(10), resolvedAt: at(20) }),
    complaint(at(8), { attendedAt: at(14) }),
  );
  const report = await clerk.call(getReport, {
    params: { report: "complaint-durations" },
    query: { period: "2026-07-01" },
  });
  expect(untied(complaintDurations, report, report.lines)).toEqual([]);
  // Count; sum and n; twice the median and n; the longest; in minutes.
  expect(figure(report, "total", ["1-attend"])).toEqual([3, 540, 3, 240, 3, 360]);
  expect(figure(report, "total", ["4-resolve"])).toEqual([2, 960, 2, 960, 2, 720]);
  expect(figure(report, "total", ["5-feedback"])).toEqual([1, 60, 1, 120, 1, 60]);
  expect(figure(report, "handler", ["1-attend", "王芳"])?.[0]).toBe(3);
});

test("complaints are a share of the orders of their shop and month, where somebody has said how many", async () => {
  const of = (shop: string, day: string) => complaint(`${day}T10:00:00`, { shop });
  await push(
    of("甲店", "2026-05-04"),
    of("甲店", "2026-05-31"),
    of("甲店", "2026-06-01"),
    of("乙店", "2026-05-05"),
    complaint("2026-05-06T10:00:00", { shop: "甲店", nature: "咨询" }),
  );
  const orders = (month: string, shop: string, platform: string, count: number) =>
    newRow({ month, shop, platform, orders: count });
  await pushTo("monthly-orders", [
    orders("2026-05-01", "甲店", "天猫", 300),
    orders("2026-05-01", "甲店", "京东", 100),
    orders("2026-05-01", "丙店", "天猫", 50),
  ]);
  const reportOf = async (period: PeriodName) => {
    const params = { report: "complaint-month" };
    const report = await clerk.call(getReport, { params, query: { period } });
    expect(untied(complaintMonth, report, report.lines)).toEqual([]);
    return report;
  };
  const rate = (report: ReportPage, block: string, by: string[]) =>
    figure(report, block, by)?.slice(-2);
  const may = await reportOf("2026-05");
  // 乙店 has a complaint that is a share of nothing: nobody has said how many orders it had.
  expect(rate(may, "shop", ["甲店"])).toEqual([2, 400]);
  expect(rate(may, "shop", ["乙店"])).toEqual([0, 0]);
  expect(rate(may, "shop", ["丙店"])).toEqual([0, 50]);
  expect(rate(may, "total", [])).toEqual([2, 450]);
  expect(figure(may, "total", [])?.[0]).toBe(3);
  expect(may.figures?.filter(({ block }) => block === "handler").map(({ of }) => of)).toEqual([
    ["王芳"],
  ]);
  // June has no orders yet, and half of May is no month.
  expect(rate(await reportOf("2026-Q2"), "shop", ["甲店"])).toEqual([2, 400]);
  expect(rate(await reportOf("2026-05-01..2026-05-30"), "total", [])).toEqual([0, 0]);
});
