import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf, readCells, type Cells } from "./sheet.ts";

const HEADINGS = ["退款编号", "订单编号", "退款状态", "退款完结时间", "买家退款金额"];

const row = (caseNo: string | number, orderNo: string | number, amount = 35) => [
  caseNo,
  orderNo,
  "退款成功",
  "2026-11-01 10:00:00",
  amount,
];

const lostOf = (values: Cells) =>
  readCells(values)?.lost.map(({ column, value, rows }) => [column, value, rows.join()]);

test("numbers that Excel has cut are told with their rows, and nothing is found by them", () => {
  const sheet = [
    HEADINGS,
    row("100001", 4_128_374_650_192_837_000, 1),
    row("2.02611E+19", "4128374650192837465", 2),
    row("100003", "4.12837E+18", 3),
    row("100004\t", "`4128374650192837466", 4),
  ];
  expect(linesOf(sheet)).toEqual([
    "2026-11-01 refund out 100 100001",
    "2026-11-01 refund out 200 4128374650192837465",
    "2026-11-01 refund out 300 100003",
    "2026-11-01 refund out 400 4128374650192837466 100004",
  ]);
  expect(lostOf(sheet)).toEqual([
    ["订单编号", "4128374650192837000", "2,4"],
    ["退款编号", "2.02611E+19", "3"],
  ]);
  expect(readCells(sheet)?.faults).toEqual([]);
});

test("zeros at the end of texts count once there are more of them than chance makes", () => {
  const orders = ["4128374650192830000", "4128374650192840000", "4128374650192850000"];
  expect(lostOf([HEADINGS, ...orders.map((order, at) => row(`${at}`, order))])).toEqual([
    ["订单编号", orders[0], "2,3,4"],
  ]);
  const sound = Array.from({ length: 200 }, (_, at) =>
    row(`${at}`, `${123_456_789_012_345n * 1000n + BigInt(at)}`),
  );
  expect(lostOf([HEADINGS, ...sound])).toEqual([]);
  expect(linesOf([HEADINGS, ...sound])?.[100]).toBe(
    "2026-11-01 refund out 3500 123456789012345100 100",
  );
});

test("a parcel whose number is cut is a line of its bill all the same", () => {
  const bill = [
    ["日期", "运单号", "计费重量", "费用(元)"],
    ["2026-11-01", 9_876_543_210_123_456, 1, 12],
    ["2026-11-01", "9876543210123", 1, 8],
    ["合计", "", 2, 20],
  ];
  expect(linesOf(bill)).toEqual([
    "2026-11-01 freight out 1200",
    "2026-11-01 freight out 800 9876543210123",
  ]);
  expect(readCells(bill)?.totals.map(({ agrees }) => agrees)).toEqual([true]);
});

test("no number goes on that a spreadsheet has cut, and none is dropped that it has not", () => {
  const number = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n }).map(String);
  const kinds = fc.constantFrom("text", "number", "scientific");
  const cell = (text: string, kind: string) =>
    kind === "text"
      ? `\`${text}\t`
      : kind === "number"
        ? Number(`${text.slice(0, 15)}e${text.length - 15}`)
        : `${text[0]}.${text.slice(1, 6)}E+${text.length - 1}`;
  fc.assert(
    fc.property(fc.array(fc.tuple(number, kinds), { minLength: 1, maxLength: 20 }), (all) => {
      fc.pre(all.every(([text]) => !/^\d{15}.*00$/.test(text)));
      const read = readCells([
        HEADINGS,
        ...all.map(([text, kind], at) => row(`${at}`, cell(text, kind))),
      ]);
      expect(read?.lines.map(({ orderNo }) => orderNo)).toEqual(
        all.map(([text, kind]) => (kind === "text" ? text : "")),
      );
      expect(new Set(read?.lines.map(({ key }) => key)).size).toBe(all.length);
    }),
  );
});
