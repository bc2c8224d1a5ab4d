import type { Problem, ProblemCode } from "../problem.ts";
import type { Thresholds } from "../settings/thresholds.ts";

/** So many rows may be slips, each worth a look. */
const MOST_SLIPS = 20;

interface Habit {
  /** True when it takes all rows, however few: not even one of them does otherwise. */
  readonly allOfFew: boolean;
  readonly params: (count: number, thresholds: Thresholds) => Problem["params"];
}

/** Warnings that say something about a sheet, rather than its rows, when most of them have it. */
const habits: Readonly<Partial<Record<ProblemCode, Habit>>> = {
  // Old rows that were brought in on purpose.
  R014: { allOfFew: false, params: (count, { daysBack }) => ({ count, days: daysBack }) },
  // A column that nobody keeps.
  R069: { allOfFew: true, params: (count) => ({ count }) },
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
  const counts = new Map<string, { first: Problem; habit: Habit; count: number }>();
  for (const problem of problems) {
    const habit = habitOf(problem);
    if (habit === undefined) continue;
    const name = nameOf(problem);
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { first: problem, habit, count: 1 });
    else known.count += 1;
  }
  const notes = new Map<string, Problem>();
  for (const [name, { first, habit, count }] of counts) {
    const isHabit =
      count > MOST_SLIPS ? count * 2 > rows : habit.allOfFew && count === rows && rows > 1;
    if (!isHabit) continue;
    const { code, column } = first;
    const params = habit.params(count, thresholds);
    notes.set(name, {
      code,
      level: "note",
      row: null,
      column,
      value: "",
      ...(params && { params }),
    });
  }
  if (notes.size === 0) return [...problems];
  const others = problems.filter(
    (problem) => habitOf(problem) === undefined || !notes.has(nameOf(problem)),
  );
  return [...notes.values(), ...others];
}

const habitOf = ({ code, level }: Problem): Habit | undefined =>
  level === "error" ? undefined : habits[code];

const nameOf = ({ code, column }: Problem): string => `${code} ${column ?? ""}`;
