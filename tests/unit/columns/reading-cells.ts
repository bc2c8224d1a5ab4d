import type { Cell, CellKind } from "../../../shared/cell.ts";
import type { Column, ReadContext } from "../../../shared/columns/column.ts";
import type { Finding } from "../../../shared/problem.ts";

/** A Tuesday. */
export const TODAY = "2026-11-10";

const kindOf = (value: string | number | boolean): CellKind => {
  if (typeof value === "string") return value === "" ? "empty" : "text";
  return typeof value === "number" ? "number" : "boolean";
};

export interface CellReading<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  /** Code and level of each finding: `R011 warning`. */
  readonly said: readonly string[];
}

/** Reads one cell as a sheet would. */
export function readCell<T>(
  column: Column<T>,
  content: string | number | boolean | { readonly error: string },
  context: Partial<ReadContext> = {},
): CellReading<T> {
  const findings: Finding[] = [];
  const cell: Cell =
    typeof content === "object"
      ? { value: content.error, kind: "error" }
      : { value: content, kind: kindOf(content) };
  const value = column.read(cell, {
    today: TODAY,
    date1904: false,
    choices: () => [],
    ...context,
    report: (finding) => findings.push(finding),
  });
  return { value, findings, said: findings.map(({ code, level }) => `${code} ${level}`) };
}

/** A column's answer in one line, for tables: the value, or what it said. */
export function inShort<T>(
  column: Column<T>,
  content: string | number | boolean | { readonly error: string },
  context?: Partial<ReadContext>,
): unknown {
  const { value, said } = readCell(column, content, context);
  if (said.length === 0) return value;
  return value === undefined ? said.join(", ") : `${String(value)} (${said.join(", ")})`;
}
