import { isSampleText } from "../../../shared/sample-mark.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Pausing } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import type { SampleRow } from "./sample-memory.ts";
import { inDateSystem } from "../../workbook/date-system.ts";

type Value = string | number | boolean;

/** Two readings of one number may differ in its last digit when a file was saved in between. */
const NEAR = 1e-6;

/** The numbers of the rows that are marked as samples. */
export async function markedRows(
  { snapshot: { grid }, placement }: OpenLedger,
  env: Pausing,
): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let index = placement.headerRow + 1; index < grid.values.length; index += 1) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    if (grid.values[index]?.some(isSampleText)) numbers.push(grid.firstRow + index);
  }
  return numbers;
}

/** Those of the marked rows that still are what was put in: every cell, and nothing beside them. */
export function untouchedRows(
  openLedger: OpenLedger,
  marked: readonly number[],
  samples: readonly SampleRow[],
): readonly number[] {
  const { snapshot, ledger } = openLedger;
  const known = samples.filter((sample) => sample.ledger === ledger.id);
  return marked.filter((number) => {
    const row = snapshot.grid.values[number - snapshot.grid.firstRow] ?? [];
    return known.some((sample) => isSame(openLedger, row, sample));
  });
}

function isSame(openLedger: OpenLedger, row: readonly Value[], { cells }: SampleRow): boolean {
  const keys = new Map<number, string>();
  for (const [key, place] of Object.entries(openLedger.placement.columns)) {
    if ("index" in place) keys.set(place.index, key);
  }
  const owned = new Set(
    openLedger.headings.filter((heading) => heading.owned !== null).map(({ index }) => index),
  );
  return row.every((value, index) => {
    if (owned.has(index)) return true;
    const written = cells[keys.get(index) ?? ""];
    const expected =
      written === undefined ? "" : inDateSystem(written, openLedger.snapshot.date1904).value;
    return typeof value === "number" && typeof expected === "number"
      ? Math.abs(value - expected) < NEAR
      : value === expected;
  });
}
