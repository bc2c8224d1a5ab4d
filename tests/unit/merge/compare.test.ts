import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  caseKey,
  type CaseDecision,
  decideCases,
  NOTHING_DECIDED,
} from "../../../addin/engine/push/case-decisions.ts";
import { type ComparedRow, compareRows, isWithdrawn } from "../../../shared/merge/compare.ts";
import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import type { Row } from "../../../shared/row.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { pendingMark, writeMark } from "../../../shared/merge/mark.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";
import { idOf } from "../../record-ids.ts";
import { identityOf } from "../../../shared/derive/identity.ts";

const ID = idOf("04HMASW9NF6YY093");
const OTHER = idOf("ZZZZZZZZZZZZZZZZ");
const pushed = { registeredOn: "2026-11-03", orderNo: "4128374650192837465", refund: 3500 };
const edited = { ...pushed, refund: 3000 };

const markOf = (cells: Row, version = 2, id = ID) =>
  writeMark({
    id,
    version,
    fingerprint: fingerprint(afterSales, cells),
    identity: identityOf(afterSales, cells),
  });
const readRow = (number: number, cells: Row, mark = "", blocked = false): ReadRow => ({
  number,
  cells,
  mark,
  blocked,
});

/** Compares and tells each row in short: its number, how it stands, and which record it is. */
async function standings(rows: readonly ReadRow[]) {
  const compared = await compareRows(afterSales, rows);
  return compared.rows.map(({ row, standing, id, base }) => [row.number, standing, id, base]);
}

test("a row without a mark is new, one as it was pushed is unchanged, one that differs is changed", async () => {
  const rows = [
    readRow(4, edited),
    readRow(5, pushed, markOf(pushed)),
    readRow(7, edited, markOf(pushed, 3, OTHER)),
  ];
  expect(await compareRows(afterSales, rows)).toEqual({
    rows: [
      {
        row: rows[0],
        standing: "new",
        id: null,
        base: null,
        markedWithdrawn: false,
        otherCase: null,
        copyOf: null,
      },
      {
        row: rows[1],
        standing: "unchanged",
        id: ID,
        base: 2,
        markedWithdrawn: false,
        otherCase: null,
        copyOf: null,
      },
      {
        row: rows[2],
        standing: "changed",
        id: OTHER,
        base: 3,
        markedWithdrawn: false,
        otherCase: null,
        copyOf: null,
      },
    ],
    counts: { new: 1, changed: 1, unchanged: 1, blocked: 0, withdrawn: 0 },
    problems: [],
  });
});

test("a row is withdrawn while it says what it said then; typed into, it is a row like any other", async () => {
  const mark = writeMark({
    id: ID,
    version: 3,
    fingerprint: fingerprint(afterSales, pushed),
    identity: identityOf(afterSales, pushed),
    withdrawn: true,
  });
  expect([pushed, edited].map((cells) => isWithdrawn(afterSales, readRow(2, cells, mark)))).toEqual(
    [true, false],
  );
  expect(isWithdrawn(afterSales, readRow(2, pushed, markOf(pushed)))).toBe(false);
  const { rows } = await compareRows(afterSales, [
    { ...readRow(2, pushed, mark), withdrawn: true },
    readRow(3, edited, markOf(pushed, 2, OTHER)),
  ]);
  expect(rows).toMatchObject([
    { standing: "withdrawn", id: ID, base: 3, markedWithdrawn: true },
    { standing: "changed", markedWithdrawn: false },
  ]);
});

test("a cell that was blanked is a change", async () => {
  expect(await standings([readRow(2, { ...pushed, refund: null }, markOf(pushed))])).toEqual([
    [2, "changed", ID, 2],
  ]);
});

test("a row that an error blocks stays the record that it was", async () => {
  expect(await standings([readRow(2, {}, markOf(pushed), true), readRow(3, {}, "", true)])).toEqual(
    [
      [2, "blocked", ID, 2],
      [3, "blocked", null, null],
    ],
  );
});

test("a copied row becomes new, and says which row it was copied from", async () => {
  const rows = [readRow(2, edited, markOf(pushed)), readRow(9, pushed, markOf(pushed))];
  const { problems } = await compareRows(afterSales, rows);
  expect(await standings(rows)).toEqual([
    [2, "new", null, null],
    [9, "unchanged", ID, 2],
  ]);
  expect(problems).toEqual([
    {
      code: "S310",
      level: "note",
      row: 2,
      column: null,
      value: "",
      params: { mark: "copied", keptBy: 9 },
    },
  ]);
});

test("of two equal copies the upper one keeps the record", async () => {
  const rows = [2, 3, 4].map((number) => readRow(number, pushed, markOf(pushed)));
  expect(await standings(rows)).toEqual([
    [2, "unchanged", ID, 2],
    [3, "new", null, null],
    [4, "new", null, null],
  ]);
});

test("when both copies were edited, the one that was pushed last keeps the record", async () => {
  const rows = [
    readRow(2, edited, markOf(pushed, 2)),
    readRow(3, edited, markOf(pushed, 5)),
    readRow(4, edited, markOf(pushed, 5)),
  ];
  expect(await standings(rows)).toEqual([
    [2, "new", null, null],
    [3, "changed", ID, 5],
    [4, "new", null, null],
  ]);
});

