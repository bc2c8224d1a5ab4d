import { afterEach, expect, test, vi } from "vitest";
import { reopenMonth } from "../../../shared/api/finance.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import { yearMonths } from "../../../shared/reports/year-months/definition.ts";
import { sealAll, sealAndClose } from "../support/closing.ts";
import { at, next, params } from "../support/payments.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const admin = await hire("admin", "管理员");

afterEach(() => {
  vi.useRealTimers();
});

const refund = (shop: string, registeredOn: string, amount: number) =>
  newRow(afterSalesCells({ shop, registeredOn, refund: amount }));

async function pushAt(moment: string, ...rows: PushRow[]) {
  at(moment);
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect((counts.created ?? 0) + (counts.updated ?? 0)).toBe(rows.length);
  await sealAll(finance);
}

async function year(basis: "finance" | "business") {
  const page = await finance.call(getReport, {
    params: { report: yearMonths.id },
    query: { period: "2025", basis },
  });
  expect(untied(yearMonths, page, page.lines)).toEqual([]);
  return (block: string) =>
    Object.fromEntries(
      (page.figures ?? [])
        .filter((each) => each.block === block)
        .map(({ of, values }) => [of.join("/"), values]),
    );
}

test("the months of a year stand below each other, closed ones as they were closed, and an opened one with what it moved by", async () => {
  const february = refund("乙店", "2025-02-10", 700);
  await pushAt("2024-12-10T10:00:00", refund("甲店", "2024-12-10", 100));
  await pushAt("2025-01-10T10:00:00", refund("甲店", "2025-01-10", 1000));
  await pushAt("2025-02-10T10:00:00", refund("甲店", "2025-02-10", 300), february);
  at("2025-03-03T10:00:00");
  await sealAndClose(finance, "2025-01");
  await sealAndClose(finance, "2025-02");
  await admin.call(reopenMonth, { params: { month: "2025-02" }, query: { reason: "关错了" } });
  // Of February by its row, and March's by the finance day.
  await pushAt(
    "2025-03-05T10:00:00",
    next(february, 1, { refund: 750 }),
    refund("甲店", "2025-03-04", 20),
  );
  at("2025-04-02T10:00:00");

  const byRow = await year("business");
  // Amount, count, month before, change, when closed, since.
  expect(byRow("platform")).toEqual({
    "2025-01/closed/platform": [1000, 1, 100, 900, 1000, 0],
    "2025-02/reopened/platform": [1050, 2, 1000, 50, 1000, 50],
    "2025-03/open/platform": [20, 1, 1050, -1030, 0, 0],
    "2025-04/running/platform": [0, 0, 20, -20, 0, 0],
  });
  expect(byRow("total")["platform"]?.slice(0, 2)).toEqual([2070, 4]);
  expect(byRow("payouts")).toEqual({});
  expect(byRow("shop")["乙店/platform/2025-02"]).toEqual([750, 1, 0, 750, 700, 50]);

  expect((await year("finance"))("platform")).toEqual({
    "2025-01/closed/platform": [1000, 1, 100, 900, 1000, 0],
    "2025-02/reopened/platform": [1000, 2, 1000, 0, 1000, 0],
    "2025-03/open/platform": [70, 1, 1000, -930, 0, 0],
    "2025-04/running/platform": [0, 0, 70, -70, 0, 0],
  });
});
