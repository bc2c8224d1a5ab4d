import { describe, expect, test } from "vitest";
import { blankWhen } from "../../../shared/rules/blank-when.ts";
import { exchangeGoods } from "../../../shared/rules/exchange-goods.ts";
import { notEarlier } from "../../../shared/rules/not-earlier.ts";
import { signedFirst } from "../../../shared/rules/signed-first.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { withinDays } from "../../../shared/rules/within-days.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };

describe("nothing is shipped before it is signed for", () => {
  const rule = signedFirst({ by: "by", at: "at", shipped: "out" }, { when: "status", is: "已发" });

  test.each<[string | null, Moment | null, Moment | null, string | undefined]>([
    ["王敏", "2026-11-03T16:50:00", "2026-11-03T17:30:00", undefined],
    ["王敏", "2026-11-03T17:31:00", "2026-11-03T17:30:00", "at"],
    // Midnight is a day whose hour nobody wrote.
    ["王敏", "2026-11-03T17:31:00", "2026-11-03T00:00:00", undefined],
    ["王敏", "2026-11-04T00:00:00", "2026-11-03T17:30:00", "at"],
    ["王敏", null, "2026-11-03T17:30:00", undefined],
    [null, "2026-11-03T16:50:00", "2026-11-03T17:30:00", "by"],
    [null, null, null, undefined],
  ])("signed by %s at %s, shipped at %s: asks at %s", (by, at, out, column) => {
    expect(rule.check({ by, at, out, status: "待发" }, context)?.column).toBe(column);
  });

  test("what is said to be out, without when, is signed for too", () => {
    const row = { at: null, out: null, status: "已发" };
    expect(rule.check({ ...row, by: null }, context)).toEqual({
      code: "X213",
      level: "error",
      column: "by",
      params: { out: "已发", signed: null, other: "status" },
    });
    expect(rule.check({ ...row, by: "王敏" }, context)).toBeUndefined();
  });

  test("the finding says when", () => {
    const row = {
      by: "王敏",
      at: "2026-11-04T09:00:00",
      out: "2026-11-03T00:00:00",
      status: null,
    } as const;
    expect(rule.check(row, context)).toEqual({
      code: "X213",
      level: "error",
      column: "at",
      params: { out: "2026-11-03", signed: "2026-11-04 09:00", other: "out" },
    });
  });
});

test("a visit before its window opens is asked about; before its start is another rule's", () => {
  const rule = notEarlier({ when: "kind", is: "3DC" }, "visited", "start", 3);
  const row = { kind: "3DC", start: "2026-11-03" } as const;
  expect(rule.check({ ...row, visited: "2026-11-05" }, context)).toEqual({
    code: "R066",
    level: "warning",
    column: "visited",
    params: {
      day: "2026-11-05",
      start: "2026-11-03",
      other: "start",
      after: 2,
      least: 3,
      is: "3DC",
    },
  });
  for (const visited of ["2026-11-06", "2026-11-02", null] as const) {
    expect(rule.check({ ...row, visited }, context)).toBeUndefined();
  }
  expect(rule.check({ ...row, kind: "7DC", visited: "2026-11-05" }, context)).toBeUndefined();
});

test("an exchange says what goes out, by code or by name", () => {
  const rule = exchangeGoods(["sku", "goods"]);
  expect(rule.check({ sku: null, goods: null }, context)).toEqual({
    code: "X201",
    level: "error",
    column: "sku",
    params: { columns: ["sku", "goods"] },
  });
  expect(rule.check({ sku: null, goods: "外套" }, context)).toBeUndefined();
});

test("what was not shipped comes with no postage and no return number", () => {
  const rule = blankWhen({ when: "shipped", is: "未发货" }, ["postage", "returnNo"]);
  expect(rule.check({ shipped: "未发货", postage: 0, returnNo: "SF1" }, context)).toEqual({
    code: "X206",
    level: "warning",
    column: "returnNo",
    params: { other: "shipped", is: "未发货" },
  });
  expect(rule.check({ shipped: "未发货", postage: 0, returnNo: null }, context)).toBeUndefined();
  expect(rule.check({ shipped: "已发货", postage: 800, returnNo: "SF1" }, context)).toBeUndefined();
});

test("seven days without a reason end with the seventh after the delivery", () => {
  const rule = withinDays({ when: "reason", is: "七天无理由" }, "asked", "signed", 7);
  const row = { reason: "七天无理由", signed: "2026-11-01" } as const;
  expect(rule.check({ ...row, asked: "2026-11-08" }, context)).toBeUndefined();
  expect(rule.check({ ...row, asked: "2026-11-09" }, context)).toEqual({
    code: "X208",
    level: "warning",
    column: "asked",
    params: {
      day: "2026-11-09",
      start: "2026-11-01",
      other: "signed",
      after: 8,
      most: 7,
      is: "七天无理由",
    },
  });
  expect(rule.check({ ...row, reason: "少件", asked: "2026-11-09" }, context)).toBeUndefined();
});
