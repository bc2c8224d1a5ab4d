import { describe, expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { courierClaims } from "../../../shared/ledgers/courier-claims/definition.ts";
import { en } from "../../../shared/messages/en.ts";
import {
  describePlace,
  fixLabel,
  groupTitle,
  placeBeforeSentence,
  sentence,
} from "../../../shared/messages/sentence.ts";
import { zh } from "../../../shared/messages/zh.ts";
import type { Problem, ProblemCode } from "../../../shared/problem.ts";

const problem = (code: ProblemCode, more: Partial<Problem> = {}): Problem => ({
  code,
  level: "error",
  row: 214,
  column: "registeredOn",
  value: "",
  ...more,
});

const inBoth = (found: Problem) => [
  sentence(found, afterSales, "zh"),
  sentence(found, afterSales, "en"),
];

describe("a sentence says what was found, what is expected and what to do", () => {
  test("for a date with two readings", () => {
    const params = { first: "2026-11-01", second: "2026-11-10" };
    expect(inBoth(problem("R011", { value: "11.1", params }))).toEqual([
      "「登记日期」写的是 11.1，可能是 2026-11-01，也可能是 2026-11-10。选一个，选好才能推送。",
      "Registered: 11.1 could be 2026-11-01 or 2026-11-10. Choose one; the row waits until then.",
    ]);
  });

  test("for two amounts in a cell", () => {
    expect(inBoth(problem("R026", { column: "refund", value: "10+5" }))).toEqual([
      "「退款金额」的“10+5”是两笔钱。分到各自的列里，比如邮费一列、赔偿一列。",
      'Refund: "10+5" holds two amounts. Give each its own column, such as postage and compensation.',
    ]);
  });

  test("for a long number that lost its tail, or may have", () => {
    const lost = problem("R003", { column: "orderNo", value: "4128374650192837000" });
    expect(sentence(lost, afterSales, "zh")).toBe(
      "「订单号」的 4128374650192837000 存成了数值，第 16 位以后的数字已经丢了。把这一列设成文本，再从平台重新复制原号。",
    );
    expect(sentence({ ...lost, level: "warning" }, afterSales, "zh")).toContain(
      "跟平台上的原号核对",
    );
  });

  test("for columns that belong together, by their headings", () => {
    const params = { columns: "orderNo,caseNo" };
    expect(inBoth(problem("R061", { column: "orderNo", params }))).toEqual([
      "「订单号」、「售后单号」都没填，至少填一个。",
      "All of Order no., Case no. are blank. Fill in at least one.",
    ]);
    expect(
      inBoth(problem("R062", { column: "payee", params: { other: "refundPath", is: "线下打款" } })),
    ).toEqual([
      "「退款方式」是“线下打款”，「收款账号」就要填。",
      'Refund by is "线下打款", so Payee account is needed.',
    ]);
  });

  test("for a negative amount, which only some ledgers have a column to correct", () => {
    expect(inBoth(problem("R022", { column: "refund", value: "-5" }))).toEqual([
      "「退款金额」是 -5，这一列不能是负数。写错了就去掉负号；要冲减，请写到「手工调整」里。",
      "Refund: -5 is negative, which this column can't be. Drop the minus if it is a slip; to take something back, use Adjustment.",
    ]);
    const claimed = problem("R022", { column: "recognised", value: "-5" });
    expect(sentence(claimed, courierClaims, "zh")).toBe(
      "「认可金额」是 -5，这一列不能是负数。写错了就去掉负号；要冲减，就改原来那一行的金额。",
    );
  });

  test("for a duplicate, which names the other row", () => {
    const duplicate = problem("D101", { column: "orderNo", value: "1", params: { other: 12 } });
    expect(sentence(duplicate, afterSales, "zh")).toContain("第 12 行");
    expect(sentence(duplicate, afterSales, "en")).toContain("row 12");
  });

  test("for a formula that is still calculating", () => {
    const busy = problem("R060", { value: "#BUSY!", params: { error: "#BUSY!", wait: 1 } });
    expect(inBoth(busy)).toEqual([
      "「登记日期」还在计算（#BUSY!）。等 Excel 算完再校验一次。",
      "Registered is still being calculated (#BUSY!). Wait for Excel, then validate again.",
    ]);
  });
});

test("a long text is shortened, and stands in one line", () => {
  const long = problem("R006", { column: "orderNo", value: `第一行\n${"长".repeat(60)}` });
  expect(sentence(long, afterSales, "zh")).toContain(`“第一行 ${"长".repeat(36)}…”`);
});

describe("every code, in both languages", () => {
  // The compiler holds both languages to the same codes.
  const codes = Object.keys(zh) as ProblemCode[];
  const params = {
    choices: "a",
    max: 1,
    length: 2,
    first: "a",
    second: "b",
    day: "a",
    today: "b",
    ago: 1,
    amount: "1",
    cap: "1",
    limit: "1",
    other: "status",
    columns: "status",
    kind: "a",
    min: 1,
    what: "id-card",
    error: "#N/A",
    wait: 0,
    is: "a",
    end: "a",
    start: "b",
    row: 1,
    rows: "1",
    sheet: "a",
    addresses: "A1",
    headings: "a",
    count: 1,
    mark: "copied",
    keptBy: 1,
    name: "a",
    days: 1,
    courier: "a",
    likely: "b",
    version: "2026-11",
    sum: 3,
    whole: 2,
    least: 1,
    most: 2,
    after: 1,
    out: "b",
    signed: "a",
    quantity: 2,
    mine: "a",
    theirs: "b",
    before: "1",
    paid: "1",
    times: 3,
  };

  test.each(codes)("%s has a title and whole sentences without gaps", (code) => {
    for (const level of ["error", "warning", "note"] as const) {
      const found = problem(code, { level, column: "status", value: "值", params });
      for (const [language, end] of [
        ["zh", "。"],
        ["en", "."],
      ] as const) {
        const said = sentence(found, complaints, language);
        expect(said.endsWith(end)).toBe(true);
        expect(said).not.toMatch(/undefined|NaN|null|\[object|「」|“”|""|您|!|！/);
      }
    }
    expect(groupTitle(code, "zh")).not.toBe(groupTitle(code, "en"));
  });

  test("the titles tell the codes apart", () => {
    for (const words of [zh, en]) {
      const titles = Object.values(words).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe("where a problem is", () => {
  test.each([
    [214, "registeredOn", "第 214 行「登记日期」", "Row 214, Registered"],
    [214, null, "第 214 行", "Row 214"],
    [null, "registeredOn", "「登记日期」这一列", "Column Registered"],
    [null, null, "整张表", "Whole sheet"],
  ])("row %s, column %s", (row, column, chinese, english) => {
    expect(describePlace({ row, column }, afterSales, "zh")).toBe(chinese);
    expect(describePlace({ row, column }, afterSales, "en")).toBe(english);
  });
});

test("before its sentence a place leaves out the heading that the sentence begins with", () => {
  const before = (found: Problem) => [
    placeBeforeSentence(found, afterSales, "zh"),
    placeBeforeSentence(found, afterSales, "en"),
  ];
  expect(before(problem("R011"))).toEqual(["第 214 行", "Row 214,"]);
  expect(before(problem("R029", { row: null, params: { count: 3 } }))).toEqual(["", ""]);
  expect(before(problem("D101", { params: { other: 12 } }))).toEqual([
    "第 214 行「登记日期」：",
    "Row 214, Registered:",
  ]);
  expect(before(problem("S304", { row: null, column: null }))).toEqual([
    "整张表：",
    "Whole sheet:",
  ]);
});

test("a fix says what would stand there", () => {
  const write = { value: 46327, format: "yyyy-mm-dd" };
  expect(fixLabel({ code: "date-choice", write, shows: "2026-11-01" }, "zh")).toBe("是 2026-11-01");
  expect(fixLabel({ code: "nearest-choice", write, shows: "换货" }, "en")).toBe('Change to "换货"');
});
