import { type Cell, isBlank } from "../cell.ts";
import { fillDown } from "../columns/fix.ts";
import type { DateOrder } from "../time/date-order.ts";
import { flatRow } from "../row.ts";
import type { Column, ReadContext } from "../columns/column.ts";
import { NOTE } from "../ledger.ts";
import { wordIn } from "../names/vocabulary.ts";
import { recurringTexts } from "../text/recurring-texts.ts";
import { type Finding, type Fix, MOST_FIXES, type Problem, stopsRow } from "../problem.ts";
import { judged, type Levels } from "../settings/levels.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import { type BlankCells, caseTeller } from "./blank-cells.ts";
import type { ColumnDates } from "./date-orders.ts";
import {
  fateOf,
  type FillDownValue,
  type FillDownValues,
  HANDED_DOWN,
  type Inherited,
} from "./fill-down-value.ts";
import type { CoveredCells } from "./covered-cells.ts";
import { amountSplitter } from "./labelled-amounts.ts";
import type { PlacedColumn, PlacedColumns } from "./placed-columns.ts";
import { tidierOf, type UntidyCell } from "./untidy-cells.ts";

/** The cells of one row, read. */
export interface ReadCells {
  /** Undefined for a blank row, which may still hold what those below inherit. */
  readonly cells: Readonly<Record<string, unknown>> | undefined;
  /** The columns of the sheet that say something here which can't be read, or that waits for a person. */
  readonly unreadable: readonly string[];
  readonly blocked: boolean;
  readonly problems: readonly Problem[];
  /** The columns whose blank cell inherited or may, each with what would fill it in. */
  readonly inherited: readonly Inherited[];
  /** Cells that were read without a word, though they are written in another way than they are kept. */
  readonly untidy: readonly UntidyCell[];
  /** What the row below inherits: the very list that was given when this row adds nothing to it. */
  readonly below: FillDownValues;
}

/** Reads one row; `above` is what its blank cells inherit, `covered` what merges show for them. */
export type RowReader = (
  row: GridRow,
  number: number,
  above: FillDownValues,
  covered: CoveredCells,
) => ReadCells;

const NONE: readonly never[] = [];

/** What a text was read as without a word, and what would tidy its cell up. */
interface TextRead {
  readonly value: unknown;
  readonly untidy: UntidyCell | undefined;
}

