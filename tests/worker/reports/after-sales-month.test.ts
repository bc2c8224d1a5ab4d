import { afterEach, expect, test, vi } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { afterSalesMonth } from "../../../shared/reports/after-sales-month/definition.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { courierSettlement } from "../../../shared/reports/courier-settlement/definition.ts";
import { financeDay } from "../../../shared/reports/finance-day/definition.ts";
import { otherBasisText } from "../../../shared/reports/other-basis.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");

afterEach(() => {
  vi.useRealTimers();
});

async function pushAt(moment: string, ...rows: PushRow["cells"][]) {
  vi.useFakeTimers({ now: new Date(`${moment}+08:00`), toFake: ["Date"] });
  const request = pushOf(...rows.map((cells) => newRow(afterSalesCells(cells))));
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "after-sales" },
    body: request,
  });
  expect(counts.created).toBe(rows.length);
}

async function monthBy(basis: "finance" | "business", period: PeriodName = "2026-03") {
  const page = await clerk.call(getReport, {
    params: { report: afterSalesMonth.id },
    query: { period, basis },
  });
  expect(untied(afterSalesMonth, page, page.lines)).toEqual([]);
  return (block: string, from = 0, to = 7) =>
    Object.fromEntries(
      (page.figures ?? [])
        .filter((each) => each.block === block)
        .map(({ of, values }) => [of.join("/"), values.slice(from, to)]),
    );
}

test("a month stands against the one before by shop, reason and SKU, and what lies between the two days is told apart", async () => {
  const row = (registeredOn: string, sku: string, refund: number) => ({
    registeredOn,
    shop: "旗舰店",
    sku,
    refund,
    liable: "仓库",
    reason: "少件",
  });
  await pushAt("2026-02-10T10:00:00", row("2026-02-10", "A1", 1000));
  await pushAt(
    "2026-03-10T10:00:00",
    row("2026-03-10", "A1", 2500),
    row("2026-03-10", "B2", 700),
    // Registered in February, finance's in March.
    row("2026-02-27", "A1", 300),
  );
  // Registered in March, finance's in April.
  await pushAt("2026-04-02T10:00:00", row("2026-03-30", "B2", 90));

  // Count, amount, both of the month before, change, by the other day, between the two.
  const byFinance = await monthBy("finance");
  const none = [0, 0, 0, 0, 0, 0, 0];
  expect(byFinance("total")).toEqual({
    payout: none,
    platform: [3, 3500, 1, 1000, 2500, 3290, 210],
    receipt: none,
  });
  expect(byFinance("reason")).toEqual({
    "旗舰店/refund/platform/仓库/少件": [3, 3500, 1, 1000, 2500, 3290, 210],
  });
  expect(byFinance("platformSku")).toEqual({
    "platform/A1": [2, 2800, 1, 1000, 1800, 2500, 300],
    "platform/B2": [1, 700, 0, 0, 700, 790, -90],
  });
  expect(byFinance("paidSku")).toEqual({});
  expect(byFinance("liable")).toEqual({ "仓库/platform": [3, 3500, 1, 1000, 2500, 3290, 210] });
  expect(byFinance("between")).toEqual({
    "2-only/platform": [1, 300, 0, 0, 300, 0, 300],
    "3-other/platform": [0, 0, 0, 0, 0, 90, -90],
  });

  const byBusiness = await monthBy("business");
  expect(byBusiness("total")["platform"]).toEqual([3, 3290, 2, 1300, 1990, 3500, -210]);
});

test("a month that can be counted by two days says what it comes to by the other, and what lies between", async () => {
  const read = (query: { period: PeriodName; basis?: "business" }) =>
    clerk.call(getReport, { params: { report: "finance-day" }, query });
  const month = await read({ period: "2026-03" });
  expect(otherBasisText(financeDay, month, "zh")).toBe(
    "按登记日算：平台核对 金额 32.90（差 2.10）",
  );
  const byRow = await read({ period: "2026-03", basis: "business" });
  expect(otherBasisText(financeDay, byRow, "en")).toBe(
    "By finance day: Paid by platform Amount 35.00 (-2.10 between)",
  );
  // Nothing lies between where nothing is.
  const none = await read({ period: "2025-03" });
  expect(otherBasisText(financeDay, none, "zh")).toBe("按登记日算也一样");
  expect((await read({ period: "2026-03-10" })).otherBasis).toBe(null);
  const finance = await hire("finance", "周会计");
  const page = await finance.call(getReport, {
    params: { report: courierSettlement.id },
    query: { period: "2026-03" },
  });
  expect(page.otherBasis).toEqual([]);
});

test("each line says its share of its direction and of the shop's sales, and a product is one however its code was typed", async () => {
  const row = (shop: string, sku: string, refund: number, reason: string) => ({
    registeredOn: "2026-07-10",
    shop,
    sku,
    refund,
    liable: "仓库",
    reason,
  });
  await pushAt(
    "2026-07-10T10:00:00",
    row("旗舰店", "ab-1", 300, "少件"),
    row("旗舰店", "ＡＢ－１", 100, "破损"),
    row("专营店", "AB-1", 400, "少件"),
  );
  const month = { month: "2026-07-01", shop: "旗舰店", orders: 10 };
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "monthly-orders" },
    body: pushOf(
      newRow({ ...month, platform: "天猫", sales: 150_000 }),
      newRow({ ...month, platform: "京东", sales: 50_000 }),
      newRow({ ...month, shop: "专营店", platform: "天猫" }),
    ),
  });
  expect(counts.created).toBe(3);
  const may = await monthBy("finance", "2026-07");
  // The amount of all of the direction; what is of shops with sales, of their sales.
  expect(may("reason", 7, 11)).toEqual({
    "专营店/refund/platform/仓库/少件": [400, 800, 0, 0],
    "旗舰店/refund/platform/仓库/少件": [300, 800, 300, 200_000],
    "旗舰店/refund/platform/仓库/破损": [100, 800, 100, 200_000],
  });
  expect(may("shop", 7, 11)).toMatchObject({
    "旗舰店/platform": [400, 800, 400, 200_000],
  });
  expect(may("total", 7, 11)).toMatchObject({ platform: [800, 800, 400, 200_000] });
  expect(may("liable", 9, 11)).toEqual({ "仓库/platform": [400, 200_000] });
  expect(may("platformSku", 0, 2)).toEqual({ "platform/AB-1": [3, 800] });
  expect(may("sales", 11, 12)).toEqual({ "": [200_000] });
});
