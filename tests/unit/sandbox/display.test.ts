import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnIndex,
  columnName,
  formatBox,
  parseBox,
  quoteSheetName,
  splitSheetName,
} from "../../../addin/sandbox/workbook/address.ts";
import { displayText } from "../../../addin/sandbox/workbook/display-text.ts";
import { fromClipboardText, toClipboardText } from "../../../addin/sandbox/page/clipboard-text.ts";

describe("what a cell shows", () => {
  test.each([
    [1234.5, "General", "1234.5"],
    [123456789012, "General", "1.23457E+11"],
    [0.1 + 0.2, "General", "0.3"],
    [1234.5, "0", "1235"],
    [1234.5, "0.00", "1234.50"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [0.05, "0%", "5%"],
    [46329, "yyyy-mm-dd", "2026-11-03"],
    [46329, "yyyy/m/d", "2026/11/3"],
    [46329, "m/d/yyyy", "11/3/2026"],
    [46329.6, "yyyy-mm-dd hh:mm", "2026-11-03 14:24"],
    [0.5, "hh:mm", "12:00"],
    [60, "yyyy-mm-dd", "1900-02-29"],
    [46329, "@", "46329"],
    ["文字", "0.00", "文字"],
    ["文字", "@", "文字"],
    [1, 'broken "format', "1"],
  ])("%s in %s shows %s", (value, format, shown) => {
    expect(displayText(value, format, false)).toBe(shown);
  });

  test("days from 1904 on are counted from 1904", () => {
    expect(displayText(46329 - 1462, "yyyy-mm-dd", true)).toBe("2026-11-03");
  });
});

describe("addresses", () => {
  test("any column's name leads back to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => {
        expect(columnIndex(columnName(column))).toBe(column);
      }),
    );
  });

  test.each(["A1", "B2:C9", "B:D", "3:7", "XFD1048576"])("%s is read and written alike", (a1) => {
    const box = parseBox(a1);
    expect(box && formatBox(box)).toBe(a1);
  });

  test.each(["", "A", "1", "A0", "A1:B", "XFE1", "A1048577", "A1:B2:C3", "表", "A-1"])(
    "%s is no address",
    (a1) => {
      expect(parseBox(a1)).toBeNull();
    },
  );

  test("any sheet name survives being quoted", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => !name.includes("!")),
        (name) => {
          expect(splitSheetName(`${quoteSheetName(name)}!A1`)).toEqual({ sheet: name, a1: "A1" });
        },
      ),
    );
  });
});

describe("the clipboard", () => {
  test("any cells copied as text come back the same", () => {
    const cell = fc.string().map((text) => text.replaceAll("\r", ""));
    const cells = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(cells, (rows) => {
        expect(fromClipboardText(`${toClipboardText(rows)}\r\n`)).toEqual(rows);
      }),
    );
  });
});
