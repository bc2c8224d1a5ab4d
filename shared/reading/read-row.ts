import type { Cell } from "../cell.ts";
import { fillDown } from "../columns/fix.ts";
import { flatRow } from "../row.ts";
import type { Column, ReadContext } from "../columns/column.ts";
import { NOTE } from "../ledger.ts";
import { type Finding, type Fix, MOST_FIXES, type Problem, stopsRow } from "../problem.ts";
import { judged, type Levels } from "../settings/levels.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import { amountSplitter } from "./labelled-amounts.ts";
import type { PlacedColumn, PlacedColumns } from "./placed-columns.ts";
import { tidierOf, type UntidyCell } from "./untidy-cells.ts";

/** What a blank cell inherits from the last filled one above it. */
export interface FillDownValue {
  readonly value: unknown;
  /** What stands in that cell, for the sentences about its heirs. */
  readonly written: string;
  /** Why the value can't be used: the heirs can't be sent either. */
  readonly reasons: readonly Finding[];
  /** Writes it into an heir; null when it could not be read. */
  readonly fix: Fix | null;
}

/** What can be inherited at some height of the sheet, by the columns that fill down. */
export type FillDownValues = readonly (FillDownValue | undefined)[];

/** A blank cell that inherited. */
export interface Inherited {
  readonly column: string;
  readonly fix: Fix | null;
}

/** The cells of one row, read. */
export interface ReadCells {
  /** Undefined for a blank row, which may still hold what those below inherit. */
  readonly cells: Readonly<Record<string, unknown>> | undefined;
  readonly blocked: boolean;
  readonly problems: readonly Problem[];
  /** The columns whose blank cell inherited, each with what would fill it in. */
  readonly inherited: readonly Inherited[];
  /** Cells that were read without a word, though they are written in another way than they are kept. */
  readonly untidy: readonly UntidyCell[];
  /** What the row below inherits: the very list that was given when this row adds nothing to it. */
  readonly below: FillDownValues;
}

/** Reads one row; `above` is what its blank cells inherit. */
export type RowReader = (row: GridRow, number: number, above: FillDownValues) => ReadCells;

const NONE: readonly never[] = [];

/** What the first row of a sheet inherits. */
export const NOTHING_ABOVE: FillDownValues = NONE;

