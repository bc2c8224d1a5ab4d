import type { FilterCriterion } from "../../workbook/sheet-layout.ts";
import { scan, scanFirst } from "./scan-xml.ts";

const SIGNS: Record<string, string> = {
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

function readCriterion(xml: string): FilterCriterion | null {
  const filters = scanFirst(xml, "filters");
  if (filters) {
    const values = scan(filters.inner, "filter").map(
      ({ attributes }) => attributes.get("val") ?? "",
    );
    const blank = ["1", "true"].includes(filters.attributes.get("blank") ?? "");
    // dates ticked by year and month are kept by Excel in a form that has no texts
    if (scanFirst(filters.inner, "dateGroupItem")) return null;
    return { on: "values", values: blank ? [...values, ""] : values };
  }
  const custom = scanFirst(xml, "customFilters");
  const rules = scan(custom?.inner ?? "", "customFilter").map(
    ({ attributes }) =>
      `${SIGNS[attributes.get("operator") ?? ""] ?? "="}${attributes.get("val") ?? ""}`,
  );
  const [first, second] = rules;
  if (first === undefined) return null;
  const operator = custom?.attributes.get("and") === "1" ? "And" : "Or";
  return second === undefined ? { on: "custom", first } : { on: "custom", first, second, operator };
}

/** The criteria of an `autoFilter`, by offset of the column; kinds that the model lacks are left out. */
export function readCriteria(autoFilter: string): Map<number, FilterCriterion> {
  const criteria = new Map<number, FilterCriterion>();
  for (const { attributes, inner } of scan(autoFilter, "filterColumn")) {
    const criterion = readCriterion(inner);
    if (criterion) criteria.set(Number(attributes.get("colId") ?? 0), criterion);
  }
  return criteria;
}
