import { expect, test } from "vitest";
import { aboutOf, aboutProblem, canBeAcknowledged } from "../../shared/acknowledgement.ts";
import type { Problem, ProblemOf } from "../../shared/problem.ts";

const at = { level: "warning", row: 4, column: "postage", value: "18.00" } as const;
const capped = {
  ...at,
  code: "R023",
  params: { amount: "18.00", cap: "15.00" },
} as const satisfies Problem;

test("what a warning is about follows the values that it looked at, and nothing else", () => {
  const cells = { postage: 1800, note: "偏远", orderNo: "1" };
  const about = aboutProblem(capped, cells);
  expect(aboutProblem({ ...capped, row: 9, value: "18" }, { ...cells, note: "" })).toBe(about);
  expect(aboutProblem(capped, { ...cells, postage: 1900 })).not.toBe(about);
  expect(aboutProblem({ ...at, code: "R022" }, cells)).not.toBe(about);
});

test("a rule across columns is about all of them; blank and absent are alike", () => {
  const about = aboutOf("R067", ["refund", "paid"], { paid: 100, refund: 300, other: null });
  expect(aboutOf("R067", ["paid", "refund"], { refund: 300, paid: 100 })).toBe(about);
  expect(aboutOf("R067", ["paid", "refund", "other"], { refund: 300, paid: 100 })).toBe(about);
  expect(aboutOf("R067", ["paid", "refund"], { refund: 300, paid: 200 })).not.toBe(about);
  const params = { amount: "3.00", limit: "1.00", columns: ["paid"] };
  const reads = ["paid", "refund"];
  const problem = { ...at, code: "R067", column: "refund", reads, params } as const;
  expect(aboutProblem(problem, { refund: 300, paid: 100 })).toBe(about);
});

test("a cell that could not be read counts by what stands in it", () => {
  expect(aboutProblem({ ...capped, value: "约18" }, {})).not.toBe(
    aboutProblem({ ...capped, value: "约19" }, {}),
  );
});

test("a warning about a cell can be acknowledged; errors, notes, choices and sheets can't", () => {
  const acknowledgeable = (change: Partial<ProblemOf<"R023">>) =>
    canBeAcknowledged({ ...capped, ...change });
  expect(acknowledgeable({})).toBe(true);
  expect(acknowledgeable({ level: "error" })).toBe(false);
  expect(acknowledgeable({ level: "note" })).toBe(false);
  expect(acknowledgeable({ blocks: true })).toBe(false);
  expect(acknowledgeable({ row: null })).toBe(false);
  const ofSheet = { ...at, code: "S304", column: null, params: { count: 1 } } as const;
  expect(canBeAcknowledged(ofSheet)).toBe(false);
});
