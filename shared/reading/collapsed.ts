import type { Problem, ProblemOf, ProblemParamsOf } from "../problem.ts";
import type { Thresholds } from "../settings/thresholds.ts";

/** So many rows may be slips, each worth a look. */
const MOST_SLIPS = 20;

interface Habit {
  /** How many rows of a short sheet it takes, all of which have it: not even one does otherwise. Null where none are enough. */
  readonly leastOfFew: number | null;
  readonly say: (count: number, thresholds: Thresholds) => Said;
}

/** A habit, told once. */
type Said =
  | { readonly code: "R007"; readonly params: ProblemParamsOf["R007"] }
  | { readonly code: "R014"; readonly params: ProblemParamsOf["R014"] }
  | { readonly code: "R069"; readonly params: ProblemParamsOf["R069"] };

/** The codes of such warnings. */
export const habitCodes = ["R007", "R014", "R069"] as const satisfies readonly Said["code"][];
export type HabitCode = (typeof habitCodes)[number];

/** Warnings that say something about a sheet, rather than its rows, when most of them have it. */
const habits: Readonly<Record<HabitCode, Habit>> = {
  // Numbers of a platform that nobody knows here, or of the shop's own.
  R007: { leastOfFew: 5, say: (count) => ({ code: "R007", params: { count } }) },
  // Old rows that were brought in on purpose.
  R014: {
    leastOfFew: null,
    say: (count, { daysBack: days }) => ({ code: "R014", params: { count, days } }),
  },
  // A column that nobody keeps.
  R069: { leastOfFew: 2, say: (count) => ({ code: "R069", params: { count } }) },
};

/**
 * The problems of a sheet; where most of its rows share a habit, one note about the column takes the
 * place of a warning in every row. Errors stay where they are.
 */
export function collapsed(
  problems: readonly Problem[],
  rows: number,
  thresholds: Thresholds,
): Problem[] {
  const counts = new Map<string, { first: ProblemOf<HabitCode>; rows: number[] }>();
  for (const problem of problems) {
    if (!isHabitual(problem)) continue;
    const name = nameOf(problem);
    const known = counts.get(name);
    const row = problem.row ?? 0;
    if (known === undefined) counts.set(name, { first: problem, rows: [row] });
    else known.rows.push(row);
  }
  const notes = new Map<string, Problem>();
  for (const [name, { first, rows: its }] of counts) {
    const count = its.length;
    const habit = habits[first.code];
    const isHabit =
      count > MOST_SLIPS
        ? count * 2 > rows
        : habit.leastOfFew !== null && count === rows && rows >= habit.leastOfFew;
    if (!isHabit) continue;
    const said = habit.say(count, thresholds);
    notes.set(name, {
      ...said,
      level: "note",
      row: null,
      column: first.column,
      value: "",
      rows: its,
    });
  }
  if (notes.size === 0) return [...problems];
  const others = problems.filter((problem) => !isHabitual(problem) || !notes.has(nameOf(problem)));
  return [...notes.values(), ...others];
}

/** The habits of a sheet among its problems, each by its code and column. */
export const habitsIn = (problems: readonly Problem[]): { code: HabitCode; column: string }[] =>
  problems.flatMap(({ code, level, row, column }) =>
    level === "note" && row === null && column !== null && isHabitCode(code)
      ? [{ code, column }]
      : [],
  );

const isHabitCode = (code: Problem["code"]): code is HabitCode => code in habits;

const isHabitual = (problem: Problem): problem is ProblemOf<HabitCode> =>
  problem.level !== "error" && problem.code in habits;

const nameOf = ({ code, column }: Problem): string => `${code} ${column ?? ""}`;
