import { type Lane, spliceFormula, type Splice } from "./formula/references.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** Lets all formulas and names follow cells of a sheet that moved: its rows or columns, or parts of them in a lane. */
export function spliceReferences(sheet: Sheet, change: Splice, lane?: Lane): void {
  for (const other of sheet.workbook.sheets) {
    const isHere = (name: string | null) =>
      name === null ? other === sheet : name.toLowerCase() === sheet.name.toLowerCase();
    const moved: { row: number; column: number; before: string; after: string }[] = [];
    other.cells.eachFormula((row, column, before) => {
      const after = spliceFormula(before, change, isHere, lane);
      if (after !== before) moved.push({ row, column, before, after });
    });
    if (moved.length === 0) continue;
    const put = (which: "before" | "after") => {
      for (const { row, column, [which]: formula } of moved) {
        other.cells.set(row, column, other.cells.value(row, column), formula);
      }
    };
    sheet.workbook.record({ redo: () => put("after"), undo: () => put("before") });
  }
  spliceNames(sheet.workbook, sheet, change, lane);
}

function spliceNames(workbook: Workbook, sheet: Sheet, change: Splice, lane?: Lane): void {
  const isHere = (name: string | null) => name?.toLowerCase() === sheet.name.toLowerCase();
  let moved = false;
  const names = new Map(
    [...workbook.state.names].map(([name, named]) => {
      const formula = spliceFormula(named.formula, change, isHere, lane);
      moved ||= formula !== named.formula;
      return [name, { ...named, formula }] as const;
    }),
  );
  if (moved) workbook.change({ names });
}
