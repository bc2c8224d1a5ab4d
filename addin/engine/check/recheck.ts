import type { Environment } from "../environment.ts";
import { isFilled } from "../sheet/filled-snapshot.ts";
import { type OpenLedger, matchSheet } from "../sheet/open-ledger.ts";
import { rowsOf } from "../../../shared/problem.ts";
import { validate, type Validation } from "./validate.ts";
import type { ChangedArea, SheetSnapshot, Workbook } from "../../workbook/workbook.ts";

/** Rows that a person brought into the sheet at once. */
export interface BroughtRows {
  readonly rows: number;
  /** The numbers of those that have an error or a warning. */
  readonly look: ReadonlySet<number>;
  /** True when more than one column was filled: pasted rather than filled in. */
  readonly pasted: boolean;
}

/** A sheet that was checked again where it changed. */
export interface Recheck {
  readonly validation: Validation;
  /** Null when nothing came in at once, as when a person types. */
  readonly brought: BroughtRows | null;
  /** True when rows that did not change stand elsewhere now. */
  readonly moved: boolean;
}

/**
 * Checks what changed in the sheet since it was validated. Null when that can't be told, or when the
 * headings are not what they were: then all of it has to be opened and validated anew.
 */
export async function recheck(
  workbook: Workbook,
  before: Validation,
  env: Environment,
): Promise<Recheck | null> {
  const reread = await workbook.rereadSheet(before.openLedger.snapshot);
  if (reread === null) return null;
  const openLedger = asBefore(before.openLedger, reread.snapshot, env);
  if (openLedger === null) return null;
  const validation = await validate(workbook, openLedger, env, before);
  await env.pause();
  return { validation, brought: broughtRows(validation, reread.edits), moved: reread.moved };
}

/** The ledger in the sheet as it is now; null when its headings say something else. */
function asBefore(
  before: OpenLedger,
  snapshot: SheetSnapshot,
  { settings }: Environment,
): OpenLedger | null {
  if (!isFilled(snapshot)) return null;
  const { ledger, remembered } = before;
  const match = matchSheet(ledger, snapshot, remembered, settings.lists);
  return understood(match) === understood(before) ? { ...before, snapshot, ...match } : null;
}

type Understood = Pick<OpenLedger, "placement" | "problems" | "missing" | "headings">;

/** The headings and what they were taken for, the add-in's own left out. */
const understood = ({ placement, problems, missing, headings }: Understood): string =>
  JSON.stringify([placement, problems, missing, headings.filter(({ owned }) => owned === null)]);

function broughtRows(
  { openLedger, reading, problems }: Validation,
  edits: readonly ChangedArea[],
): BroughtRows | null {
  const { snapshot, placement } = openLedger;
  const columns = Object.values(placement.columns).flatMap((place) =>
    "index" in place ? [snapshot.grid.firstColumn + place.index] : [],
  );
  const filled = edits
    .filter(({ rows }) => rows > 1)
    .map((edit) => ({
      ...edit,
      width: columns.filter(
        (column) => column >= edit.firstColumn && column < edit.firstColumn + edit.columns,
      ).length,
    }))
    .filter(({ width }) => width > 0);
  if (filled.length === 0) return null;
  const isWithin = (row: number) =>
    filled.some(({ firstRow, rows }) => row >= firstRow && row < firstRow + rows);
  const numbers = new Set(reading.rows.map(({ number }) => number).filter(isWithin));
  if (numbers.size < 2) return null;
  const look = new Set<number>();
  for (const problem of problems) {
    if (problem.level === "note") continue;
    for (const row of rowsOf(problem)) if (numbers.has(row)) look.add(row);
  }
  return { rows: numbers.size, look, pasted: filled.some(({ width }) => width > 1) };
}
