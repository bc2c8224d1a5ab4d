import type { FilterCriterion } from "../../workbook/sheet-layout.ts";
import { invalidArgument, RichApiError } from "../rich-api/rich-api-error.ts";

/** Reads `Excel.FilterCriteria`: by values or by comparison; other kinds are unsupported. */
export function readCriteria(criteria: Readonly<Record<string, unknown>>): FilterCriterion {
  const { filterOn, values, criterion1, criterion2, operator } = criteria;
  if (filterOn === "Values") return { on: "values", values: readValues(values) };
  if (filterOn !== "Custom") throw new RichApiError("UnsupportedOperation");
  return readComparison(criterion1, criterion2, operator);
}

/** One comparison such as `>5`, or two joined by `And` or `Or`. */
export function readComparison(
  first: unknown,
  second: unknown,
  operator: unknown,
): FilterCriterion {
  if (typeof first !== "string") throw invalidArgument();
  if (typeof second !== "string") return { on: "custom", first };
  return { on: "custom", first, second, operator: operator === "Or" ? "Or" : "And" };
}

/** The texts that stay; filters by parts of dates are unsupported. */
export function readValues(values: unknown): string[] {
  if (!Array.isArray(values)) throw invalidArgument();
  return (values as readonly unknown[]).map((value) => {
    if (typeof value !== "string") throw new RichApiError("UnsupportedOperation");
    return value;
  });
}

/** Writes `Excel.FilterCriteria`; null for a column that lets everything through. */
export function writeCriteria(criterion: FilterCriterion | undefined): object | null {
  if (!criterion) return null;
  if (criterion.on === "values") return { filterOn: "Values", values: criterion.values };
  const { first, second, operator } = criterion;
  return { filterOn: "Custom", criterion1: first, criterion2: second, operator };
}
