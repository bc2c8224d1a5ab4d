import type { Box } from "./address.ts";
import type { AutoFilter, FilterCriterion, Table } from "./sheet-layout.ts";
import { tableBody } from "./sheet-layout.ts";
import { changeTable } from "./tables.ts";
import type { Sheet } from "./workbook.ts";

const MATCHERS: Record<string, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
};

function comparison(rule: string): (text: string, value: unknown) => boolean {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(rule) ?? [];
  const matches = MATCHERS[operator] ?? (() => false);
  const number = operand.trim() === "" ? NaN : Number(operand);
  const pattern = operand
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const wildcard = new RegExp(`^${pattern}$`, "is");
  return (text, value) => {
    if (typeof value === "number" && !Number.isNaN(number)) return matches(value - number);
    if (operator === "=" || operator === "<>") return wildcard.test(text) === (operator === "=");
    return typeof value === "string" && matches(text.localeCompare(operand, "zh-CN"));
  };
}

function passes(criterion: FilterCriterion): (text: string, value: unknown) => boolean {
  if (criterion.on === "values") {
    const wanted = new Set(criterion.values);
    return (text) => wanted.has(text);
  }
  const first = comparison(criterion.first);
  if (criterion.second === undefined) return first;
  const second = comparison(criterion.second);
  return criterion.operator === "Or"
    ? (text, value) => first(text, value) || second(text, value)
    : (text, value) => first(text, value) && second(text, value);
}

function applyAll(sheet: Sheet): void {
  const filtered = new Set<number>();
  const hide = (body: Box | null, criteria: ReadonlyMap<number, FilterCriterion>) => {
    if (!body) return;
    for (const [offset, criterion] of criteria) {
      const test = passes(criterion);
      const column = body.column + offset;
      for (let r = body.row; r < body.row + body.rows; r++) {
        if (!test(sheet.text(r, column), sheet.value(r, column))) filtered.add(r);
      }
    }
  };
  for (const table of sheet.layout.tables) hide(tableBody(table), table.criteria);
  const { filter } = sheet.layout;
  if (filter) hide(filterBody(filter), filter.criteria);
  sheet.change({ filteredRows: filtered });
}

/** The rows below the header of a sheet's filter. */
export function filterBody({ box }: AutoFilter): Box | null {
  return box.rows > 1 ? { ...box, row: box.row + 1, rows: box.rows - 1 } : null;
}

/** What a filter belongs to: a table, or (null) the sheet itself. */
export type FilterOwner = Table | null;

/**
 * Filters one column (`offset` from the owner's left edge), or with null lets all of it through.
 * Hides the rows that do not pass, in one undoable step.
 */
export function filterColumn(
  sheet: Sheet,
  owner: FilterOwner,
  offset: number,
  criterion: FilterCriterion | null,
): void {
  const criteria = new Map(owner ? owner.criteria : sheet.layout.filter?.criteria);
  if (criterion) criteria.set(offset, criterion);
  else criteria.delete(offset);
  setCriteria(sheet, owner, criteria);
}

/** Lets all rows through again; the filter buttons stay. */
export function clearCriteria(sheet: Sheet, owner: FilterOwner): void {
  setCriteria(sheet, owner, new Map());
}

/** Applies the filters to the rows as they are now. */
export function reapplyFilters(sheet: Sheet): void {
  sheet.workbook.transact(() => applyAll(sheet));
}

/** Puts filter buttons on a box, or with null takes the sheet's filter away. */
export function setSheetFilter(sheet: Sheet, box: Box | null): void {
  sheet.workbook.transact(() => {
    sheet.change({ filter: box && { box, criteria: new Map() } });
    applyAll(sheet);
    sheet.workbook.tell({ type: "filtered", sheetId: sheet.id, tableId: null });
  });
}

/** Whether any row is filtered by the owner. */
export function isFiltered(sheet: Sheet, owner: FilterOwner): boolean {
  return ((owner ?? sheet.layout.filter)?.criteria.size ?? 0) > 0;
}

function setCriteria(
  sheet: Sheet,
  owner: FilterOwner,
  criteria: ReadonlyMap<number, FilterCriterion>,
): void {
  sheet.workbook.transact(() => {
    if (owner) changeTable(sheet, owner, { criteria });
    else if (sheet.layout.filter) sheet.change({ filter: { ...sheet.layout.filter, criteria } });
    applyAll(sheet);
    sheet.workbook.tell({ type: "filtered", sheetId: sheet.id, tableId: owner?.id ?? null });
  });
}
