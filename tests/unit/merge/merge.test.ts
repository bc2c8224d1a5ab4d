import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "../../../shared/row.ts";
import { mergeCells } from "../../../shared/merge/merge.ts";

const base = { status: "待处理", refund: 3000, note: "少件", handler: "李敏" };

test("two people who changed different cells of a row both keep their edits", () => {
  const yours = { ...base, refund: 3500 };
  const theirs = { ...base, status: "已完成" };
  expect(mergeCells(base, yours, theirs)).toEqual({
    cells: { status: "已完成", refund: 3500, note: "少件", handler: "李敏" },
    takenFromTheirs: ["status"],
    conflicts: [],
  });
});

test("the same cell changed twice is a conflict, and theirs stands until somebody chooses", () => {
  const yours = { ...base, refund: 3500, note: "少一件" };
  const theirs = { ...base, refund: 3200 };
  expect(mergeCells(base, yours, theirs)).toEqual({
    cells: { ...base, refund: 3200, note: "少一件" },
    takenFromTheirs: [],
    conflicts: [{ column: "refund", base: 3000, yours: 3500, theirs: 3200 }],
  });
});

test("the same edit by both is no conflict", () => {
  const both = { ...base, status: "已完成" };
  expect(mergeCells(base, both, both)).toEqual({
    cells: both,
    takenFromTheirs: ["status"],
    conflicts: [],
  });
});

test("a column that the sheet lacks erases nothing; a blank cell does", () => {
  expect(mergeCells(base, { status: "待处理", refund: null }, base).cells).toEqual({
    ...base,
    refund: null,
  });
});

test("a cell that one blanked and the other filled in is a conflict", () => {
  const { conflicts } = mergeCells(base, { note: null }, { ...base, note: "少两件" });
  expect(conflicts).toEqual([{ column: "note", base: "少件", yours: null, theirs: "少两件" }]);
});

test("a cell that was never filled is blank, whether it is written down or not", () => {
  expect(mergeCells({}, { note: null, refund: 100 }, { note: null })).toEqual({
    cells: { note: null, refund: 100 },
    takenFromTheirs: [],
    conflicts: [],
  });
});

test("a cell that they emptied by leaving it out is taken from them", () => {
  expect(mergeCells({ note: "少件" }, {}, {})).toEqual({
    cells: {},
    takenFromTheirs: ["note"],
    conflicts: [],
  });
});

const columns = ["a", "b", "c", "d", "e"] as const;
const value = fc.constantFrom(null, "", "x", "y", 0, 100, true, false);
const whole = fc.record({ a: value, b: value, c: value, d: value, e: value });
/** What a sheet sends: some of the columns. */
const sent = fc.record({ a: value, b: value, c: value, d: value, e: value }, { requiredKeys: [] });

test("who did not touch the row takes theirs whole", () => {
  fc.assert(
    fc.property(whole, whole, fc.subarray([...columns]), (from, theirs, had) => {
      const yours = Object.fromEntries(had.map((column) => [column, from[column]]));
      const { cells, conflicts } = mergeCells(from, yours, theirs);
      expect(cells).toEqual(theirs);
      expect(conflicts).toEqual([]);
    }),
  );
});

test("where nobody else touched the row, your edits are what comes out", () => {
  fc.assert(
    fc.property(whole, sent, (from, yours) => {
      expect(mergeCells(from, yours, from)).toEqual({
        cells: { ...from, ...yours },
        takenFromTheirs: [],
        conflicts: [],
      });
    }),
  );
});

test("no edit is lost: each of either side is in the outcome or named as a conflict", () => {
  fc.assert(
    fc.property(whole, sent, whole, (from, yours, theirs) => {
      const { cells, takenFromTheirs, conflicts } = mergeCells(from, yours, theirs);
      const edits = columns.map((column) => {
        const [was, now] = [from[column], theirs[column]];
        return { column, was, now, mine: column in yours ? yours[column] : was };
      });
      const disputed = edits.filter(({ was, mine, now }) => new Set([was, mine, now]).size === 3);
      const onlyMine = edits.filter(({ was, mine, now }) => mine !== was && now === was);
      const onlyTheirs = edits.filter(({ was, mine, now }) => now !== was && mine === was);
      const alike = edits.filter(({ was, mine, now }) => now !== was && mine === now);
      expect(conflicts).toEqual(
        disputed.map(({ column, was, mine, now }) => ({
          column,
          base: was,
          yours: mine,
          theirs: now,
        })),
      );
      expect(onlyMine.filter(({ column, mine }) => cells[column] !== mine)).toEqual([]);
      expect(onlyTheirs.filter(({ column, now }) => cells[column] !== now)).toEqual([]);
      expect(alike.filter(({ column, now }) => cells[column] !== now)).toEqual([]);
      expect(takenFromTheirs.toSorted()).toEqual(
        [...onlyTheirs, ...alike].map(({ column }) => column).toSorted(),
      );
    }),
    { numRuns: 500 },
  );
});

test("two edits that do not overlap give the same row in either order", () => {
  const edit = (cells: Row, touched: readonly string[]) =>
    Object.fromEntries(touched.map((column) => [column, cells[column]]));
  fc.assert(
    fc.property(whole, whole, fc.subarray([...columns]), (from, to, mine) => {
      const yours = edit(to, mine);
      const others = edit(
        to,
        columns.filter((column) => !mine.includes(column)),
      );
      const first = mergeCells(from, yours, { ...from, ...others });
      const second = mergeCells(from, others, { ...from, ...yours });
      expect(first.cells).toEqual(to);
      expect(second.cells).toEqual(to);
      expect([...first.conflicts, ...second.conflicts]).toEqual([]);
    }),
  );
});

test("a merged row that is sent again changes nothing more", () => {
  fc.assert(
    fc.property(whole, sent, whole, (from, yours, theirs) => {
      const { cells } = mergeCells(from, yours, theirs);
      expect(mergeCells(theirs, cells, cells)).toMatchObject({ cells, conflicts: [] });
    }),
  );
});