test("a correction keeps the record beside a copy that was made another case, whichever stands first", async () => {
  const corrected = { ...pushed, orderNo: "4128374650192837999" };
  const another = { ...corrected, orderNo: "5128374650192837000", registeredOn: "2026-11-20" };
  for (const [first, second] of [
    [corrected, another],
    [another, corrected],
  ] as const) {
    const { rows } = await compareRows(afterSales, [
      readRow(2, first, markOf(pushed)),
      readRow(3, second, markOf(pushed)),
    ]);
    expect(rows.map(({ row, id }) => [row.cells["orderNo"], id])).toContainEqual([
      corrected.orderNo,
      ID,
    ]);
  }
});

test("a row whose first push was cut off is still new, under the id that it was sent with", async () => {
  const mark = writeMark(pendingMark(ID, identityOf(afterSales, pushed)));
  expect(await standings([readRow(2, pushed, mark), readRow(3, pushed, mark)])).toEqual([
    [2, "new", ID, null],
    [3, "new", null, null],
  ]);
});

test("where one copy was answered and the other was not, the answered one is the record", async () => {
  const rows = [
    readRow(2, pushed, writeMark(pendingMark(ID, identityOf(afterSales, pushed)))),
    readRow(3, edited, markOf(pushed, 1)),
  ];
  expect(await standings(rows)).toEqual([
    [2, "new", null, null],
    [3, "changed", ID, 1],
  ]);
});

test("a row that was typed over is asked about: it is another case than its mark", async () => {
  const november = { registeredOn: "2026-11-30", orderNo: "4128374650192837999", refund: 100 };
  const { rows } = await compareRows(afterSales, [
    readRow(2, november, markOf(pushed)),
    readRow(3, { ...pushed, orderNo: "4128374650192837466" }, markOf(pushed, 2, OTHER)),
  ]);
  expect(rows.map(({ otherCase }) => [otherCase?.changed, otherCase?.likely])).toEqual([
    [["number", "day"], "new"],
    [["number"], "correction"],
  ]);
});

test("of two copies the one that is still about the case stays the record", async () => {
  const another = { ...edited, orderNo: "4128374650192837999", registeredOn: "2026-11-30" };
  const rows = [readRow(2, another, markOf(pushed)), readRow(3, edited, markOf(pushed))];
  expect(await standings(rows)).toEqual([
    [2, "new", null, null],
    [3, "changed", ID, 2],
  ]);
});

test("where all copies of a record are about another case, each of them is asked about", async () => {
  const at = (orderNo: string) => ({ ...pushed, orderNo, registeredOn: "2026-11-20" });
  const { rows } = await compareRows(afterSales, [
    readRow(2, at("5128374650192837000"), markOf(pushed)),
    readRow(3, at("6128374650192837000"), markOf(pushed)),
  ]);
  const numbersAndIds = (all: readonly ComparedRow[]) => all.map(({ row, id }) => [row.number, id]);
  const undecided = decideCases(rows, NOTHING_DECIDED);
  expect(numbersAndIds(undecided.asked)).toEqual([
    [2, ID],
    [3, ID],
  ]);
  expect(undecided.rows).toEqual([]);
  const [first, second] = undecided.asked.map((row) => caseKey(row));
  const decide = (...said: [string | undefined, CaseDecision][]) =>
    decideCases(rows, new Map(said.map(([key, decision]) => [key ?? "", decision])));
  const ways = [
    decide([first, "new"]),
    decide([first, "new"], [second, "new"]),
    decide([second, "correction"]),
    decide([first, "correction"], [second, "correction"]),
  ].map((way) => [numbersAndIds(way.asked), numbersAndIds(way.rows)]);
  expect(ways).toEqual([
    [[[3, ID]], [[2, null]]],
    [
      [],
      [
        [2, null],
        [3, null],
      ],
    ],
    [
      [],
      [
        [2, null],
        [3, ID],
      ],
    ],
    [
      [],
      [
        [2, ID],
        [3, null],
      ],
    ],
  ]);
});

test("a mark that was typed over warns, and the row counts as new", async () => {
  const rows = [readRow(6, pushed, "ok")];
  expect(await standings(rows)).toEqual([[6, "new", null, null]]);
  expect((await compareRows(afterSales, rows)).problems).toEqual([
    {
      code: "S310",
      level: "warning",
      row: 6,
      column: null,
      value: "ok",
      params: { mark: "edited" },
    },
  ]);
});

test("a browser gets its turns while many rows are compared", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => readRow(index + 2, pushed));
  let turns = 0;
  await compareRows(afterSales, rows, async () => {
    turns += 1;
    await Promise.resolve();
  });
  expect(turns).toBe(6);
});

test("however rows are copied, sorted and edited, a record is never sent twice and no row is left out", async () => {
  const row = fc.record({
    cells: fc.constantFrom<Row>(pushed, edited, {}),
    mark: fc.constantFrom(
      "",
      "ok",
      markOf(pushed),
      markOf(edited),
      markOf(pushed, 3),
      markOf(pushed, 1, OTHER),
      writeMark(pendingMark(OTHER, identityOf(afterSales, pushed))),
    ),
    blocked: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (parts) => {
      const rows = parts.map((each, index) => ({ number: index + 2, ...each }));
      const { rows: compared, counts, problems } = await compareRows(afterSales, rows);
      expect(compared.map((each) => each.row)).toEqual(rows);
      const ids = compared.flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      const marked = rows.filter(({ mark }) => mark !== "").length;
      expect(problems).toHaveLength(marked - ids.length);
    }),
  );
});
