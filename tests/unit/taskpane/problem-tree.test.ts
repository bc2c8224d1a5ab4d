import { expect, test } from "vitest";
import { groupProblems } from "../../../addin/state/problem-list/group-problems.ts";
import { fixesLike } from "../../../addin/engine/fixes/fixes-like.ts";
import { mostlyColumns } from "../../../addin/state/problem-list/mostly-columns.ts";
import { opened } from "../../../addin/state/problem-list/opened.ts";
import { nextProblem } from "../../../addin/state/problem-list/next-problem.ts";
import { choicesTogether, needsLook } from "../../../addin/engine/fixes/fix-choices.ts";
import { treeItems } from "../../../addin/taskpane/problems/tree-items.ts";
import { treeMove } from "../../../addin/taskpane/problems/tree-move.ts";
import type { Fix, Level, Problem, ProblemCode } from "../../../shared/problem.ts";

const fix = (shows: string): Fix => ({
  code: "date-choice",
  write: { value: shows, format: "@" },
  shows,
});

function problem(
  code: ProblemCode,
  level: Level,
  row: number,
  fixes: readonly Fix[] = [],
): Problem {
  // The tree looks at no params.
  return { code, level, row, column: "refund", value: "x", fixes } as Problem;
}

const problems = [
  problem("R012", "warning", 2),
  problem("R012", "warning", 3),
  problem("R012", "warning", 4),
  problem("R020", "error", 5),
  problem("R003", "error", 6),
  problem("R003", "error", 7),
  problem("S305", "note", 9),
];
const groups = groupProblems(problems, []);
const keys = groups.map(({ key }) => key);

test("errors come first, within a level the most numerous kind first", () => {
  expect(keys).toEqual(["error:R003", "error:R020", "warning:R012", "note:S305"]);
});

test("only the levels that were chosen are listed", () => {
  const chosen = groupProblems(problems, ["note", "warning"]);
  expect(chosen.map(({ key }) => key)).toEqual(["warning:R012", "note:S305"]);
});

test("a kind of which some are errors and some warnings stands in both levels", () => {
  const mixed = groupProblems([problem("R020", "error", 1), problem("R020", "warning", 2)], []);
  expect(mixed.map(({ key, problems }) => [key, problems.length])).toEqual([
    ["error:R020", 1],
    ["warning:R020", 1],
  ]);
});

test("an open kind shows its rows below it, each with its place among its like", () => {
  const items = treeItems(groups, ["error:R003"]);
  expect(items.map(({ key, at, of }) => `${key} ${at}/${of}`)).toEqual([
    "error:R003 1/4",
    "error:R003/6/refund 1/2",
    "error:R003/7/refund 2/2",
    "error:R020 2/4",
    "warning:R012 3/4",
    "note:S305 4/4",
  ]);
});

test("what most of a column has is one line with its count, which opens to its rows", () => {
  const readRows = Array.from({ length: 60 }, (_, at) => ({
    number: at + 2,
    cells: { refund: at < 40 ? 100 : null },
    mark: "",
    blocked: false,
  }));
  const rows = Array.from({ length: 30 }, (_, at) => problem("R020", "error", at + 2));
  const [other] = [{ ...problem("R020", "error", 2), column: "paid" }] as Problem[];
  const few = rows.slice(0, 20).map((one) => ({ ...one, code: "R003" }) as Problem);
  const kinds = groupProblems([...rows, ...(other === undefined ? [] : [other]), ...few], []);
  const mostly = mostlyColumns(kinds, readRows);
  // Twenty may be slips; a row without the column says nothing of it.
  expect([...mostly]).toEqual([["error:R020#refund", 40]]);
  expect([...mostlyColumns(groupProblems(rows.slice(0, 21), []), readRows)]).toHaveLength(1);
  expect([...mostlyColumns(groupProblems(rows.slice(0, 20), []), readRows)]).toEqual([]);

  const lines = (open: readonly string[]) =>
    treeItems(kinds, open, mostly).map(({ key, level, at, of }) => `${level} ${key} ${at}/${of}`);
  expect(lines(["error:R020"])).toEqual([
    "1 error:R020 1/2",
    "2 error:R020#refund 1/2",
    "2 error:R020/2/paid 2/2",
    "1 error:R003 2/2",
  ]);
  const [, , first] = lines(["error:R020", "error:R020#refund"]);
  expect(first).toBe("3 error:R020/2/refund 1/30");

  // By keyboard it is a line like any other, and the next problem opens what it stands in.
  const items = treeItems(kinds, ["error:R020", "error:R020#refund"], mostly);
  expect(treeMove("ArrowLeft", items, 2)).toEqual({ to: 1 });
  expect(treeMove("ArrowLeft", items, 1)).toEqual({ toggle: "error:R020#refund" });
  expect(treeMove("ArrowLeft", treeItems(kinds, ["error:R020"], mostly), 1)).toEqual({ to: 0 });
  const next = nextProblem(kinds, "error:R020#refund", 1);
  expect(next?.key).toBe("error:R020/2/refund");
  expect(next && opened(["warning:R012"], next)).toEqual([
    "warning:R012",
    "error:R020",
    "error:R020#refund",
  ]);
});

