import type { RowFinding } from "./rule.ts";

/**
 * What a finding says of a sheet that has these columns alone: of a check-list, what of them is missing. Undefined when
 * it is about none of them.
 */
export function missingAmong(
  finding: RowFinding,
  there: Readonly<Record<string, unknown>>,
): RowFinding | undefined {
  if (finding.code !== "X214") return finding.column in there ? finding : undefined;
  const columns = finding.params.columns.filter((column) => column in there);
  const [column] = columns;
  return column === undefined
    ? undefined
    : { ...finding, column, params: { ...finding.params, columns } };
}
