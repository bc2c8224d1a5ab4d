import { expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { unmatchedItems } from "../../../shared/api/unmatched-items.ts";
import { voucherCheck } from "../../../shared/reports/voucher-check/definition.ts";
import { addDays, type Day } from "../../../shared/time/day.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "陈调度");

async function pushed(ledger: string, ...rows: PushRow["cells"][]) {
  const request = pushOf(...rows.map((cells) => newRow(cells)));
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: request });
  expect(counts.created).toBe(rows.length);
}

test("vouchers and services are held against each other both ways, numbers and cash too", async () => {
  const voucher = (voucherNo: string, cells: PushRow["cells"] = {}) => ({
    issuedOn: "2026-03-02",
    voucherNo,
    ...cells,
  });
  const service = (voucherNo: string, cells: PushRow["cells"] = {}) => ({
    registeredAt: "2026-03-02T09:00:00",
    voucherNo,
    ...cells,
  });
  const paid = { fee: 8000, feeBy: "当场" };
  await pushed(
    "service-vouchers",
    // Of the month before: the book goes on.
    voucher("PZ-0099", { issuedOn: "2026-02-27" }),
    voucher("PZ-0101", { ...paid, cash: 8000, cashOn: "2026-03-03" }),
    voucher("PZ-0102", { fee: 5000, feeBy: "后收" }),
    voucher("PZ-0105", { ...paid }),
    voucher("PZ-0106", { ...paid, cash: 7000, cashOn: "2026-03-03" }),
    voucher("PZ-0107", { state: "作废" }),
    voucher("PZ-0108"),
    // Another book.
    voucher("A9000001"),
  );
  await pushed(
    "service-log",
    service("pz-0101", paid),
    service("PZ-0102", { fee: 6000, feeBy: "后收" }),
    service("PZ-0105", paid),
    service("PZ-0106", paid),
    service("A9000001"),
    service("PZ-0777"),
  );
  const page = await clerk.call(getReport, {
    params: { report: voucherCheck.id },
    query: { period: "2026-03" },
  });
  const at = (key: string) => voucherCheck.keys.findIndex((each) => each === key);
  const said = page.lines.map(
    ({ cells }) => `${cells[at("reference")]} ${cells[at("state")]} ${cells[at("count")]}`,
  );
  expect(said.toSorted()).toEqual([
    "A9000001 matched 1",
    "PZ-0100 gap 1",
    "PZ-0101 matched 1",
    "PZ-0102 fee 1",
    "PZ-0103–0104 gap 2",
    "PZ-0105 no-cash 1",
    "PZ-0106 cash 1",
    "PZ-0107 void 1",
    "PZ-0108 no-log 1",
    "PZ-0777 no-voucher 1",
  ]);
  const [total] = (page.figures ?? []).filter(({ block }) => block === "total");
  // Vouchers and missing ones; 2 of 7 used agree; by the log, by the voucher, handed in.
  expect(total?.values).toEqual([11, 2, 7, 30_000, 29_000, 15_000]);
});

test("what lacks the other is flagged in either ledger", async () => {
  const day = addDays(new Date().toISOString().slice(0, 10) as Day, -5);
  await pushed(
    "service-vouchers",
    { issuedOn: day, voucherNo: "B1" },
    { issuedOn: day, voucherNo: "B2" },
  );
  await pushed(
    "service-log",
    { registeredAt: `${day}T09:00:00`, voucherNo: "b1" },
    { registeredAt: `${day}T09:00:00`, voucherNo: "B3" },
  );
  const missing = async (ledger: string) => {
    const query = { side: "own" } as const;
    const { unmatchedItems: items } = await clerk.call(unmatchedItems, {
      params: { ledger },
      query,
    });
    return items.map(({ code, reference }) => `${code} ${reference}`);
  };
  expect(await missing("service-vouchers")).toEqual(["X236 B2"]);
  expect(await missing("service-log")).toEqual(["X237 B3"]);
});
