import { type Day, daysBetween, type Moment } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import { type Compared, type Condition, fulfilled, holds, valuesOf, wordOf } from "./condition.ts";
import type { ProblemParamsOf } from "../problem.ts";
import type { RowRule } from "./rule.ts";

/** How far apart two days of a row are. */
export interface DaysApart {
  /** Negative when the later day comes first. */
  readonly after: number;
  /** What a sentence about them names. */
  readonly params: Omit<ProblemParamsOf["R066"], "least">;
}

/** What a rule says of two days that are too close or too far apart. */
type Said =
  | { readonly code: "R066"; readonly params: ProblemParamsOf["R066"] }
  | { readonly code: "X208"; readonly params: ProblemParamsOf["X208"] };

/** A rule on the days between two columns, asked when the condition holds and both are filled. */
export function daysApart<
  const K extends string,
  const A extends string,
  const B extends string,
  const V = never,
>(
  condition: Condition<K, V>,
  later: A,
  start: B,
  broken: Readonly<Record<string, Day>>,
  judge: (apart: DaysApart) => Said | undefined,
): RowRule<Readonly<Record<K, unknown> & Record<A | B, Day | Moment | null>>, Compared<K, V>> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [when, later, start],
    broken: { ...fulfilled(condition), ...broken },
    check(row) {
      const [last, first] = [row[later], row[start]];
      if (!last || !first || !holds(row[when], values)) return undefined;
      const [end, from] = [dayOfMoment(last), dayOfMoment(first)];
      const after = daysBetween(from, end);
      const params = { day: end, start: from, other: start, after, is: wordOf(row[when]) };
      const finding = judge({ after, params });
      return finding && { ...finding, level: "warning", column: later };
    },
  };
}
