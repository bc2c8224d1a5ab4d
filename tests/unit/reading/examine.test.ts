import { describe, expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { context, examineRows, grid, inLines } from "./sheets.ts";
import { examine } from "../../../shared/reading/examine.ts";

const ORDER = "4128374650192837465";
const OTHER = "4128374650192837466";
const HEAD = ["登记日期", "店铺", "订单号", "售后类型", "邮费", "备注"];

describe("a clean sheet", () => {
  test("gives its rows as canonical values, by their numbers in Excel", async () => {
    const reading = await examineRows(afterSales, [
      HEAD,
      [46329, "旗舰店", ORDER, "退运费", "￥12.50", ""],
      ["2026年11月3日", " 旗舰店", `'${OTHER}`, "退邮费", 8, "已联系"],
    ]);
    expect(reading).toEqual({
      rows: [
        {
          number: 2,
          cells: {
            registeredOn: "2026-11-03",
            shop: "旗舰店",
            orderNo: ORDER,
            kind: "退运费",
            postage: 1250,
            note: null,
          },
          mark: "",
          blocked: false,
        },
        {
          number: 3,
          cells: {
            registeredOn: "2026-11-03",
            shop: "旗舰店",
            orderNo: OTHER,
            kind: "退运费",
            postage: 800,
            note: "已联系",
          },
          mark: "",
          blocked: false,
        },
      ],
      problems: [],
      untidy: expect.any(Array) as unknown,
      summaryRows: 0,
      remarkRows: 0,
      blankRows: 0,
    });
  });

  test("a column that the sheet lacks is absent, not blank", async () => {
    const { rows } = await examineRows(afterSales, [HEAD, [46329, "", ORDER, "换货", "", ""]]);
    expect(rows[0]?.cells).not.toHaveProperty("refund");
    expect(rows[0]?.cells["postage"]).toBe(null);
  });

  test("the mark column is read beside the data", async () => {
    const { rows } = await examineRows(afterSales, [
      [...HEAD, "校验", "逾期", "台账标记"],
      [46329, "", ORDER, "换货", "", "", "✓", "", " 0123·4·abc "],
    ]);
    expect(rows[0]?.mark).toBe("0123·4·abc");
  });
});

test("of two mark columns the last one counts, and Mark is anybody's heading", async () => {
  const { rows, problems } = await examineRows(afterSales, [
    ["台账标记", ...HEAD, "Mark", "Ledger mark"],
    ["old", 46329, "A", ORDER, "换货", "", "", "A+", "0123·4·abc"],
  ]);
  expect([rows[0]?.mark, problems]).toEqual(["0123·4·abc", []]);
});

describe("a sheet of old cases", () => {
  const sheetOf = (old: number, recent: number) => [
    HEAD,
    ...Array.from({ length: old + recent }, (_, index) => [
      index < old ? 45_000 : 46_329,
      "A",
      String(4128374650192837000n + BigInt(index)),
      "换货",
      "",
      "",
    ]),
  ];

  test("is asked about once, when more than half of its rows are old", async () => {
    const { problems } = await examineRows(afterSales, sheetOf(21, 20));
    expect(problems).toEqual([
      {
        code: "R014",
        level: "note",
        row: null,
        column: "registeredOn",
        value: "",
        params: { count: 21, days: 180 },
        rows: Array.from({ length: 21 }, (_, index) => index + 2),
      },
    ]);
  });

  test.each([
    [21, 21],
    [20, 0],
  ])("of %i old and %i recent rows is asked about row by row", async (old, recent) => {
    const { problems } = await examineRows(afterSales, sheetOf(old, recent));
    expect(problems.map(({ code, level }) => `${code} ${level}`)).toEqual(
      new Array<string>(old).fill("R014 warning"),
    );
  });
});

describe("a cell that every row should have", () => {
  const sheetOf = (blank: number, filled: number) => [
    HEAD,
    ...Array.from({ length: blank + filled }, (_, index) => [
      46_329,
      "A",
      String(4128374650192837000n + BigInt(index)),
      index < blank ? "" : "不喜欢",
    ]),
  ];
  const withReason = (rows: (string | number)[][]) =>
    rows.map(([day, shop, order, reason], index) =>
      index === 0 ? [...HEAD.slice(0, 4), "原因"] : [day, shop, order, "换货", reason],
    ) as (string | number)[][];

  test.each([
    [1, 0, ["R069 warning 2 reason"]],
    [2, 1, ["R069 warning 2 reason", "R069 warning 3 reason"]],
    // A column that nobody keeps is told once.
    [2, 0, ["R069 note - reason"]],
    [21, 20, ["R069 note - reason"]],
    [20, 1, Array.from({ length: 20 }, (_, index) => `R069 warning ${index + 2} reason`)],
    [0, 3, []],
  ])("is asked about: blank in %i rows, filled in %i", async (blank, filled, lines) => {
    const reading = await examineRows(afterSales, withReason(sheetOf(blank, filled)));
    expect(inLines(reading)).toEqual(lines);
    expect(reading.rows.map(({ blocked }) => blocked)).toEqual(
      new Array<boolean>(blank + filled).fill(false),
    );
  });

  test("is not asked about in a sheet without the column", async () => {
    const { problems } = await examineRows(afterSales, [
      ["登记日期", "订单号", "售后类型"],
      [46_329, ORDER, "换货"],
    ]);
    expect(problems).toEqual([]);
  });

  test("is an error in every row where the department calls it one", async () => {
    const reading = await examineRows(afterSales, withReason(sheetOf(2, 0)), {
      levels: { R069: "error" },
    });
    expect(inLines(reading)).toEqual(
      expect.arrayContaining(["R069 error 2 reason", "R069 error 3 reason"]),
    );
    expect(reading.rows.map(({ blocked }) => blocked)).toEqual([true, true]);
  });
});

describe("a number of an unusual shape", () => {
  const sheetOf = (orders: readonly string[]) => [
    ["登记日期", "订单号", "售后类型"],
    ...orders.map((order) => [46_329, order, "换货"]),
  ];
  const unusual = (count: number) =>
    Array.from({ length: count }, (_, at) => `2611030${at + 10}ABCD`);

  test.each([
    [unusual(4), [2, 3, 4, 5].map((row) => `R007 warning ${row} orderNo`)],
    [unusual(5), ["R007 note - orderNo"]],
    [[...unusual(5), ORDER], [2, 3, 4, 5, 6].map((row) => `R007 warning ${row} orderNo`)],
    [[...unusual(21), ORDER], ["R007 note - orderNo"]],
  ])("is asked about, and where all are so is how numbers are here: %#", async (orders, lines) => {
    const reading = await examineRows(afterSales, sheetOf(orders));
    expect(inLines(reading)).toEqual(lines);
    expect(reading.rows.some(({ blocked }) => blocked)).toBe(false);
  });
});

describe("rows that are no data", () => {
  test("a bill's totals below its rows, under headings of their own, are left out", async () => {
    const head = ["登记日期", "订单编号", "售后类型", "退款金额"];
    const row = ["2026-11-03", "4128374650192837465", "仅退款", "65.00"];
    const bill = [head, row, ["总交易单数", "退款总金额", "", ""], ["`1", "`65.00", "", ""]];
    const reading = await examineRows(afterSales, bill);
    expect(reading.rows.map(({ number }) => number)).toEqual([2]);
    expect(reading.summaryRows).toBe(2);

    // One that has a case below it, or no figure for each name, is no such block.
    for (const rows of [
      [...bill, row],
      [...bill.slice(0, 3), ["`1", "没有", "", ""]],
    ]) {
      expect((await examineRows(afterSales, rows)).summaryRows).toBe(0);
    }
  });

  test("blank rows and rows of totals are left out, in the middle too", async () => {
    const reading = await examineRows(afterSales, [
      HEAD,
      [46329, "A", ORDER, "换货", "", ""],
      ["小计", "", "", "", 12.5, ""],
      [],
      ["", "", " ", "", "", ""],
      [46330, "A", OTHER, "换货", "", ""],
      ["", "合计：", "", "", 12.5, "共 2 笔"],
      ["合计金额", "", "", "", 12.5, ""],
      ["共计", "", "", "", 12.5, ""],
      ["總計", "", "", "", 12.5, ""],
      [],
    ]);
    expect(reading.rows.map(({ number }) => number)).toEqual([2, 6]);
    expect([reading.summaryRows, reading.blankRows]).toEqual([5, 2]);
    expect(reading.problems).toEqual([
      {
        code: "S305",
        level: "note",
        row: null,
        column: null,
        value: "",
        params: { count: 5, rows: [3, 7, 8, 9, 10] },
      },
    ]);
  });

  test("rows that say, or show by an example, how columns are filled in are left out", async () => {
    const reading = await examineRows(afterSales, [
      HEAD,
      ["（年-月-日）", "", "（18 到 19 位）", "", "（元）", ""],
      ["例：2026-11-01", "例：旗舰店", `例：${ORDER}`, "例：换货", "", "填写示例，勿删"],
      [46329, "A", ORDER, "换货", "", ""],
      ["（元）", "A", OTHER, "换货", "", ""],
      [46330, "(12)", "(12)", "(12)", "(12)", "例：换货"],
    ]);
    expect(reading.rows.map(({ number }) => number)).toEqual([4, 5, 6]);
    expect(reading.remarkRows).toBe(2);
  });

  test("a case whose text begins with 合计 is a case", async () => {
    const reading = await examineRows(complaints, [
      ["投诉内容", "投诉时间", "投诉编号"],
      ["合计", 46329, "TS20261103001"],
    ]);
    expect(reading.rows).toHaveLength(1);
  });

  test("a row in which only prepared dates stand is blank", async () => {
    const reading = await examineRows(afterSales, [
      HEAD,
      [46329, "A", ORDER, "换货", "", ""],
      [46330, "A", "", "", "", ""],
    ]);
    expect(inLines(reading)).toEqual([]);
    expect(reading.rows).toHaveLength(1);
  });

  test("hidden rows are read, and a note says how many", async () => {
    const reading = await examineRows(afterSales, [HEAD, [46329, "A", ORDER, "换货", "", ""]], {
      hiddenRows: 312,
    });
    expect(reading.problems[0]).toMatchObject({
      code: "S304",
      level: "note",
      params: { count: 312 },
    });
  });
});

describe("blank cells that inherit from above", () => {
  const remembered = {
    ledger: "after-sales",
    columns: {},
    blanks: { registeredOn: "fill", shop: "fill" },
  } as const;

  test("dates and shops do where a person said so, other columns do not", async () => {
    const rows = [
      HEAD,
      ["11月3日", "A", ORDER, "换货", "", "首单"],
      ["", "", OTHER, "换货", "", ""],
    ];
    const reading = await examineRows(afterSales, rows, { remembered });
    expect(reading.rows[1]?.cells).toEqual({
      registeredOn: "2026-11-03",
      shop: "A",
      orderNo: OTHER,
      kind: "换货",
      postage: null,
      note: null,
    });
    expect(inLines(reading)).toEqual([
      "S307 note - registeredOn",
      "S307 note - shop",
      "R015 note 2 registeredOn",
    ]);
  });

  test("a date that can't be read blocks the rows that inherit it, each with the reason", async () => {
    const rows = [HEAD, [11.1, "A", ORDER, "换货", "", ""], ["", "", OTHER, "换货", "", ""]];
    const reading = await examineRows(afterSales, rows, { remembered });
    expect(reading.rows.map(({ blocked }) => blocked)).toEqual([true, true]);
    expect(inLines(reading).filter((line) => line.startsWith("R"))).toEqual([
      "R011 warning 2 registeredOn",
      "R011 warning 3 registeredOn",
    ]);
    expect(reading.problems.map(({ value }) => value)).toEqual(
      reading.problems.map(({ code }) => (code === "R011" ? "11.1" : "")),
    );
  });

  test("what is wrong with a day that stands alone in its row is said of the day, not of the shop beside it", async () => {
    const { problems } = await examineRows(afterSales, [
      HEAD,
      ["11.31", "旗舰店", "", "", "", ""],
      ["", "", ORDER, "退运费", 8, ""],
    ]);
    expect(
      problems
        .filter(({ level }) => level === "error")
        .map(({ row, column, code }) => [row, column, code]),
    ).toEqual([[3, "registeredOn", "R010"]]);
  });

  test("the first row has nothing to inherit", async () => {
    const reading = await examineRows(afterSales, [HEAD, ["", "", ORDER, "换货", "", ""]]);
    expect(inLines(reading)).toEqual(["R001 error 2 registeredOn", "R069 warning 2 shop"]);
    expect(reading.rows[0]?.blocked).toBe(true);
  });
});

describe("cells that nobody can send", () => {
  test.each<[string, string | number, string, string]>([
    [
      "a long number that lost its tail",
      4_128_374_650_192_837_465,
      "订单号",
      "R003 error 2 orderNo",
    ],
    ["scientific notation", "4.1E+18", "订单号", "R004 error 2 orderNo"],
    ["two orders in one cell", `${ORDER}、${OTHER}`, "订单号", "R005 error 2 orderNo"],
    ["11.10 that became a number", 11.1, "登记日期", "R011 warning 2 registeredOn"],
    ["two amounts in one cell", "10+5", "邮费", "R026 error 2 postage"],
    ["three decimals", "12.345", "邮费", "R021 error 2 postage"],
    ["a negative amount", -5, "邮费", "R022 error 2 postage"],
    ["a formula error", "#N/A", "邮费", "R060 error 2 postage"],
    ["an unknown kind", "换换货", "售后类型", "R002 error 2 kind"],
  ])("%s blocks its row alone", async (_what, content, heading, line) => {
    const bad = [46329, "A", ORDER, "换货", "", ""].map((cell, index) =>
      HEAD[index] === heading ? content : cell,
    );
    const good = [46329, "A", OTHER, "换货", "", ""];
    const reading = await examineRows(afterSales, [HEAD, bad, good]);
    expect(inLines(reading)).toEqual([line]);
    expect(reading.rows.map(({ blocked }) => blocked)).toEqual([true, false]);
    expect(reading.problems[0]?.value).toBe(String(content));
  });

  test("text that begins like a formula is text", async () => {
    const { rows, problems } = await examineRows(afterSales, [
      HEAD,
      [46329, "A", ORDER, "换货", "", "=cmd|' /C calc'!A0"],
    ]);
    expect(problems).toEqual([]);
    expect(rows[0]?.cells["note"]).toBe("=cmd|' /C calc'!A0");
  });

  test("a rule keeps silent about a cell that could not be read", async () => {
    const reading = await examineRows(afterSales, [
      ["登记日期", "订单号", "售后类型", "退款金额", "实付金额"],
      [46329, 4_128_374_650_192_837_465, "仅退款", "10+5", 5],
    ]);
    expect(inLines(reading)).toEqual(["R003 error 2 orderNo", "R026 error 2 refund"]);
  });
});

describe("columns that the sheet lacks", () => {
  test("what they may hold on the server is not asked about", async () => {
    const head = ["登记日期", "订单号", "售后类型", "状态"];
    const row = [46329, ORDER, "换货", "已完成"];
    expect(inLines(await examineRows(afterSales, [head, row]))).toEqual([]);
    const reading = await examineRows(afterSales, [
      [...head, "完成日期"],
      [...row, ""],
    ]);
    expect(inLines(reading)).toEqual(["R062 warning 2 finishedOn"]);
  });

  test("without which the row can't be right, are named", async () => {
    const reading = await examineRows(afterSales, [
      ["登记日期", "订单号", "售后类型", "退款金额", "退款方式"],
      [46329, ORDER, "仅退款", 10, "线下打款"],
    ]);
    expect(inLines(reading)).toEqual(["R062 error 2 payee"]);
  });
});

describe("constants placed by hand", () => {
  const remembered = {
    ledger: "after-sales",
    columns: { kind: { constant: "换货" }, shop: { constant: "旗舰店" } },
  };

  test("stand in every row", async () => {
    const { rows } = await examineRows(
      afterSales,
      [
        ["登记日期", "订单号"],
        [46329, ORDER],
      ],
      {
        remembered,
      },
    );
    expect(rows[0]?.cells).toEqual({
      registeredOn: "2026-11-03",
      orderNo: ORDER,
      kind: "换货",
      shop: "旗舰店",
    });
  });

  test("that can't be read block every row and are reported once", async () => {
    const reading = await examineRows(
      afterSales,
      [
        ["登记日期", "订单号"],
        [46329, ORDER],
        [46329, OTHER],
      ],
      { remembered: { ledger: "after-sales", columns: { kind: { constant: "换换" } } } },
    );
    expect(inLines(reading)).toEqual(["R002 error - kind"]);
    expect(reading.rows.map(({ blocked }) => blocked)).toEqual([true, true]);
  });
});

describe("duplicates", () => {
  test("the same order, kind and amounts twice block the second, which names the first", async () => {
    const reading = await examineRows(afterSales, [
      HEAD,
      [46329, "A", ORDER, "退运费", 12.5, ""],
      [46330, "A", OTHER, "退运费", 12.5, ""],
      [46331, "A", ` ${ORDER}`, "退邮费", "12.50", "又一次"],
    ]);
    expect(reading.problems).toEqual([
      {
        code: "D101",
        level: "error",
        row: 4,
        column: "orderNo",
        value: ORDER,
        reads: afterSales.matchRules[0]?.reads,
        other: { row: 2 },
      },
    ]);
    expect(reading.rows.map(({ blocked }) => blocked)).toEqual([false, false, true]);
  });

  test("two partial refunds of one order are no duplicates", async () => {
    const reading = await examineRows(afterSales, [
      ["登记日期", "订单号", "售后类型", "退款金额"],
      [46329, ORDER, "仅退款", 10],
      [46329, ORDER, "仅退款", 20],
    ]);
    expect(reading.problems).toEqual([]);
  });

  test("a sheet without a required column sends no row", async () => {
    const { rows } = await examineRows(afterSales, [
      ["登记日期", "订单号"],
      [46329, ORDER],
    ]);
    expect(rows[0]?.blocked).toBe(true);
  });

  test("a complaint number stands once", async () => {
    const reading = await examineRows(complaints, [
      ["投诉编号", "投诉时间", "投诉内容"],
      ["TS001", 46329, "一"],
      ["", 46329, "二"],
      ["TS001", 46329, "三"],
      ["", 46329, "四"],
    ]);
    expect(inLines(reading)).toEqual([
      "R069 warning 3 complaintNo",
      "D108 error 4 complaintNo",
      "R069 warning 5 complaintNo",
    ]);
  });
});

describe("a long sheet", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [
    46_329,
    "A",
    String(4_000_000_000_000 + index),
    "换货",
    "",
    "",
  ]);

  test("gives way to the browser before each column with blanks, every hundred rows, and between the notes on all of them", async () => {
    let pauses = 0;
    await examineRows(afterSales, [HEAD, ...rows], {
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });
    expect(pauses).toBe(HEAD.length + 13);
  });

  test("starts where its grid starts", async () => {
    const sheet = { ...grid([HEAD, ...rows]), firstRow: 11 };
    const columns = { registeredOn: { index: 0 }, orderNo: { index: 2 }, kind: { index: 3 } };
    const reading = await examine(afterSales, sheet, { headerRow: 0, columns }, context);
    expect(reading.rows[0]?.number).toBe(12);
    expect(reading.rows).toHaveLength(1000);
  });
});
