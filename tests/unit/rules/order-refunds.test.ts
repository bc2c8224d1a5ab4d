import { describe, expect, test } from "vitest";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { type Row } from "../../../shared/row.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import type { MatchCandidate, RuleContext } from "../../../shared/rules/rule.ts";
import { NO_MONEY } from "../../../shared/money/fen.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };
const rule = afterSales.matchRules.find(({ name }) => name === "order-refunds");

const keyOf = (cells: Row) =>
  rule?.key(wholeRow(afterSales, { orderNo: "4128374650192837465", ...cells }));

/** What the last of the rows is found to do to those before it. */
function found(...rows: Row[]): string[] {
  const candidates = rows.map((cells, row): MatchCandidate & { row: number } => {
    const { amount = NO_MONEY, tag = "" } = keyOf(cells) ?? {};
    return { day: "2026-11-03", amount, tag, row };
  });
  const mine = candidates.pop();
  if (rule === undefined || mine === undefined) throw new Error("There is nothing to ask");
  return rule.judge(mine, candidates, context).map(({ code, level, params, other }) => {
    const said = Object.values(params ?? {}).join(" ");
    return `${code} ${level} ${said} (${other.row})`;
  });
}

describe("an order's refunds", () => {
  test("may be several parts of what was paid, and not a 分 more", () => {
    expect(found({ refund: 8000, paid: 10_000 }, { refund: 2000, paid: 10_000 })).toEqual([]);
    expect(found({ refund: 8000, paid: 10_000 }, { refund: 2001, paid: 10_000 })).toEqual([
      "D103 error 80.00 20.01 100.00 (0)",
    ]);
    expect(
      found({ refund: 3000 }, { refund: 3000, paid: 8000 }, { refund: 2500, paid: null }),
    ).toEqual(["D103 error 60.00 25.00 80.00 (1)"]);
  });

  test("say nothing while no row knows what was paid", () => {
    expect(found({ refund: 8000 }, { refund: 9000 })).toEqual([]);
  });

  test("of goods that were paid one by one go up to the sum of them", () => {
    const first = { refund: 6000, paid: 6000, sku: "A" };
    expect(found(first, { refund: 4000, paid: 4000, sku: "B" })).toEqual([]);
    // Two goods at one price, or one payment for both: a person knows.
    expect(found(first, { refund: 6000, paid: 6000, sku: "B" })).toEqual([
      "D103 warning 60.00 60.00 60.00 (0)",
    ]);
    expect(found(first, { refund: 6000, paid: 6000, sku: "A" })).toEqual([
      "D103 error 60.00 60.00 60.00 (0)",
    ]);
  });

  test("by the platform and by the shop are asked about", () => {
    const platform = { refund: 3000, refundPath: "平台退款" };
    const offline = { refund: 1000, refundPath: "线下打款" };
    expect(found(platform, { ...platform, refund: 500 })).toEqual([]);
    expect(found(platform, { refund: 1000 })).toEqual([]);
    expect(found(platform, offline)).toEqual(["D102 warning 线下打款 平台退款 30.00 (0)"]);
  });

  test("count neither when they were cancelled nor when there are none", () => {
    expect(keyOf({ refund: 3000, status: "已取消" })).toBeUndefined();
    expect(keyOf({ refund: 3000, status: "已驳回" })).toBeUndefined();
    expect(keyOf({ refund: 0 })).toBeUndefined();
    expect(keyOf({ refund: 3000, orderNo: null, caseNo: "1" })).toBeUndefined();
  });
});
