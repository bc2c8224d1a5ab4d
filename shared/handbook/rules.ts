import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { groupTitle, sentence } from "../messages/sentence.ts";
import { shown } from "../reading/readable.ts";
import type { Level, Problem, ProblemCode } from "../problem.ts";
import { defaultThresholds } from "../settings/thresholds.ts";
import { EXAMPLE_DAY, exampleRow } from "./example-row.ts";
import { wholeSheetProblems } from "./whole-sheet-problems.ts";

/** Where the first row below the headings stands. */
const FIRST_ROW = 2;

/** A rule, by what it says of a row or a sheet that breaks it. */
export interface RuleEntry {
  readonly code: ProblemCode;
  readonly level: Level;
  readonly title: string;
  readonly example: string;
}

/** The rules on one row, in the ledger's order: each says its sentence about the row that breaks it. */
export function rowRuleEntries(ledger: Ledger, language: Language): RuleEntry[] {
  const good = exampleRow(ledger);
  const context = { today: EXAMPLE_DAY, thresholds: defaultThresholds };
  return ledger.rules.map((rule) => {
    const row = { ...good, ...rule.broken };
    const finding = rule.check(row, context);
    // A rule that keeps silent about its own example is a mistake of ours; a test looks at them all.
    if (finding === undefined)
      throw new Error(`${ledger.id}: a rule on ${rule.reads.join(", ")} has no example`);
    const value = shown(ledger, finding.column, row);
    return entry({ ...finding, row: FIRST_ROW, value }, ledger, language);
  });
}

/** The rules on rows that share an order, a parcel, an account: what the last of some rows is asked. */
export function matchRuleEntries(ledger: Ledger, language: Language): RuleEntry[] {
  const good = exampleRow(ledger);
  const context = { today: EXAMPLE_DAY, thresholds: defaultThresholds };
  return ledger.matchRules.flatMap((rule) =>
    rule.clashes.map((clash) => {
      const rows = clash.map((cells) => ({ ...good, ...cells }));
      const candidates = rows.flatMap((row, index) => {
        const key = rule.key(row);
        return key === undefined ? [] : [{ ...key, day: EXAMPLE_DAY, number: FIRST_ROW + index }];
      });
      const mine = candidates.pop();
      const [finding] = mine === undefined ? [] : rule.judge(mine, candidates, context);
      if (finding === undefined) throw new Error(`${ledger.id}: ${rule.name} has no example`);
      const value = shown(ledger, finding.column, rows.at(-1) ?? good);
      const place = {
        row: FIRST_ROW + candidates.length,
        value,
        other: { row: finding.other.number },
      };
      return entry({ ...finding, ...place }, ledger, language);
    }),
  );
}

/** What can be said about a whole sheet, whichever ledger it is. */
export function sheetEntries(ledger: Ledger, language: Language): RuleEntry[] {
  return wholeSheetProblems(ledger).map((problem) => entry(problem, ledger, language));
}

function entry(problem: Problem, ledger: Ledger, language: Language): RuleEntry {
  return {
    code: problem.code,
    level: problem.level,
    title: groupTitle(problem.code, language),
    example: sentence(problem, ledger, language),
  };
}
