import type { SheetLayout } from "./sheet-layout.ts";
import type { CellPlace, Sheet, Workbook } from "./workbook.ts";

/** Answers the new text of a formula; `at` is the cell that it stands in, if any. */
type Rewrite = (formula: string, at: CellPlace | null) => string;

/** Puts other texts in place of formulas, wherever a workbook has any: cells, names, rules. Undoable. */
export function rewriteFormulas(workbook: Workbook, rewrite: Rewrite): void {
  workbook.transact(() => {
    for (const sheet of workbook.sheets) {
      rewriteCells(sheet, rewrite);
      rewriteRules(sheet, rewrite);
    }
    const { names } = workbook.state;
    const renamed = [...names].map(
      ([name, item]) => [name, { ...item, formula: rewrite(item.formula, null) }] as const,
    );
    if (renamed.some(([name, { formula }]) => names.get(name)?.formula !== formula)) {
      workbook.change({ names: new Map(renamed) });
    }
  });
}

function rewriteCells(sheet: Sheet, rewrite: Rewrite): void {
  const changed: { row: number; column: number; before: string; after: string }[] = [];
  sheet.cells.eachFormula((row, column, before) => {
    const after = rewrite(before, { sheet, row, column });
    if (after !== before) changed.push({ row, column, before, after });
  });
  if (changed.length === 0) return;
  const put = (which: "before" | "after") => {
    for (const { row, column, [which]: formula } of changed) {
      sheet.cells.set(row, column, sheet.cells.value(row, column), formula);
    }
  };
  sheet.workbook.record({ redo: () => put("after"), undo: () => put("before") });
}

function rewriteRules(sheet: Sheet, rewrite: Rewrite): void {
  const { layout } = sheet;
  const conditionalFormats = layout.conditionalFormats.map((rule) => {
    const formula = rewrite(rule.formula, null);
    return formula === rule.formula ? rule : { ...rule, formula };
  });
  const validations = layout.validations.map((validation) => {
    const rule = rewriteTexts(validation.rule, rewrite);
    return rule === validation.rule ? validation : { ...validation, rule };
  });
  const patch: Partial<SheetLayout> = { conditionalFormats, validations };
  const same =
    conditionalFormats.every((rule, i) => rule === layout.conditionalFormats[i]) &&
    validations.every((validation, i) => validation === layout.validations[i]);
  if (!same) sheet.change(patch);
}

/** Rewrites what begins with `=` anywhere in a rule as the API gave it; the same object where nothing did. */
function rewriteTexts(value: unknown, rewrite: Rewrite): unknown {
  if (typeof value === "string") return value.startsWith("=") ? rewrite(value, null) : value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, rewriteTexts(part, rewrite)]);
  const before = Object.values(value) as unknown[];
  return entries.every(([, part], i) => part === before[i]) ? value : Object.fromEntries(entries);
}
