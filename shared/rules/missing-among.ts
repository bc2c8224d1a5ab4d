import type { RowFinding } from "./rule.ts";

/**
 * What a finding says of a sheet that has some of the columns alone: of a check-list, what of them is missing. Undefined
 * when it is about none of them.
 */
export function missingAmong(
  finding: RowFinding,
  isThere: (column: string) => boolean,
): RowFinding | undefined {
  if (finding.code !== "X214") return isThere(finding.column) ? finding : undefined;
  const columns = finding.params.columns.filter(isThere);
  const [column] = columns;
  return column === undefined
    ? undefined
    : { ...finding, column, params: { ...finding.params, columns } };
}
