import type { Cell } from "../cell.ts";
import type { ReadContext } from "../column.ts";
import { type Finding, type Problem, stopsRow } from "../problem.ts";
import { judged, type Levels } from "../rules/levels.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import type { PlacedColumn, PlacedColumns } from "./placed-columns.ts";

/** The cells of one row, read. */
export interface ReadCells {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly blocked: boolean;
}

/** Reads the rows of one sheet from top to bottom; what a blank cell inherits depends on the rows above. */
export interface RowReader {
  /** The row's cells; undefined for a blank row, which may still hold what those below inherit. */
  read(row: GridRow, number: number): ReadCells | undefined;
  readonly problems: readonly Problem[];
  /** How many blank cells inherited, by column. */
  readonly filled: ReadonlyMap<string, number>;
}

/** What a blank cell inherits from the last filled one above it. */
interface Inheritance {
  readonly value: unknown;
  /** What stands in that cell, for the sentences about its heirs. */
  readonly written: string;
  /** Why the value can't be used: the heirs can't be sent either. */
  readonly reasons: readonly Finding[];
}

/** A reader for the rows of a sheet whose columns are placed. */
export function rowReader(
  { inSheet, constants, blocked: allBlocked }: PlacedColumns,
  context: Omit<ReadContext, "report"> & { readonly levels: Levels },
): RowReader {
  const problems: Problem[] = [];
  const filled = new Map<string, number>();
  const inherited = new Map<string, Inheritance>();
  const fillDown = inSheet.filter(({ column }) => column.fillDown);
  const ownContent = inSheet.filter(({ column }) => !column.fillDown);
  // One cell and one list of findings serve every cell of the sheet: there are half a million.
  const cell: Cell = { value: "", kind: "empty" };
  let found: Finding[] = [];
  const reading: ReadContext = { ...context, report };

  function report(finding: Finding) {
    // A cell that could not be read is nobody's judgement, whatever else its rule warns of.
    const told = finding.level === "error" ? finding : judged(finding, context.levels);
    if (told !== undefined) found.push(told);
  }

  function readCell({ key, column, index }: PlacedColumn, row: GridRow): unknown {
    cell.value = row.values[index] ?? "";
    cell.kind = row.kinds[index] ?? "empty";
    const value = column.read(cell, reading);
    if (column.fillDown) {
      inherited.set(key, {
        value,
        written: String(cell.value),
        reasons: found.filter(stopsRow),
      });
    }
    return value;
  }

  function valueOfBlank({ key, column }: PlacedColumn): unknown {
    const heirloom = column.fillDown ? inherited.get(key) : undefined;
    if (heirloom !== undefined) {
      found.push(...heirloom.reasons);
      filled.set(key, (filled.get(key) ?? 0) + 1);
      return heirloom.value;
    }
    if (!column.required) return null;
    found.push({ code: "R001", level: "error" });
    return undefined;
  }

  return {
    problems,
    filled,
    read(row, number) {
      if (ownContent.every(({ index }) => isBlankAt(row, index))) {
        // Dates and shops prepared for rows to come make no row, but those below may inherit them.
        for (const placed of fillDown) if (!isBlankAt(row, placed.index)) readCell(placed, row);
        if (found.length > 0) found = [];
        return undefined;
      }
      const cells: Record<string, unknown> = { ...constants };
      let blocked = allBlocked;
      for (const placed of inSheet) {
        const blank = isBlankAt(row, placed.index);
        const value = blank ? valueOfBlank(placed) : readCell(placed, row);
        if (value !== undefined) cells[placed.key] = value;
        if (found.length === 0) continue;
        const written = blank ? (inherited.get(placed.key)?.written ?? "") : String(cell.value);
        for (const finding of found) {
          problems.push({ ...finding, row: number, column: placed.key, value: written });
          blocked ||= stopsRow(finding);
        }
        found = [];
      }
      return { cells, blocked };
    },
  };
}
