import { describe, expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { followUpVisits } from "../../../shared/ledgers/follow-up-visits/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { propertyReports } from "../../../shared/ledgers/property-reports/definition.ts";
import { examine } from "../../../shared/reading/examine.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { BlankAnswer } from "../../../shared/reading/placement.ts";
import { context, examineRows, grid, inLines, readingOf } from "./sheets.ts";

type Value = string | number;

const HEAD = ["登记日期", "店铺", "订单号", "售后类型", "退款金额", "备注"];
const order = (row: number) => String(4128374650192837000n + BigInt(row));

/** A sound row of an order of its own. */
const row = (number: number, cells: Readonly<Record<string, Value>> = {}): Value[] =>
  [46_329, "旗舰店", order(number), "仅退款", 10, ""].map(
    (value, at) => cells[HEAD[at] ?? ""] ?? value,
  );

const rows = (...cells: readonly Readonly<Record<string, Value>>[]) =>
  cells.map((each, at) => row(at, each));

const answering = (blanks: Readonly<Record<string, BlankAnswer>>, ledger: Ledger = afterSales) => ({
  remembered: { ledger: ledger.id, columns: {}, blanks },
});

const BLANK_DAY = { 登记日期: "" };
const BLANK_SHOP = { 店铺: "" };

/** What was read in a column, row by row; undefined for what waits or could not be read. */
async function read(
  ledger: Ledger,
  sheet: readonly (readonly Value[])[],
  column: string,
  more: Parameters<typeof examineRows>[2] = {},
) {
  const reading = await examineRows(ledger, sheet, more);
  return {
    values: reading.rows.map(({ cells }) => cells[column]),
    blocked: reading.rows.filter(({ blocked }) => blocked).map(({ number }) => number),
    about: inLines(reading).filter((line) => line.endsWith(` ${column}`)),
    reading,
  };
}

describe("a column that is written in nearly every row", () => {
  test("keeps its blank cells: a day is missing, and the one above is offered", async () => {
    const sheet = [HEAD, ...rows({}, {}, BLANK_DAY, BLANK_DAY, {}, {}, {})];
    const { values, about, reading } = await read(afterSales, sheet, "registeredOn");
    expect(values.map((value) => value ?? "")).toEqual([
      "2026-11-03",
      "2026-11-03",
      "",
      "",
      "2026-11-03",
      "2026-11-03",
      "2026-11-03",
    ]);
    expect(about).toEqual(["R001 error 4 registeredOn", "R001 error 5 registeredOn"]);
    const offered = reading.problems.filter(({ code }) => code === "R001");
    expect(offered.map(({ fixes }) => fixes?.map(({ code, shows }) => `${code} ${shows}`))).toEqual(
      [["fill-down 2026-11-03"], ["fill-down 2026-11-03"]],
    );
  });

  test("keeps them in a list of shops, which is asked about where one is missing", async () => {
    const sheet = [HEAD, ...rows({}, BLANK_SHOP, {}, {}, {})];
    const { values, blocked, reading } = await read(afterSales, sheet, "shop");
    expect([values[1], blocked]).toEqual([null, []]);
    const [missing] = reading.problems.filter(({ code }) => code === "R069");
    expect(missing?.fixes?.map(({ shows }) => shows)).toEqual(["旗舰店"]);
  });

  test("keeps 224 districts of a property list blank", async () => {
    const head = ["报修时间", "小区", "房号", "报修内容"];
    const sheet = Array.from({ length: 1000 }, (_, at) => [
      "2026-11-03",
      at % 5 === 4 ? "" : `小区${at % 7}`,
      `3-${at}`,
      "漏水",
    ]);
    const { values, blocked, about } = await read(propertyReports, [head, ...sheet], "estate");
    expect(values.filter((value) => value === null)).toHaveLength(200);
    expect([blocked, about]).toEqual([[], []]);
  });
});

describe("a column that is written once a group", () => {
  const GROUPS = rows(
    { 登记日期: 46_329, 店铺: "甲" },
    { ...BLANK_DAY, ...BLANK_SHOP },
    { ...BLANK_DAY, ...BLANK_SHOP },
    { 登记日期: 46_330, 店铺: "乙" },
    { ...BLANK_DAY, ...BLANK_SHOP },
    { ...BLANK_DAY, ...BLANK_SHOP },
  );

  test("is asked about once, with its rows and what they would take; those wait, others don't", async () => {
    const sheet = [HEAD, ...GROUPS];
    const { values, blocked, about, reading } = await read(afterSales, sheet, "registeredOn");
    expect(values).toEqual([
      "2026-11-03",
      undefined,
      undefined,
      "2026-11-04",
      undefined,
      undefined,
    ]);
    expect(blocked).toEqual([3, 4, 6, 7]);
    expect(about).toEqual(["S319 warning - registeredOn"]);
    const [asked] = reading.problems.filter(({ column }) => column === "registeredOn");
    expect(asked).toMatchObject({ blocks: true, params: { count: 4 } });
    expect(asked?.cells?.map(({ row, fix }) => `${row} ${fix.shows}`)).toEqual([
      "3 2026-11-03",
      "4 2026-11-03",
      "6 2026-11-04",
      "7 2026-11-04",
    ]);
  });

  test("is filled where a person said so, with a note of the same rows", async () => {
    const answer = answering({ registeredOn: "fill", shop: "fill" });
    const days = await read(afterSales, [HEAD, ...GROUPS], "registeredOn", answer);
    expect(days.values.slice(2, 5)).toEqual(["2026-11-03", "2026-11-04", "2026-11-04"]);
    expect(days.about).toEqual(["S307 note - registeredOn"]);
    expect(days.reading.problems[0]?.cells).toHaveLength(4);
    expect(days.blocked).toEqual([]);
  });

  test("is left blank where a person said so, and that is not forgotten unseen", async () => {
    const answer = answering({ registeredOn: "blank", shop: "blank" });
    const shops = await read(afterSales, [HEAD, ...GROUPS], "shop", answer);
    expect(shops.values).toEqual(["甲", null, null, "乙", null, null]);
    expect(shops.about.slice(0, 1)).toEqual(["S319 note - shop"]);
    const days = shops.reading.problems.filter(({ code }) => code === "R001");
    expect(days.map(({ row, fixes }) => [row, fixes])).toEqual(
      [3, 4, 6, 7].map((number) => [number, undefined]),
    );
  });

  test("is asked about where the group's day stands in a row of its own", async () => {
    const alone = (day: number): Value[] => [day, "", "", "", "", ""];
    const sheet = [HEAD, alone(46_329), row(1, BLANK_DAY), alone(46_330), row(2, BLANK_DAY)];
    const { about, blocked } = await read(afterSales, sheet, "registeredOn");
    expect([about, blocked]).toEqual([["S319 warning - registeredOn"], [3, 5]]);
  });

  test("is asked about where its days are repeated now and then within their group", async () => {
    const days = [46_329, "", 46_329, "", 46_330, 46_330, "", "", 46_331, 46_331, ""];
    const sheet = days.map((day, at) => row(at, { 登记日期: day }));
    const { about, blocked } = await read(afterSales, [HEAD, ...sheet], "registeredOn");
    expect(about).toEqual(["S319 warning - registeredOn"]);
    expect(blocked).toEqual([3, 5, 8, 9, 12]);
  });

  test("has a missing day where one cell alone is blank, most groups are whole, or the first has none", async () => {
    const columns = [
      [46_329, ""],
      [46_329, 46_330, 46_331, 46_332, 46_333, "", "", "", "", 46_335],
      ["", 46_329, "", 46_330, ""],
      [46_331, "", 46_329, "", 46_330, ""],
    ];
    for (const days of columns) {
      const sheet = days.map((day, at) => row(at, { 登记日期: day }));
      const { about } = await read(afterSales, [HEAD, ...sheet], "registeredOn");
      const missing = days.flatMap((day, at) => (day === "" ? [at + 2] : []));
      expect(about).toEqual(missing.map((number) => `R001 error ${number} registeredOn`));
    }
  });

  test("may be left blank in shops where they are repeated: those have no order to go by", async () => {
    const shops = ["甲", "", "甲", "", "乙", "乙", "", "", "丙", ""];
    const sheet = [HEAD, ...shops.map((shop, at) => row(at, { 店铺: shop }))];
    const { about, blocked } = await read(afterSales, sheet, "shop");
    expect([about.filter((line) => line.startsWith("S")), blocked]).toEqual([[], []]);
  });

  test("is not filled any more once a sort by something else took its days apart", async () => {
    const days = [46_329, "", "", 46_330, "", "", 46_331, "", ""];
    const sorted = [2, 6, 1, 0, 4, 3, 8, 5, 7].map((at) => days[at] ?? "");
    const sheet = sorted.map((day, at) => row(at, { 登记日期: day }));
    const said = answering({ registeredOn: "fill" });
    const fromAbove = await read(afterSales, [HEAD, ...sheet], "registeredOn", said);
    expect(fromAbove.values.filter((value) => value !== undefined)).toHaveLength(3);
    expect(fromAbove.about).toContain("S319 warning - registeredOn");
    const asked = fromAbove.reading.problems.find(({ code }) => code === "S319");
    expect(asked).toMatchObject({ blocks: true, params: { why: "apart" } });
    const unanswered = await read(afterSales, [HEAD, ...sheet], "registeredOn");
    expect(unanswered.about.filter((line) => !line.startsWith("R001"))).toEqual([]);
    expect(unanswered.about).not.toEqual([]);
  });

  test("is not filled any more once a sort by itself left its blank cells at the bottom", async () => {
    const shops = ["甲", "乙", "丙", "", "", "", "", "", ""];
    const sheet = [HEAD, ...shops.map((shop, at) => row(at, { 店铺: shop }))];
    const said = answering({ shop: "fill" });
    const { values, blocked } = await read(afterSales, sheet, "shop", said);
    expect([values.slice(3).some((value) => value !== undefined), blocked.length]).toEqual([
      false,
      6,
    ]);
    expect((await read(afterSales, sheet, "shop")).blocked).toEqual([]);
  });

  test("is not filled either where totals stand below the blank cells, which no sort moves", async () => {
    const days = [46_329, 46_330, 46_331, "", "", "", "", "", ""];
    const sheet = days.map((day, at) => row(at, { 登记日期: day }));
    const totals = ["合计", "", "", "", 90, ""];
    const said = answering({ registeredOn: "fill" });
    const sorted = await read(afterSales, [HEAD, ...sheet, totals], "registeredOn", said);
    expect(sorted.values.slice(3)).toEqual(new Array(6).fill(undefined));
    expect(sorted.reading.problems.find(({ code }) => code === "S319")).toMatchObject({
      blocks: true,
      params: { why: "apart" },
    });
  });
});

describe("what is never filled", () => {
  test("times of day, though they stand in few rows and change each time", async () => {
    const days = ["2026-11-03 09:20", "", "", "2026-11-04 10:00", "", ""];
    const sheet = [HEAD, ...days.map((day, at) => row(at, { 登记日期: day }))];
    const { about, reading } = await read(afterSales, sheet, "registeredOn");
    expect(about).toEqual([3, 4, 6, 7].map((number) => `R001 error ${number} registeredOn`));
    expect(reading.problems.filter(({ fixes = [] }) => fixes.length > 0)).toEqual([]);
    const serials = [46_329.389, "", "", 46_330.5, "", ""];
    const numbers = [HEAD, ...serials.map((day, at) => row(at, { 登记日期: day }))];
    expect((await read(afterSales, numbers, "registeredOn")).about).toEqual(about);
  });

  test("amounts, whatever a person once said", async () => {
    const sheet = [HEAD, ...rows({ 退款金额: 12 }, { 退款金额: "" }, { 退款金额: "" })];
    const { values, about } = await read(
      afterSales,
      sheet,
      "refund",
      answering({ refund: "fill" }),
    );
    expect(values).toEqual([1200, null, null]);
    expect(about.filter((line) => line.startsWith("S"))).toEqual([]);
  });

  test("the names of persons", async () => {
    const head = ["案件编号", "回访类型", "回访者"];
    const sheet = [
      ["A1", "7DC", "李敏"],
      ["A2", "7DC", ""],
      ["A3", "7DC", ""],
    ];
    const { values, about } = await read(followUpVisits, [head, ...sheet], "visitor");
    expect([values, about]).toEqual([["李敏", null, null], []]);
  });

  test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
    "in %s: amounts, numbers that name something, what is personal",
    (_id, ledger) => {
      const asked = Object.values(ledger.columns).filter(({ fillDown }) => fillDown);
      expect(asked.filter((each) => each.ownEachRow === true || each.privacy !== "public")).toEqual(
        [],
      );
      const counted = Object.values(ledger.columns).filter(
        (each) => each.counted === true || each.kind === "identifier",
      );
      expect(counted).not.toEqual([]);
      expect(counted.filter(({ ownEachRow }) => ownEachRow !== true)).toEqual([]);
    },
  );
});

