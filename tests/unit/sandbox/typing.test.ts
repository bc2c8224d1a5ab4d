import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainValue } from "../../../addin/sandbox/workbook/cell-value.ts";
import { editText, enter, setValues } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

function type(text: string, numberFormat = "General") {
  const { sheet } = emptyWorkbook();
  sheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat });
  enter(sheet, 0, 0, text);
  return {
    value: plainValue(sheet.value(0, 0)),
    text: sheet.text(0, 0),
    format: sheet.style(0, 0).numberFormat,
    edit: editText(sheet, 0, 0),
  };
}

describe("what Excel makes of a typed text", () => {
  test("a 19-digit order number keeps 15 digits and shows in E notation", () => {
    expect(type("4128371234567890123")).toEqual({
      value: 4128371234567890000,
      text: "4.12837E+18",
      format: "General",
      edit: "4128371234567890000",
    });
  });

  test("the tail beyond 15 digits is cut off, not rounded", () => {
    expect(type("1234567890123459").value).toBe(1234567890123450);
  });

  test("the same number in a text cell stays whole", () => {
    expect(type("4128371234567890123", "@").value).toBe("4128371234567890123");
  });

  test("an apostrophe makes text, and editing shows it again", () => {
    expect(type("'0012")).toMatchObject({ value: "0012", edit: "'0012" });
  });

  test.each([
    ["2026-11-3", 46329, "yyyy/m/d", "2026/11/3"],
    ["2026/11/3", 46329, "yyyy/m/d", "2026/11/3"],
    ["26/11/3", 46329, "yyyy/m/d", "2026/11/3"],
    ["2026年11月3日", 46329, 'yyyy"年"m"月"d"日"', "2026年11月3日"],
    ["11-3", 46329, 'm"月"d"日"', "11月3日"],
    ["11月3日", 46329, 'm"月"d"日"', "11月3日"],
    ["2026-11", 46327, 'yyyy"年"m"月"', "2026年11月"],
    ["2026/11/3 14:24", 46329.6, "yyyy/m/d h:mm", "2026/11/3 14:24"],
    ["6:00", 0.25, "h:mm", "6:00"],
    ["6:00 pm", 0.75, "h:mm AM/PM", "6:00 PM"],
  ])("%s is a date or time", (typed, value, format, text) => {
    expect(type(typed)).toMatchObject({ value, format, text });
  });

  test("there is no 31 November: 11-31 becomes November 1931, as in Excel", () => {
    expect(type("11-31").text).toBe("1931年11月");
  });

  test.each([
    "2026.9.14",
    "2026-02-30",
    "9月31日",
    "12元",
    "10+5",
    "1.5.2",
    "13:75",
    "1-2-3-4",
    "-",
  ])("%s stays text", (typed) => {
    expect(type(typed)).toMatchObject({ value: typed, format: "General", edit: typed });
  });

  test.each([
    ["11.10", 11.1, "General", "11.1"],
    ["1e3", 1000, "0.00E+00", "1.00E+03"],
    ["5%", 0.05, "0%", "5%"],
    ["12.5%", 0.125, "0.00%", "12.50%"],
    ["￥1,234.50", 1234.5, '"￥"#,##0.00', "￥1,234.50"],
    ["(12)", -12, "General", "-12"],
    ["true", true, "General", "TRUE"],
    ["#n/a", "#N/A", "General", "#N/A"],
  ])("%s is read as a value", (typed, value, format, text) => {
    expect(type(typed)).toMatchObject({ value, format, text });
  });

  test("a chosen format is kept when a date is typed over it", () => {
    expect(type("2026-11-3", "yyyy-mm-dd")).toMatchObject({
      format: "yyyy-mm-dd",
      text: "2026-11-03",
    });
  });

  test("the API's texts are read in en-US: 11/3/2026 is 3 November", () => {
    const { sheet } = emptyWorkbook();
    setValues(sheet, 0, 0, [["11/3/2026"]]);
    expect(sheet.value(0, 0)).toBe(46329);
  });

  test("the API's null leaves a cell and its empty text empties it", () => {
    const { sheet } = emptyWorkbook();
    setValues(sheet, 0, 0, [["a", "b"]]);
    setValues(sheet, 0, 0, [[null, ""]]);
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(["a", null]);
  });

  test("editing any cell and pressing Enter changes nothing", () => {
    const { sheet } = emptyWorkbook();
    const written = fc.oneof(
      fc.string(),
      fc.constantFrom("'12", "=1+2", "5%", "2026-11-3", "11-3", "6:00", "1e20", "TRUE", "#REF!"),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map(String),
      fc.integer().map(String),
    );
    fc.assert(
      fc.property(written, (typed) => {
        sheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "General" });
        enter(sheet, 0, 0, typed);
        const before = { value: sheet.value(0, 0), text: sheet.text(0, 0) };
        enter(sheet, 0, 0, editText(sheet, 0, 0));
        expect({ value: sheet.value(0, 0), text: sheet.text(0, 0) }).toEqual(before);
      }),
    );
  });
});