/** A reader for the rows of a sheet whose columns are placed; `blanks` says of each what its blank cells take, `dates` in which order it writes dates. */
export function rowReader(
  { inSheet, constants, unreadable: never, blocked: allBlocked }: PlacedColumns,
  blanks: readonly BlankCells[],
  dates: readonly ColumnDates[],
  context: Omit<ReadContext, "report"> & { readonly levels: Levels },
): RowReader {
  const inherits = inSheet.filter(
    (_, at) => HANDED_DOWN.has(blanks[at] ?? "nothing") && inSheet[at]?.column.fillDown,
  );
  const isCase = caseTeller(inSheet);
  const tidiers = inSheet.map(tidierOf);
  const texts = inSheet.map(() => recurringTexts<TextRead>());
  const amounts = amountSplitter(inSheet, context);
  const hasNote = inSheet.some(({ key }) => key === NOTE);
  // Where among the fill-down values each column has its own; -1 for one that hands nothing on.
  const fillDownAt = inSheet.map((placed) => inherits.indexOf(placed));
  // One fill-down value for all cells of a column that hold the same: a shop or a day stands in many rows.
  const fillDownValues = inSheet.map(() => new Map<Cell["value"], FillDownValue>());
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
  const reading: ReadContext = { ...context, report, splitAmounts, dateOrder };

  function report(finding: Finding) {
    // A cell that could not be read is nobody's judgement, whatever else its rule warns of.
    const told = finding.level === "error" ? finding : judged(finding, context.levels);
    if (told !== undefined && !isSettledWord(told)) found.push(told);
  }

  /** True for a word that no list has, and of which a person said that it stays. */
  function isSettledWord({ code, level }: Finding): boolean {
    if (currentColumn?.meanings === undefined || level === "error") return false;
    const word = wordIn(cell);
    return (code === "R002" || code === "R040") && currentColumn.meanings.get(word) === word;
  }

  function dateOrder(): DateOrder | undefined {
    const order = currentColumn && dates[inSheet.indexOf(currentColumn)];
    return typeof order === "string" && order !== "cell" ? order : undefined;
  }

  function splitAmounts(text: string): Fix | undefined {
    return currentColumn && amounts.split(text, currentColumn, currentRow);
  }

  function pointAt(placed: PlacedColumn, shown?: Readonly<Cell>): void {
    currentColumn = placed;
    cell.value = shown?.value ?? currentRow.values[placed.index] ?? "";
    cell.kind = shown?.kind ?? currentRow.kinds[placed.index] ?? "empty";
  }

  /** What the text of the current cell was read as in a row further up. */
  function readBefore(position: number): TextRead | undefined {
    if (cell.kind !== "text" || typeof cell.value !== "string") return undefined;
    return texts[position]?.find(cell.value);
  }

  /** What would tidy the current cell up, from which this value was read without a word. */
  function untidyCell(position: number, value: unknown): UntidyCell | undefined {
    const untidy = tidiers[position]?.(cell, value);
    // What a person said a word means has taken its place in the cell.
    if (cell.kind === "text" && typeof cell.value === "string" && !currentColumn?.meanings)
      texts[position]?.remember(cell.value, { value, untidy });
    return untidy;
  }

  function readCell(placed: PlacedColumn, shown?: Readonly<Cell>): unknown {
    pointAt(placed, shown);
    if (placed.meanings !== undefined) takeAsMeant(placed.meanings);
    return placed.column.read(cell, reading);
  }

  /** Puts the choice into the current cell that its word was said to mean. */
  function takeAsMeant(meanings: ReadonlyMap<string, string>): void {
    const word = wordIn(cell);
    const meant = meanings.get(word) ?? meanings.get(word.trim());
    if (meant === undefined) return;
    cell.value = meant;
    cell.kind = "text";
  }

  /** What the current cell, from which this value was read, hands on. */
  function fillDownValueOf(column: Column, position: number, value: unknown): FillDownValue {
    const reasons = found.filter(stopsRow);
    const known = reasons.length === 0 ? fillDownValues[position]?.get(cell.value) : undefined;
    if (known !== undefined) return known;
    const written = wordIn(cell);
    const fix = value === undefined ? null : fillDown(column, value);
    const fillDownValue = { value, written, reasons, fix };
    if (reasons.length === 0) fillDownValues[position]?.set(cell.value, fillDownValue);
    return fillDownValue;
  }

  /** What a merge shows for the current row's cell; undefined where it shows nothing. */
  function mergedValue(
    placed: PlacedColumn,
    position: number,
    shown: Readonly<Cell> | undefined,
  ): FillDownValue | undefined {
    if (shown === undefined || isBlank(shown)) return undefined;
    const handedOn = fillDownValueOf(placed.column, position, readCell(placed, shown));
    found = [];
    return handedOn;
  }

  /** The fixes that this sheet and this column have room for. */
  function offered(fixes: readonly Fix[], { key, column }: PlacedColumn): readonly Fix[] {
    const toNote = hasNote && key !== NOTE && column.privacy === "public";
    return fixes
      .filter((fix) => fix.toNote !== true || (toNote && !(fix.shows === "" && column.required)))
      .slice(0, MOST_FIXES);
  }

  return (row, number, above, covered) => {
    let below: (FillDownValue | undefined)[] | undefined;
    let problems: Problem[] | undefined;
    let inherited: Inherited[] | undefined;
    let untidy: UntidyCell[] | undefined;

    currentRow = row;
    if (!isCase(row)) {
      // Dates and shops prepared for rows to come make no row, but those below may inherit them.
      for (const [at, placed] of inherits.entries()) {
        if (isBlankAt(row, placed.index)) continue;
        const position = inSheet.indexOf(placed);
        const fillDownValue = fillDownValueOf(placed.column, position, readCell(placed));
        if (above[at] !== fillDownValue) (below ??= [...above])[at] = fillDownValue;
        found = [];
      }
      const nothing = {
        cells: undefined,
        unreadable: never,
        blocked: false,
        problems: NONE,
        inherited: NONE,
        untidy: NONE,
      };
      return { ...nothing, below: below ?? above };
    }
    const cells: Record<string, unknown> = { ...unread };
    let unreadable: string[] | undefined;
    let blocked = allBlocked;
    for (const [position, placed] of inSheet.entries()) {
      const at = fillDownAt[position] ?? -1;
      const blank = isBlankAt(row, placed.index);
      const merged =
        blank && covered.size > 0
          ? mergedValue(placed, position, covered.get(placed.index))
          : undefined;
      const over = blank ? (merged ?? above[at]) : undefined;
      // A `-` above says nothing, and so does the blank cell below it.
      let fate: Inherited["how"] | undefined;
      if (over !== undefined && over.value !== null) {
        fate = fateOf(blanks[position], merged !== undefined, over);
        (inherited ??= []).push({ column: placed.key, fix: over.fix, how: fate });
      }
      let value: unknown;
      let known: TextRead | undefined;
      if (!blank) {
        pointAt(placed);
        known = readBefore(position);
        value = known === undefined ? readCell(placed) : known.value;
        if (at >= 0) {
          const handedOn = fillDownValueOf(placed.column, position, value);
          if (above[at] !== handedOn) (below ??= [...above])[at] = handedOn;
        }
      } else if (fate === "filled") {
        value = over?.value;
        found.push(...(over?.reasons ?? NONE));
      } else if (fate === "asks" || fate === "apart") {
        blocked = true;
      } else if (placed.column.required) {
        found.push({ code: "R001", level: "error" });
      } else value = null;
      if (value === undefined) {
        delete cells[placed.key];
        (unreadable ??= [...never]).push(placed.key);
      } else if (value !== null) cells[placed.key] = value;
      if (found.length === 0) {
        if (blank || value === undefined) continue;
        const other = known === undefined ? untidyCell(position, value) : known.untidy;
        if (other !== undefined) (untidy ??= []).push(other);
        continue;
      }
      const written = blank ? (fate === "filled" ? (over?.written ?? "") : "") : wordIn(cell);
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
      unreadable: unreadable ?? never,
      blocked,
      problems: problems ?? NONE,
      inherited: inherited ?? NONE,
      untidy: untidy ?? NONE,
      below: below ?? above,
    };
  };
}