describe("merged cells", () => {
  /** A sheet in which cells of a column below another are merged with it. */
  async function withMerge(heading: string, rowsBelow: number, blanks = {}) {
    const sheet = grid([HEAD, ...rows({}, { 店铺: "别的" }, { 店铺: "别的" }, {})]);
    const column = HEAD.indexOf(heading);
    const covered = (at: number) => at > 1 && at <= 1 + rowsBelow;
    const values = sheet.values.map((line, at) => (covered(at) ? line.with(column, "") : line));
    const kinds = sheet.kinds.map((line, at) =>
      covered(at) ? line.with(column, "covered") : line,
    );
    const merged = { ...sheet, values, kinds };
    const { placement } = matchHeaders(afterSales, merged, answering(blanks).remembered);
    return readingOf(await examine(afterSales, merged, placement, context));
  }

  test("mean for each of their rows what they show, with a note of the rows", async () => {
    const reading = await withMerge("店铺", 2);
    expect(reading.rows.map(({ cells }) => cells["shop"])).toEqual(Array(4).fill("旗舰店"));
    const [note] = reading.problems;
    expect(note).toMatchObject({ code: "S307", column: "shop", params: { count: 2 } });
    expect(note?.cells?.map(({ row, fix }) => `${row} ${fix.shows}`)).toEqual([
      "3 旗舰店",
      "4 旗舰店",
    ]);
    expect(reading.rows.some(({ blocked }) => blocked)).toBe(false);
  });

  test("do so in a column that is nobody's to fill down, such as the kind", async () => {
    const reading = await withMerge("售后类型", 1);
    expect(reading.rows.map(({ cells }) => cells["kind"])).toEqual(Array(4).fill("仅退款"));
  });

  test("are blank below the first row where a person said so", async () => {
    const reading = await withMerge("店铺", 2, { shop: "blank" });
    expect(reading.rows.map(({ cells }) => cells["shop"])).toEqual([
      "旗舰店",
      null,
      null,
      "旗舰店",
    ]);
    expect(inLines(reading)[0]).toBe("S319 note - shop");
  });

  test("hold one amount and one order number, those of their first row", async () => {
    const amounts = await withMerge("退款金额", 2);
    expect(amounts.rows.map(({ cells }) => cells["refund"])).toEqual([1000, null, null, 1000]);
    const orders = await withMerge("订单号", 1);
    expect(orders.rows[1]?.cells["orderNo"]).toBe(null);
  });
});
