import type { RowOutcome } from "../../shared/api/push.ts";
import type { Ledger, Row } from "../../shared/ledger.ts";
import { judged, type Levels } from "../../shared/rules/levels.ts";
import type { RuleContext } from "../../shared/rules/rule.ts";

/**
 * The errors of a whole row, by the rules that the pane asks too. Warnings are not among them: the
 * person at the sheet has seen them.
 */
export function brokenRules(
  ledger: Ledger,
  row: Row,
  context: RuleContext,
  levels: Levels,
): NonNullable<RowOutcome["problems"]> {
  const blank = ledger.keys
    .filter((key) => row[key] === null && ledger.columns[key]?.required === true)
    .map((column) => ({ code: "R001", level: "error" as const, column }));
  const broken = ledger.rules
    .flatMap((rule) => rule.check(row, context) ?? [])
    .flatMap((finding) => judged(finding, levels) ?? [])
    .filter(({ level }) => level === "error")
    .map(({ code, level, column, params }) => ({
      code,
      level,
      column,
      ...(params !== undefined && { params: { ...params } }),
    }));
  return [...blank, ...broken];
}
