import type { Column, ReadContext } from "../columns/column.ts";
import type { Ledger } from "../ledger.ts";
import { type Finding, type Problem, stopsRow } from "../problem.ts";
import { missingColumns } from "./missing-columns.ts";
import type { Placement } from "./placement.ts";

/** A column that stands in the sheet. */
export interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  /** The index in the grid. */
  readonly index: number;
  /** What a person said of the sheet's own words, by the word; left out where nothing was said. */
  readonly meanings?: ReadonlyMap<string, string>;
}

/** A ledger's columns in one sheet. */
export interface PlacedColumns {
  /** In the ledger's order. */
  readonly inSheet: readonly PlacedColumn[];
  /** The values that stand for every row. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** The columns whose constant can't be read. */
  readonly unreadable: readonly string[];
  /** True when no row can be sent: a required column has no place, a column may have moved, a constant can't be read. */
  readonly blocked: boolean;
  /** About the constants. */
  readonly problems: readonly Problem[];
}

/** Looks the columns up and reads the constants, once for the whole sheet. */
export function placedColumns(
  ledger: Ledger,
  placement: Placement,
  context: Omit<ReadContext, "report">,
): PlacedColumns {
  const inSheet: PlacedColumn[] = [];
  const constants: Record<string, unknown> = {};
  const unreadable: string[] = [];
  const problems: Problem[] = [];
  // The problem of the headings says so already.
  const missing = missingColumns(ledger, (key) => key in placement.columns);
  let blocked = (placement.unsettled ?? []).length > 0 || missing.length > 0;
  for (const [key, column] of Object.entries(ledger.columns)) {
    const place = placement.columns[key];
    if (place === undefined) continue;
    if ("index" in place) {
      const said = placement.words?.[key];
      const meanings = said === undefined ? undefined : new Map(Object.entries(said));
      inSheet.push({ key, column, index: place.index, ...(meanings && { meanings }) });
    } else {
      const report = (finding: Finding) => {
        problems.push({ ...finding, row: null, column: key, value: place.constant });
        blocked ||= stopsRow(finding);
      };
      const value = column.read({ value: place.constant, kind: "text" }, { ...context, report });
      if (value === undefined) unreadable.push(key);
      else constants[key] = value;
    }
  }
  return { inSheet, constants, unreadable, blocked, problems };
}