/** A reader for the rows of a sheet whose columns are placed. */
export function rowReader(
  { inSheet, constants, blocked: allBlocked }: PlacedColumns,
  context: Omit<ReadContext, "report"> & { readonly levels: Levels },
): RowReader {
  const inherits = inSheet.filter(({ column }) => column.fillDown);
  const ownContent = inSheet.filter(({ column }) => !column.fillDown);
  const tidiers = inSheet.map(tidierOf);
  const amounts = amountSplitter(inSheet, context);
  const hasNote = inSheet.some(({ key }) => key === NOTE);
  // Where among the fill-down values each column has its own; -1 for one that hands nothing on.
  const fillDownAt = inSheet.map((placed) => inherits.indexOf(placed));
  // One fill-down value for all cells of a column that hold the same: a shop or a day stands in many rows.
  const fillDownValues = inherits.map(() => new Map<Cell["value"], FillDownValue>());
  const unread = flatRow({
    ...constants,
    ...Object.fromEntries(inSheet.map(({ key }) => [key, null])),
  });
  // One cell and one list of findings serve every cell of the sheet: there are half a million.
  const cell: Cell = { value: "", kind: "empty" };
  let found: Finding[] = [];
  // The row and the current column stand here too, so that no cell needs a function of its own.
  let currentRow: GridRow = { values: NONE, kinds: NONE };
  let currentColumn: PlacedColumn | undefined;
  const reading: ReadContext = { ...context, report, splitAmounts };

  function report(finding: Finding) {
    // A cell that could not be read is nobody's judgement, whatever else its rule warns of.
    const told = finding.level === "error" ? finding : judged(finding, context.levels);
    if (told !== undefined) found.push(told);
  }

  function splitAmounts(text: string): Fix | undefined {
    return currentColumn && amounts.split(text, currentColumn, currentRow);
  }

  function readCell(placed: PlacedColumn): unknown {
    currentColumn = placed;
    cell.value = currentRow.values[placed.index] ?? "";
    cell.kind = currentRow.kinds[placed.index] ?? "empty";
    return placed.column.read(cell, reading);
  }

  /** What the current cell, from which this value was read, hands on. */
  function fillDownValueOf(column: Column, at: number, value: unknown): FillDownValue {
    const reasons = found.filter(stopsRow);
    const known = reasons.length === 0 ? fillDownValues[at]?.get(cell.value) : undefined;
    if (known !== undefined) return known;
    const written = String(cell.value);
    const fix = value === undefined ? null : fillDown(column, value);
    const fillDownValue = { value, written, reasons, fix };
    if (reasons.length === 0) fillDownValues[at]?.set(cell.value, fillDownValue);
    return fillDownValue;
  }

  /** The fixes that this sheet and this column have room for. */
  function offered(fixes: readonly Fix[], { key, column }: PlacedColumn): readonly Fix[] {
    const toNote = hasNote && key !== NOTE && column.privacy === "public";
    return fixes
      .filter((fix) => fix.toNote !== true || (toNote && !(fix.shows === "" && column.required)))
      .slice(0, MOST_FIXES);
  }

  return (row, number, above) => {
    let below: (FillDownValue | undefined)[] | undefined;
    let problems: Problem[] | undefined;
    let inherited: Inherited[] | undefined;
    let untidy: UntidyCell[] | undefined;

    currentRow = row;
    if (ownContent.every(({ index }) => isBlankAt(row, index))) {
      // Dates and shops prepared for rows to come make no row, but those below may inherit them.
      for (const [at, placed] of inherits.entries()) {
        if (isBlankAt(row, placed.index)) continue;
        const fillDownValue = fillDownValueOf(placed.column, at, readCell(placed));
        if (above[at] !== fillDownValue) (below ??= [...above])[at] = fillDownValue;
        found = [];
      }
      const nothing = {
        cells: undefined,
        blocked: false,
        problems: NONE,
        inherited: NONE,
        untidy: NONE,
      };
      return { ...nothing, below: below ?? above };
    }
    const cells: Record<string, unknown> = { ...unread };
    let blocked = allBlocked;
    for (const [position, placed] of inSheet.entries()) {
      const at = fillDownAt[position] ?? -1;
      const blank = isBlankAt(row, placed.index);
      const fillDownValue = blank ? above[at] : undefined;
      let value: unknown;
      if (!blank) {
        value = readCell(placed);
        if (at >= 0) {
          const handedOn = fillDownValueOf(placed.column, at, value);
          if (above[at] !== handedOn) (below ??= [...above])[at] = handedOn;
        }
      } else if (fillDownValue !== undefined) {
        value = fillDownValue.value;
        found.push(...fillDownValue.reasons);
        (inherited ??= []).push({ column: placed.key, fix: fillDownValue.fix });
      } else if (placed.column.required) {
        found.push({ code: "R001", level: "error" });
      } else value = null;
      if (value === undefined) delete cells[placed.key];
      else if (value !== null) cells[placed.key] = value;
      if (found.length === 0) {
        const other = blank || value === undefined ? undefined : tidiers[position]?.(cell, value);
        if (other !== undefined) (untidy ??= []).push(other);
        continue;
      }
      const written = blank ? (fillDownValue?.written ?? "") : String(cell.value);
      for (const finding of found) {
        const { fixes } = finding;
        (problems ??= []).push({
          ...finding,
          ...(fixes !== undefined && { fixes: offered(fixes, placed) }),
          row: number,
          column: placed.key,
          value: written,
        });
        blocked ||= stopsRow(finding);
      }
      found = [];
    }
    return {
      cells,
      blocked,
      problems: problems ?? NONE,
      inherited: inherited ?? NONE,
      untidy: untidy ?? NONE,
      below: below ?? above,
    };
  };
}
