import { describe, expect, test } from "vitest";
import { amountExpected } from "../../../shared/rules/amount-expected.ts";
import { anyOf } from "../../../shared/rules/any-of.ts";
import { atMost } from "../../../shared/rules/at-most.ts";
import { capped } from "../../../shared/rules/capped.ts";
import { needs } from "../../../shared/rules/needs.ts";
import { noDuplicate } from "../../../shared/rules/no-duplicate.ts";
import { notBefore } from "../../../shared/rules/not-before.ts";
import { plainText } from "../../../shared/rules/plain-text.ts";
import { recent } from "../../../shared/rules/recent.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { fen } from "../../../shared/money/fen.ts";
import type { Dated } from "../../../shared/time/day.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };

test("one of several columns must be filled", () => {
  const rule = anyOf(["orderNo", "caseNo"]);
  expect(rule.check({ orderNo: null, caseNo: null }, context)).toEqual({
    code: "R061",
    level: "error",
    column: "orderNo",
    params: { columns: ["orderNo", "caseNo"] },
  });
  expect(rule.check({ orderNo: null, caseNo: "A1" }, context)).toBeUndefined();
});

test("no more is refunded than was paid", () => {
  const rule = atMost("refund", "paid");
  expect(rule.check({ refund: fen(3000), paid: fen(2999) }, context)).toEqual({
    code: "R024",
    level: "error",
    column: "refund",
    params: { amount: "30.00", limit: "29.99", other: "paid" },
    swappedWith: "paid",
  });
  expect(rule.check({ refund: fen(3000), paid: fen(3000) }, context)).toBeUndefined();
  expect(rule.check({ refund: fen(3000), paid: null }, context)).toBeUndefined();
});

test("postage is asked about above 15.00 and refused above 200.00", () => {
  const rule = capped("postage");
  expect(rule.check({ postage: fen(1500) }, context)).toBeUndefined();
  expect(rule.check({ postage: fen(1501) }, context)).toEqual({
    code: "R023",
    level: "warning",
    column: "postage",
    params: { amount: "15.01", cap: "15.00" },
  });
  expect(rule.check({ postage: fen(20_000) }, context)?.level).toBe("warning");
  expect(rule.check({ postage: fen(20_001) }, context)).toEqual({
    code: "R023",
    level: "error",
    column: "postage",
    params: { amount: "200.01", cap: "200.00" },
  });
});

describe("one column demands others", () => {
  test("when it holds a certain value", () => {
    const rule = needs({ when: "path", is: "线下打款" }, ["payee", "name"], "error");
    expect(rule.check({ path: "线下打款", payee: "a", name: null }, context)).toEqual({
      code: "R062",
      level: "error",
      column: "name",
      params: { other: "path", is: "线下打款", saysNo: false },
    });
    expect(rule.check({ path: "平台退款", payee: null, name: null }, context)).toBeUndefined();
    expect(rule.check({ path: "线下打款", payee: "a", name: "b" }, context)).toBeUndefined();
  });

  test("when it is filled; an amount of zero and a no are not", () => {
    const rule = needs({ when: "amount" }, ["reason"], "warning");
    expect(rule.check({ amount: 100, reason: null }, context)).toEqual({
      code: "R062",
      level: "warning",
      column: "reason",
      params: { other: "amount", is: null, saysNo: false },
    });
    for (const amount of [null, 0, false]) {
      expect(rule.check({ amount, reason: null }, context)).toBeUndefined();
    }
  });

  test("a needed yes or no must be yes", () => {
    const rule = needs({ when: "mailNo" }, ["told", "noted"], "warning");
    const said = (told: boolean | null, noted: boolean | null) =>
      rule.check({ mailNo: "1", told, noted }, context);
    expect(said(true, false)).toEqual({
      code: "R062",
      level: "warning",
      column: "noted",
      params: { other: "mailNo", is: null, saysNo: true },
    });
    expect(said(null, false)).toMatchObject({ column: "told", params: { saysNo: false } });
    expect(said(true, true)).toBeUndefined();
  });
});

test("a money row without money is asked about", () => {
  const rule = amountExpected({ when: "kind", is: ["仅退款", "补偿"] }, ["refund", "compensation"]);
  expect(rule.check({ kind: "补偿", refund: fen(0), compensation: null }, context)).toEqual({
    code: "R025",
    level: "warning",
    column: "kind",
    params: { kind: "补偿", columns: ["refund", "compensation"] },
  });
  expect(rule.check({ kind: "补偿", refund: null, compensation: fen(1) }, context)).toBeUndefined();
  expect(rule.check({ kind: "换货", refund: null, compensation: null }, context)).toBeUndefined();
});

