import type { Cell } from "../cell.ts";
import type { ReadContext } from "../column.ts";
import { type Finding, type Problem, stopsRow } from "../problem.ts";
import { judged, type Levels } from "../rules/levels.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import type { PlacedColumn, PlacedColumns } from "./placed-columns.ts";

/** What a blank cell inherits from the last filled one above it. */
export interface Heirloom {
  readonly value: unknown;
  /** What stands in that cell, for the sentences about its heirs. */
  readonly written: string;
  /** Why the value can't be used: the heirs can't be sent either. */
  readonly reasons: readonly Finding[];
}

/** What can be inherited at some height of the sheet, by the columns that fill down. */
export type Heirlooms = readonly (Heirloom | undefined)[];

/** The cells of one row, read. */
export interface ReadCells {
  /** Undefined for a blank row, which may still hold what those below inherit. */
  readonly cells: Readonly<Record<string, unknown>> | undefined;
  readonly blocked: boolean;
  readonly problems: readonly Problem[];
  /** The columns whose blank cell inherited. */
  readonly inherited: readonly string[];
  /** What the row below inherits: the very list that was given when this row adds nothing to it. */
  readonly below: Heirlooms;
}

/** Reads one row; `above` is what its blank cells inherit. */
export type RowReader = (row: GridRow, number: number, above: Heirlooms) => ReadCells;

const NONE: readonly never[] = [];

/** What the first row of a sheet inherits. */
export const NOTHING_ABOVE: Heirlooms = NONE;

/** A reader for the rows of a sheet whose columns are placed. */
export function rowReader(
  { inSheet, constants, blocked: allBlocked }: PlacedColumns,
  context: Omit<ReadContext, "report"> & { readonly levels: Levels },
): RowReader {
  const fillDown = inSheet.filter(({ column }) => column.fillDown);
  const ownContent = inSheet.filter(({ column }) => !column.fillDown);
  const heirloomAt = new Map(fillDown.map(({ key }, at) => [key, at]));
  // One cell and one list of findings serve every cell of the sheet: there are half a million.
  const cell: Cell = { value: "", kind: "empty" };
  let found: Finding[] = [];
  const reading: ReadContext = { ...context, report };

  function report(finding: Finding) {
    // A cell that could not be read is nobody's judgement, whatever else its rule warns of.
    const told = finding.level === "error" ? finding : judged(finding, context.levels);
    if (told !== undefined) found.push(told);
  }

  return (row, number, above) => {
    let below: (Heirloom | undefined)[] | undefined;
    let problems: Problem[] | undefined;
    let inherited: string[] | undefined;

    function readCell({ key, column, index }: PlacedColumn): unknown {
      cell.value = row.values[index] ?? "";
      cell.kind = row.kinds[index] ?? "empty";
      const value = column.read(cell, reading);
      const at = heirloomAt.get(key);
      if (at !== undefined) {
        below ??= [...above];
        below[at] = { value, written: String(cell.value), reasons: found.filter(stopsRow) };
      }
      return value;
    }

    function valueOfBlank({ key, column }: PlacedColumn, heirloom: Heirloom | undefined): unknown {
      if (heirloom !== undefined) {
        found.push(...heirloom.reasons);
        (inherited ??= []).push(key);
        return heirloom.value;
      }
      if (!column.required) return null;
      found.push({ code: "R001", level: "error" });
      return undefined;
    }

    if (ownContent.every(({ index }) => isBlankAt(row, index))) {
      // Dates and shops prepared for rows to come make no row, but those below may inherit them.
      for (const placed of fillDown) if (!isBlankAt(row, placed.index)) readCell(placed);
      if (found.length > 0) found = [];
      const nothing = { cells: undefined, blocked: false, problems: NONE, inherited: NONE };
      return { ...nothing, below: below ?? above };
    }
    const cells: Record<string, unknown> = { ...constants };
    let blocked = allBlocked;
    for (const placed of inSheet) {
      const blank = isBlankAt(row, placed.index);
      const heirloom = blank ? above[heirloomAt.get(placed.key) ?? -1] : undefined;
      const value = blank ? valueOfBlank(placed, heirloom) : readCell(placed);
      if (value !== undefined) cells[placed.key] = value;
      if (found.length === 0) continue;
      const written = blank ? (heirloom?.written ?? "") : String(cell.value);
      for (const finding of found) {
        (problems ??= []).push({ ...finding, row: number, column: placed.key, value: written });
        blocked ||= stopsRow(finding);
      }
      found = [];
    }
    return {
      cells,
      blocked,
      problems: problems ?? NONE,
      inherited: inherited ?? NONE,
      below: below ?? above,
    };
  };
}
