import type { Property } from "./entity-set.ts";

/** What a literal of a filter is worth in the store. */
export type Stored = string | number;

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** A filter as it was understood. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly property: Property; readonly compare: Comparison; readonly value: Stored | null }
  | {
      readonly property: Property;
      readonly has: "contains" | "startswith" | "endswith";
      readonly value: string;
    };

const operators = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;

/**
 * SQL for a condition, true or false and never unknown: in OData what is compared with null is false, and `ne` true.
 * `bind` takes a value and says how it is called.
 */
export function conditionSql(condition: Condition, bind: (value: Stored) => string): string {
  const sql = (each: Condition) => conditionSql(each, bind);
  if ("all" in condition) return `(${condition.all.map(sql).join(" AND ")})`;
  if ("any" in condition) return `(${condition.any.map(sql).join(" OR ")})`;
  if ("not" in condition) return `(NOT ${sql(condition.not)})`;
  const { sql: left, nullable } = condition.property;
  const known = (text: string) => (nullable === true ? `coalesce(${text}, 0)` : `(${text})`);
  if ("has" in condition) {
    const text = bind(condition.value);
    switch (condition.has) {
      case "contains":
        return known(`instr(${left}, ${text}) > 0`);
      case "startswith":
        return known(`substr(${left}, 1, length(${text})) = ${text}`);
      case "endswith":
        return known(`(length(${text}) = 0 OR substr(${left}, -length(${text})) = ${text})`);
    }
  }
  const { compare, value } = condition;
  if (value === null) {
    if (compare === "eq") return `(${left} IS NULL)`;
    return compare === "ne" ? `(${left} IS NOT NULL)` : "(0)";
  }
  const right = bind(value);
  if (nullable === true && compare === "ne") return `(${left} IS NOT ${right})`;
  return known(`${left} ${operators[compare]} ${right}`);
}
