import { expect, test } from "vitest";
import { addRows, type GridRows } from "../../../addin/excel/grid-rows.ts";
import { WorkbookFailure } from "../../../addin/workbook/workbook-failure.ts";

const empty = (): GridRows => ({ values: [], kinds: [] });

test("values that Excel left out are trouble, not blank rows", () => {
  expect(() => addRows(empty(), null, [["Empty"]])).toThrow(new WorkbookFailure("too-large"));
});

test("a cell of a linked data type counts as the plain value it shows", () => {
  const grid = empty();
  addRows(grid, [["顺丰", 3, "", "#N/A"]], [["RichValue", "RichValue", "Unknown", "Error"]]);
  expect(grid).toEqual({
    values: [["顺丰", 3, "", "#N/A"]],
    kinds: [["text", "number", "empty", "error"]],
  });
});