test.each([
  ["ArrowDown", -1, { to: 0 }],
  ["ArrowDown", 0, { to: 1 }],
  ["ArrowDown", 5, { to: 5 }],
  ["ArrowUp", 0, { to: 0 }],
  ["Home", 4, { to: 0 }],
  ["End", 0, { to: 5 }],
  ["ArrowRight", 0, { to: 1 }],
  ["ArrowRight", 3, { toggle: "error:R020" }],
  ["ArrowLeft", 0, { toggle: "error:R003" }],
  ["ArrowLeft", 2, { to: 0 }],
  ["ArrowLeft", 3, { to: 3 }],
  ["a", 0, undefined],
])("%s on line %i of the list moves as in any tree", (key, cursor, move) => {
  expect(treeMove(key, treeItems(groups, ["error:R003"]), cursor)).toEqual(move);
});

test("keys do nothing in a list without problems", () => {
  expect(treeMove("ArrowDown", [], -1)).toBeUndefined();
});

test.each([
  ["from nowhere to the first", null, 1, "error:R003/6/refund"],
  ["from nowhere back to the last", null, -1, "note:S305/9/refund"],
  ["from a kind to its first row", "error:R003", 1, "error:R003/6/refund"],
  ["from a kind back to the row before it", "error:R020", -1, "error:R003/7/refund"],
  ["from the last row of a kind to the next kind", "error:R003/7/refund", 1, "error:R020/5/refund"],
  ["from the last round to the first", "note:S305/9/refund", 1, "error:R003/6/refund"],
  ["from a row that was fixed to the first", "error:R001/1/refund", 1, "error:R003/6/refund"],
] as const)("next problem: %s", (_title, cursor, step, key) => {
  expect(nextProblem(groups, cursor, step)?.key).toBe(key);
});

test("from nowhere it is the first, also where another is about no row", () => {
  const whole: Problem = { ...problem("S305", "note", 9), row: null };
  const listed = groupProblems([...problems.slice(0, 6), whole], []);
  expect(nextProblem(listed, null, 1)?.key).toBe("error:R003/6/refund");
});

test("there is no next problem when there is none", () => {
  expect(nextProblem([], null, 1)).toBeUndefined();
});

test("only problems with exactly one way out are fixed together", () => {
  const one = problem("R011", "warning", 2, [fix("2026-11-01")]);
  const two = problem("R011", "warning", 3, [fix("2026-11-01"), fix("2026-11-10")]);
  expect(choicesTogether([one, two, problem("R010", "error", 4)])).toEqual([
    { problem: one, fix: fix("2026-11-01") },
  ]);
});

test("a note about a column offers its cells together; rows are split only after a look", () => {
  const cells = [4, 9].map((row) => ({ row, value: "１", fix: fix(`${row}`) }));
  const note: Problem = { ...problem("R029", "note", 1), row: null, fixes: [], cells };
  expect(choicesTogether([note]).map(({ problem: { row, column } }) => [row, column])).toEqual([
    [4, "refund"],
    [9, "refund"],
  ]);
  const one = { problem: note, fix: fix("x") };
  const split = { ...one, fix: { ...one.fix, below: [{ value: "y", format: "@" }] } };
  expect([[one], [one, one], [split]].map(needsLook)).toEqual([false, true, true]);
});

test("what needs no choice is alike whatever it writes", () => {
  const split = (row: number, shows: string): Problem =>
    problem("R005", "error", row, [{ ...fix(shows), code: "split-rows" }]);
  const rows = [split(2, "a / b"), split(3, "c / d")];
  const [first] = rows[0]?.fixes ?? [];
  expect(first && fixesLike(rows, "refund", first)).toHaveLength(2);
});

test("one choice can be made for all cells of the column that offer it", () => {
  const rows = [2, 3].map((row) =>
    problem("R011", "warning", row, [fix("2026-11-01"), fix("2026-11-10")]),
  );
  const others = [
    problem("R011", "warning", 4, [fix("2026-12-01")]),
    { ...problem("R011", "warning", 5, [fix("2026-11-10")]), column: "finishedOn" },
  ];
  expect(fixesLike([...rows, ...others], "refund", fix("2026-11-10"))).toEqual(
    rows.map((row) => ({ problem: row, fix: fix("2026-11-10") })),
  );
});
