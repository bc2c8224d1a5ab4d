import fc from "fast-check";
import { expect, test } from "vitest";
import { type CellRun, cellRuns } from "../../../addin/excel/cell-run.ts";
import type { Stretch } from "../../../addin/excel/row-visibility.ts";

const stretches = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([lengths, byFilter]) => {
    let row = 0;
    return lengths.map((rows, index): Stretch => {
      const hidden = index % 2 === 1;
      const stretch = { row, rows, hidden, filtered: hidden && byFilter };
      row += rows;
      return stretch;
    });
  });

const places = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 360 }), column: fc.integer({ min: 0, max: 2 }) }),
  { selector: ({ row, column }) => `${row}:${column}` },
);

const placesOf = ({ row, column, cells }: CellRun) =>
  cells.flatMap((cell, index) => (cell === null ? [] : [{ row: row + index + 1, column, cell }]));

test("runs hold every cell once, none crosses from shown to hidden rows, and filtered ones stand alone", () => {
  fc.assert(
    fc.property(places, stretches, (where, cuts) => {
      const total = cuts.reduce((sum, { rows }) => sum + rows, 0);
      const writes = where
        .filter(({ row }) => row <= total)
        .map((place) => ({ ...place, cell: { value: `${place.row}`, format: "@" } }));
      const runs = cellRuns(writes, cuts);
      const order = (list: typeof writes) =>
        list.toSorted((a, b) => a.column - b.column || a.row - b.row);
      expect(runs.flatMap(placesOf)).toEqual(order(writes));
      const stretchOf = (row: number) => cuts.findLastIndex((cut) => cut.row <= row);
      for (const { row, cells } of runs) {
        expect(stretchOf(row)).toBe(stretchOf(row + cells.length - 1));
        const most = cuts[stretchOf(row)]?.filtered === true ? 1 : Infinity;
        expect(cells.length).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test("a few cells that stay between cells that change are bridged, many are not", () => {
  const whole = [{ row: 0, rows: 1000, hidden: false, filtered: false }];
  const cell = { value: 1, format: "0" };
  const runs = cellRuns(
    [1, 4, 200].map((row) => ({ row, column: 2, cell })),
    whole,
  );
  expect(runs.map(({ row, cells }) => [row, cells])).toEqual([
    [0, [cell, null, null, cell]],
    [199, [cell]],
  ]);
});

test("of two writes to one cell the later one holds, and no other cell moves", () => {
  const write = (row: number, value: string) => ({ row, column: 0, cell: { value, format: "@" } });
  const runs = cellRuns([write(2, "早"), write(3, "下"), write(2, "晚")], []);
  expect(runs.map(({ row, cells }) => [row, cells.map((cell) => cell?.value)])).toEqual([
    [1, ["晚", "下"]],
  ]);
});
