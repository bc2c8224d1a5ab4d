import { expect, test } from "vitest";
import { atMostSum } from "../../../shared/rules/at-most-sum.ts";
import { inRange } from "../../../shared/rules/in-range.ts";
import { noFee } from "../../../shared/rules/no-fee.ts";
import { partsAtMost } from "../../../shared/rules/parts-at-most.ts";
import { quantityAtMost } from "../../../shared/rules/quantity-at-most.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { fen } from "../../../shared/money/fen.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };

test("no more is invoiced than was paid and not refunded", () => {
  const rule = atMostSum("amount", ["paid"], ["refunded"]);
  expect(
    rule.check({ amount: fen(8001), paid: fen(10_000), refunded: fen(2000) }, context),
  ).toEqual({
    code: "R067",
    level: "warning",
    column: "amount",
    params: { amount: "80.01", limit: "80.00", columns: ["paid", "refunded"] },
  });
  expect(
    rule.check({ amount: fen(8000), paid: fen(10_000), refunded: fen(2000) }, context),
  ).toBeUndefined();
  expect(
    rule.check({ amount: fen(8000), paid: null, refunded: fen(2000) }, context),
  ).toBeUndefined();
  expect(rule.check({ amount: null, paid: fen(1), refunded: null }, context)).toBeUndefined();
});

test("no more is recovered than the goods and the freight were worth", () => {
  const rule = atMostSum("received", ["value", "freight"]);
  expect(
    rule.check({ received: fen(1101), value: fen(1000), freight: fen(100) }, context)?.code,
  ).toBe("R067");
  expect(
    rule.check({ received: fen(1100), value: fen(1000), freight: fen(100) }, context),
  ).toBeUndefined();
  expect(rule.check({ received: fen(1001), value: fen(1000), freight: null }, context)?.code).toBe(
    "R067",
  );
});

test("a fine outside its range is asked about, at both ends", () => {
  const rule = inRange({ when: "as", is: "当事人" }, "amount", [fen(20_000), fen(100_000)]);
  expect(rule.check({ as: "当事人", amount: fen(19_999) }, context)).toEqual({
    code: "R065",
    level: "warning",
    column: "amount",
    params: { amount: "199.99", least: "200.00", most: "1,000.00", is: "当事人" },
  });
  expect(rule.check({ as: "当事人", amount: fen(100_001) }, context)?.code).toBe("R065");
  for (const amount of [fen(20_000), fen(100_000), null]) {
    expect(rule.check({ as: "当事人", amount }, context)).toBeUndefined();
  }
  expect(rule.check({ as: null, amount: fen(1) }, context)).toBeUndefined();
});

test("a free service has no fee; zero is none", () => {
  const rule = noFee({ when: "kind", is: ["合同服务", "免费服务"] }, "fee");
  expect(rule.check({ kind: "免费服务", fee: fen(1) }, context)).toEqual({
    code: "X215",
    level: "error",
    column: "fee",
    params: { amount: "0.01", other: "kind", is: "免费服务" },
  });
  expect(rule.check({ kind: "免费服务", fee: fen(0) }, context)).toBeUndefined();
  expect(rule.check({ kind: "有偿服务", fee: fen(1) }, context)).toBeUndefined();
});

test("good and defective goods add up to no more than came back", () => {
  const rule = partsAtMost(["good", "defective"], "quantity");
  expect(rule.check({ good: 2, defective: 1, quantity: 2 }, context)).toEqual({
    code: "R064",
    level: "warning",
    column: "quantity",
    params: { columns: ["good", "defective"], sum: 3, whole: 2 },
  });
  expect(rule.check({ good: 2, defective: null, quantity: 2 }, context)).toBeUndefined();
  expect(rule.check({ good: 2, defective: 1, quantity: null }, context)).toBeUndefined();
});

test("no more comes back than went out", () => {
  const rule = quantityAtMost("quantity", "shipped");
  expect(rule.check({ quantity: 2, shipped: 1 }, context)).toEqual({
    code: "X216",
    level: "warning",
    column: "quantity",
    params: { quantity: 2, limit: 1, other: "shipped" },
  });
  expect(rule.check({ quantity: 1, shipped: 1 }, context)).toBeUndefined();
});
