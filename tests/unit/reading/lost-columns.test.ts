import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsAsTheyStand } from "../../../addin/engine/sheet/stood-columns.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { SheetMemory } from "../../../shared/reading/placement.ts";
import { grid } from "./sheets.ts";

const PUSHED = ["登记日期", "店铺", "订单号", "售后类型", "退款金额", "邮费", "备注"];

const memoryOf = (headings: readonly string[]): SheetMemory => ({
  ledger: afterSales.id,
  columns: {},
  stood: columnsAsTheyStand(matchHeaders(afterSales, grid([headings]))),
});

const again = (headings: readonly string[], pushed: readonly string[] = PUSHED) =>
  matchHeaders(afterSales, grid([headings]), memoryOf(pushed));

/** What is asked: each column with the headings that it may stand under. */
const asked = (headings: readonly string[], pushed?: readonly string[]) =>
  again(headings, pushed).problems.flatMap((problem) =>
    problem.code === "S321" && problem.level === "error"
      ? [[problem.column, ...problem.params.headings.map(({ name }) => name)].join(" ")]
      : [],
  );

describe("a column whose heading is gone", () => {
  test.each([
    ["in its position", PUSHED.with(4, "实退"), ["refund 实退"]],
    ["between its neighbours", ["新的", ...PUSHED.with(4, "实退")], ["refund 实退"]],
    ["with a neighbour gone too", PUSHED.with(4, "实退").toSpliced(5, 1), ["refund 实退"]],
    ["at the end", PUSHED.with(6, "跟进"), ["note 跟进"]],
    ["under another column's name", PUSHED.with(5, "赔偿金额"), ["postage 赔偿金额"]],
    [
      "under the name of one beside it",
      PUSHED.with(5, "备注"),
      ["postage 备注", "note 备注 备注#2"],
    ],
  ])("is asked about %s", (_, headings, questions) => {
    const said = asked(headings);
    for (const question of questions) {
      const [column] = question.split(" ");
      expect(said.find((one) => one.startsWith(`${column} `))).toBe(question);
    }
  });

  test("of two that are renamed at once, each may be either", () => {
    const headings = PUSHED.with(4, "甲").with(5, "乙");
    expect(asked(headings)).toEqual(["refund 甲 乙", "postage 甲 乙"]);
  });

  test("needs no question under another name of its own", () => {
    const { placement, problems } = again(PUSHED.with(4, "应退金额"));
    expect(placement.columns["refund"]).toEqual({ index: 4 });
    expect(problems).toEqual([]);
  });

  test("does not hand its place to a column that was there before and has its name", () => {
    const pushed = [...PUSHED, "商家备注"];
    expect(asked(pushed.with(6, "跟进"), pushed)).toEqual(["note 跟进 商家备注"]);
  });

  test("is a note where nothing new stands in its place, and an error where the ledger needs it", () => {
    const lines = (headings: readonly string[]) =>
      again(headings).problems.map(({ code, level, column }) => [code, level, column].join(" "));
    expect(lines(PUSHED.toSpliced(6, 1))).toEqual(["S321 note note"]);
    expect(lines(["甲", ...PUSHED.toSpliced(6, 1)])).toEqual(["S321 note note"]);
    expect(lines(PUSHED.toSpliced(0, 1))).toEqual(["S301 error registeredOn"]);
  });
});

describe("a column whose heading stands", () => {
  test("stays where it stands when columns move, and when another of its names comes in", () => {
    const pushed = PUSHED.with(6, "商家备注");
    const { placement, problems } = again(["备注", ...pushed.toReversed()], pushed);
    expect(placement.columns["note"]).toEqual({ index: 1 });
    expect(problems.map(({ code, level, column }) => [code, level, column])).toEqual([
      ["S303", "warning", "note"],
    ]);
  });
});

/** What a person may do to a heading: leave it, rename it, delete its column. */
const edit = fc.constantFrom(
  "keep",
  "keep",
  "keep",
  "delete",
  "甲",
  "乙",
  "赔偿金额",
  "质量问题",
  "物流公司",
  "商家备注",
  "运费",
  "应退金额",
);

test("whatever is renamed, deleted and inserted, no column is read from another one unasked", () => {
  const edits = fc.tuple(...PUSHED.map(() => edit));
  const inserted = fc.array(fc.tuple(fc.nat(PUSHED.length), fc.constantFrom("丙", "丁", "")), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(edits, inserted, (edits, inserted) => {
      // Each heading with the column of old that stands below it; one that came in has none.
      const now = PUSHED.flatMap((heading, at) => {
        const done = edits[at] ?? "keep";
        if (done === "delete") return [];
        return [{ heading: done === "keep" ? heading : done, was: heading }];
      });
      for (const [at, heading] of inserted) now.splice(at, 0, { heading, was: "" });
      const memory = memoryOf(PUSHED);
      const rows = grid([now.map(({ heading }) => heading)]);
      const { placement } = matchHeaders(afterSales, rows, memory);
      if (placement.unsettled !== undefined) return;
      for (const [key, place] of Object.entries(placement.columns)) {
        if (!("index" in place)) continue;
        expect([key, now[place.index]?.was]).toEqual([key, memory.stood?.columns[key]]);
      }
    }),
  );
});