describe("a moment is not before another", () => {
  const rule = notBefore("end", "start");

  test.each<[Dated | null, Dated, boolean]>([
    ["2026-11-02", "2026-11-03", true],
    ["2026-11-03", "2026-11-03", false],
    ["2026-11-03", "2026-11-03T14:00:00", false],
    ["2026-11-03T00:00:00", "2026-11-03T14:00:00", false],
    ["2026-11-03T13:59:59", "2026-11-03T14:00:00", true],
    ["2026-11-03T14:00:00", "2026-11-03T14:00:00", false],
    [null, "2026-11-03", false],
  ])("%s after %s: broken %s", (end, start, broken) => {
    expect(rule.check({ end, start }, context) !== undefined).toBe(broken);
  });

  test("the finding names both", () => {
    expect(rule.check({ end: "2026-11-02", start: "2026-11-03T14:00:00" }, context)).toEqual({
      code: "R063",
      level: "error",
      column: "end",
      params: { end: "2026-11-02", start: "2026-11-03 14:00:00", other: "start" },
      swappedWith: "start",
    });
  });
});

test("a day more than 180 days ago is asked about", () => {
  const rule = recent("day");
  expect(rule.check({ day: "2026-05-14" }, context)).toBeUndefined();
  expect(rule.check({ day: "2026-05-13T23:00:00" }, context)).toEqual({
    code: "R014",
    level: "warning",
    column: "day",
    params: { day: "2026-05-13", ago: 181 },
  });
  expect(rule.check({ day: null }, context)).toBeUndefined();
});

describe("duplicates", () => {
  const rule = noDuplicate("D101", ["orderNo", "caseNo", "refund"], {
    needs: ["orderNo", "caseNo"],
    pointsAt: "orderNo",
    level: "error",
  });
  const key = (orderNo: string | null, caseNo: string | null, refund: number | null) =>
    rule.key({ orderNo, caseNo, refund }, (_column, value) => value);

  test("agree in every column, a blank amount and a zero too", () => {
    expect(key("1", null, 0)).toEqual(key("1", null, null));
    expect(key("1", null, 100)).not.toEqual(key("1", null, 200));
    expect(key("1", "2", 100)).not.toEqual(key("12", null, 100));
  });

  test("a row that names no case has none", () => {
    expect(key(null, null, 100)).toBeUndefined();
    expect(key(null, "2", 100)).toBeDefined();
  });
});

describe("free text with a number that has no place there", () => {
  const what = (note: string | null) => {
    const found = plainText("note").check({ note }, context);
    return found?.code === "R050" ? found.params.what : found;
  };

  test.each([
    ["身份证11010519491231002X，请核对", "id-card"],
    ["11010519491231002x", "id-card"],
    ["卡号：4111 1111 1111 1111", "bank-card"],
    ["银行卡4111-1111-1111-1111 张三", "bank-card"],
    ["打到6228480402564890018", "bank-card"],
    ["农行卡6228480402564890018", "bank-card"],
    ["退 6228 4804 0256 4890 018 王芳", "bank-card"],
  ])("%s: %s", (note, expected) => {
    expect(what(note)).toBe(expected);
  });

  test.each([
    ["身份证11010519491231002x，请核对", ["mask 身份证11*************02，请核对"]],
    [
      "退 6228 4804 0256 4890 018 王芳",
      ["move-number 退 62***************18 王芳", "mask 退 62***************18 王芳"],
    ],
    [
      "卡号：4111 1111 1111 1111，订单 4128374650192837465",
      [
        "move-number 卡号：41************11，订单 4128374650192837465",
        "mask 卡号：41************11，订单 4128374650192837465",
      ],
    ],
    [
      "6228480402564890018 或 4111111111111111（信用卡 4111-1111-1111-1111）",
      ["mask 62***************18 或 4111111111111111（信用卡 41************11）"],
    ],
  ])("%s is masked, and one card alone can move", (note, expected) => {
    const rule = plainText("note", "payee");
    const offered = rule.check({ note, payee: null }, context)?.fixes ?? [];
    expect(offered.map(({ code, shows }) => `${code} ${shows}`)).toEqual(expected);
    const masks = expected.filter((one) => one.startsWith("mask"));
    const beside = rule.check({ note, payee: "li.min@example.com" }, context)?.fixes ?? [];
    expect(beside.map(({ code, shows }) => `${code} ${shows}`)).toEqual(masks);
    for (const { shows } of offered) expect(what(shows)).toBeUndefined();
  });

  test.each([
    ["110105194912310021"],
    ["订单号 4111111111111111"],
    ["订单6228480402564890018已退"],
    ["快递单号：6228480402564890018"],
    ["打到6228480402564890019"],
    ["6428480402564890012"],
    ["订单 4128374650192837465 已退"],
    ["卡号 4111111111111112"],
    ["13812345678"],
    [""],
    [null],
  ])("%s is left alone", (note) => {
    expect(what(note)).toBeUndefined();
  });
});
