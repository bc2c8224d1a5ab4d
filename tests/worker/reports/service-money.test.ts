import { expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { reportById, type ReportId } from "../../../shared/reports/index.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "陈调度");
const finance = await hire("finance", "周会计");

async function pushed(ledger: string, ...rows: PushRow["cells"][]) {
  const request = pushOf(...rows.map((cells) => newRow(cells)));
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: request });
  expect(counts.created).toBe(rows.length);
}

async function figuresOf(id: ReportId, period: PeriodName) {
  const page = await finance.call(getReport, { params: { report: id }, query: { period } });
  const report = reportById(id);
  expect(report && untied(report, page, page.lines)).toEqual([]);
  return (block: string, of = "") =>
    page.figures?.find((each) => each.block === block && each.of.join() === of)?.values;
}

test("cash in hand before, collected and handed in comes to what is in hand after; later fees and invoices stand apart", async () => {
  const service = (voucherNo: string, on: string, cells: PushRow["cells"]) => ({
    registeredAt: `${on}T09:00:00`,
    voucherNo,
    technician: "赵师傅",
    fee: 8000,
    feeBy: "当场",
    ...cells,
  });
  await pushed(
    "service-log",
    service("1", "2026-02-25", { handedInOn: "2026-03-02", invoice: "已寄出" }),
    service("2", "2026-03-03", { handedInOn: "2026-03-04", invoice: "已开" }),
    service("3", "2026-03-05", { fee: 5000 }),
    // Handed in by its voucher, 1000 too little.
    service("4", "2026-03-06", { fee: 6000, technician: "孙师傅" }),
    service("5", "2026-03-07", { feeBy: "后收", fee: 9000 }),
    service("6", "2026-03-08", {
      feeBy: "后收",
      fee: 700,
      handedInOn: "2026-03-20",
      invoice: "不需要",
    }),
    // Served in the month after.
    service("7", "2026-03-30", { finishedAt: "2026-04-02T10:00:00" }),
  );
  await pushed("service-vouchers", {
    issuedOn: "2026-03-06",
    voucherNo: "4",
    fee: 6000,
    feeBy: "当场",
    cash: 5000,
    cashOn: "2026-03-09",
  });
  const march = await figuresOf("service-cash", "2026-03");
  // Services; before, collected, handed in, after, proof; later, come later; invoices owed.
  expect(march("total")).toEqual([6, 8000, 19_000, 21_000, 6000, 0, 9000, 700, 20_000]);
  expect(march("technician", "孙师傅")).toEqual([1, 0, 6000, 5000, 1000, 0, 0, 0, 6000]);
  expect(march("state", "1-in-hand")?.[4]).toBe(5000);
  expect(march("state", "2-short")?.[4]).toBe(1000);
  expect(march("invoice", "2-issued")?.[0]).toBe(1);
  const april = await figuresOf("service-cash", "2026-04");
  expect(april("total")?.slice(1, 6)).toEqual([6000, 8000, 0, 14_000, 0]);
});

test("services away say whether they were approved before, and what travel and allowances come to", async () => {
  const away = (voucherNo: string, cells: PushRow["cells"]) => ({
    registeredAt: "2026-05-04T09:00:00",
    voucherNo,
    technician: "赵师傅",
    ...cells,
  });
  await pushed(
    "service-log",
    away("A1", {
      awayNo: "YD1",
      awayApprovedOn: "2026-05-05",
      arrivedAt: "2026-05-06T09:00:00",
      travel: 30_000,
      allowance: 10_000,
      fee: 9900,
      feeBy: "后收",
    }),
    away("A2", {
      awayNo: "YD2",
      awayApprovedOn: "2026-05-09",
      dispatchedAt: "2026-05-08T09:00:00",
    }),
    away("A3", { awayNo: "YD3", travel: 500 }),
    away("A4", { allowance: 200, technician: "孙师傅" }),
    // Approved, and nobody has gone yet.
    away("A5", { awayNo: "YD5", awayApprovedOn: "2026-05-09" }),
    away("A6", {}),
  );
  const may = await figuresOf("away-services", "2026-05");
  // Services; approved before, of all; travel, allowances, both; fees.
  expect(may("total")).toEqual([5, 2, 5, 30_500, 10_200, 40_700, 9900]);
  expect(
    ["1-no-request", "2-not-approved", "3-approved-late", "4-approved"].map(
      (state) => may("state", state)?.[0],
    ),
  ).toEqual([1, 1, 1, 2]);
  expect(may("technician", "孙师傅")?.[5]).toBe(200);
});
