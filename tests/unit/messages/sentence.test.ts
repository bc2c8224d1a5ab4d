import { describe, expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
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
import { gapsIn } from "../../gaps.ts";
import { realProblems } from "./real-problems.ts";

const at = { level: "error", row: 214, column: "registeredOn", value: "" } as const;

const inBoth = (found: Problem) => [
  sentence(found, afterSales, "zh"),
  sentence(found, afterSales, "en"),
];

describe("a sentence says what was found, what is expected and what to do", () => {
  test("for a date with two readings", () => {
    const params = { first: "2026-11-01", second: "2026-11-10" } as const;
    expect(inBoth({ ...at, code: "R011", value: "11.1", params })).toEqual([
      "「登记日期」写的是 11.1，可能是 2026-11-01，也可能是 2026-11-10。选一个，选好才能推送。",
      "Registered: 11.1 could be 2026-11-01 or 2026-11-10. Choose one; the row waits until then.",
    ]);
  });

  test("for two amounts in a cell", () => {
    expect(inBoth({ ...at, code: "R026", column: "refund", value: "10+5" })).toEqual([
      "「退款金额」的“10+5”是两笔钱。分到各自的列里，比如邮费一列、赔偿一列。",
      "Refund: “10+5” holds two amounts. Give each its own column, such as postage and compensation.",
    ]);
  });

  test("for a long number that lost its tail, or may have", () => {
    const value = "4128374650192837000";
    const lost: Problem = { ...at, code: "R003", column: "orderNo", value };
    expect(sentence(lost, afterSales, "zh")).toBe(
      "「订单号」的 4128374650192837000 存成了数值，第 16 位以后的数字已经丢了。把这一列设成文本，再从平台重新复制原号。",
    );
    expect(sentence({ ...lost, level: "warning" }, afterSales, "zh")).toContain(
      "跟平台上的原号核对",
    );
  });

  test("for columns that belong together, by their headings", () => {
    const params = { columns: ["orderNo", "caseNo"] };
    expect(inBoth({ ...at, code: "R061", column: "orderNo", params })).toEqual([
      "「订单号」、「售后单号」都没填，至少填一个。",
      "All of Order no., Case no. are blank. Fill in at least one.",
    ]);
    const demanded = { other: "refundPath", is: "线下打款", saysNo: false };
    expect(inBoth({ ...at, code: "R062", column: "payee", params: demanded })).toEqual([
      "「退款方式」是“线下打款”，「收款账号」就要填。",
      "Refund by is “线下打款”, so Payee account is needed.",
    ]);
    const denied = { other: "postage", is: null, saysNo: true };
    expect(inBoth({ ...at, code: "R062", column: "quality", params: denied })).toEqual([
      "「邮费」填了，「质量问题」却是“否”。办到了就改成“是”。",
      "Postage is filled in, but Quality issue says no. Change it to yes once it is done.",
    ]);
  });

  test("for a negative amount, which only some ledgers have a column to correct", () => {
    expect(inBoth({ ...at, code: "R022", column: "refund", value: "-5" })).toEqual([
      "「退款金额」是 -5，这一列不能是负数。写错了就去掉负号；要冲减，请写到「手工调整」里。",
      "Refund: -5 is negative, which this column can’t be. Drop the minus if it is a slip; to take something back, use Adjustment.",
    ]);
    const claimed: Problem = { ...at, code: "R022", column: "recognised", value: "-5" };
    expect(sentence(claimed, courierClaims, "zh")).toBe(
      "「认可金额」是 -5，这一列不能是负数。写错了就去掉负号；要冲减，就改原来那一行的金额。",
    );
  });

  test("for a duplicate, which names the other row", () => {
    const duplicate = { ...at, code: "D101", column: "orderNo", value: "1" } as const;
    expect(inBoth({ ...duplicate, other: { row: 12 } })).toEqual([
      "这一行跟第 12 行的单号、类型、金额都一样。多登的就删掉；确实是两笔，请让两行有区别，比如各填自己的售后单号或商家编码。",
      "Order, kind and amounts are the same as in row 12. Delete one, or tell them apart, for instance by their case numbers or SKUs.",
    ]);
    expect(inBoth({ ...duplicate, other: { by: "王芳", day: "2026-11-02" } })).toEqual([
      "这一行跟王芳 2026-11-02 那条的单号、类型、金额都一样。",
      "Order, kind and amounts are the same as in 王芳’s record of 2026-11-02.",
    ]);
  });

  test("for a formula that is still calculating", () => {
    const params = { error: "#BUSY!", wait: true };
    expect(inBoth({ ...at, code: "R060", value: "#BUSY!", params })).toEqual([
      "「登记日期」还在计算（#BUSY!）。等 Excel 算完再校验一次。",
      "Registered is still being calculated (#BUSY!). Wait for Excel, then validate again.",
    ]);
  });
});

test("what nobody wrote down is said to be blank, and lists are told as each language does", () => {
  // A sheet that lacks the column, of a row that the server knows more of.
  expect(inBoth({ ...at, code: "D104", column: "returnNo", other: { row: 3 } })).toEqual([
    "退回单号 空白 的邮费，第 3 行已经报过。同一件只报一次，多报的就删掉；抄错了就改成自己的单号。",
    "Postage for parcel blank is in row 3 already. A parcel has one postage: delete one, or correct the number.",
  ]);
  const params = { count: 7, rows: [31, 62] };
  expect(inBoth({ ...at, code: "S305", row: null, column: null, params })).toEqual([
    "第 31、62… 行是合计，不算数据，共 7 行。",
    "7 rows of totals are not counted as data: row 31, 62….",
  ]);
});

test("a long text is shortened, and stands in one line", () => {
  const value = `第一行\n${"长".repeat(60)}`;
  const long: Problem = { ...at, code: "R006", column: "orderNo", value };
  expect(sentence(long, afterSales, "zh")).toContain(`“第一行 ${"长".repeat(36)}…”`);
});

describe("every code, in both languages", async () => {
  // The compiler holds both languages to the same codes.
  const codes = Object.keys(zh) as ProblemCode[];
  const found = Map.groupBy(await realProblems(), ([, { code }]) => code);
  // The server alone finds these; tests/worker/push/push.test.ts asks it.
  const byServer: ReadonlySet<ProblemCode> = new Set([
    "R000",
    "R072",
    "R073",
    "R074",
    "S311",
    "S312",
    "S332",
    "S333",
    "S334",
    "S335",
    "S336",
    "S337",
  ]);

  test.each(codes.filter((code) => !byServer.has(code)))(
    "%s is found by something real, and said in whole sentences without gaps",
    (code) => {
      const problems = found.get(code) ?? [];
      expect(problems).not.toEqual([]);
      const gaps = problems.flatMap(([ledger, problem]) => gapsIn(problem, ledger));
      expect([...new Set(gaps)]).toEqual([]);
    },
  );

  test.each(codes)("%s has a title of its own in each language", (code) => {
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
  expect(before({ ...at, code: "R010" })).toEqual(["第 214 行", "Row 214,"]);
  expect(before({ ...at, code: "R029", row: null, params: { count: 3 } })).toEqual(["", ""]);
  expect(before({ ...at, code: "D101", other: { row: 12 } })).toEqual([
    "第 214 行「登记日期」：",
    "Row 214, Registered:",
  ]);
  expect(before({ ...at, code: "S304", row: null, column: null, params: { count: 1 } })).toEqual([
    "整张表：",
    "Whole sheet:",
  ]);
});

test("a fix says what would stand there", () => {
  const write = { value: 46327, format: "yyyy-mm-dd" };
  expect(fixLabel({ code: "date-choice", write, shows: "2026-11-01" }, "zh")).toBe("是 2026-11-01");
  expect(fixLabel({ code: "nearest-choice", write, shows: "换货" }, "en")).toBe("Change to “换货”");
});
