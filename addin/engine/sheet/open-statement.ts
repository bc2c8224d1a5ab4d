import { digest } from "../../../shared/digest.ts";
import { shapeOf, type SheetShape } from "../../../shared/reading/sheet-shape.ts";
import { cleaned } from "../../../shared/statements/cleaned.ts";
import { statements } from "../../../shared/statements/index.ts";
import { findStatement } from "../../../shared/statements/find-statement.ts";
import { statementSteps, type ReadStatement } from "../../../shared/statements/read.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Pausing } from "../environment.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { FilledSnapshot } from "./filled-snapshot.ts";
import { statementMemory, type StatementMemory } from "./statement-memory.ts";

/** A sheet that is somebody's statement, read, with what was said of it. */
export interface OpenStatement {
  readonly read: ReadStatement;
  readonly said: StatementMemory;
  /** By which the workbook remembers what was said: another file in the same sheet has another. */
  readonly content: string;
  /** By which the next file of the same kind is known. */
  readonly shape: SheetShape;
}

/** How the reading of a sheet gives way to the page, and tells how far it is. */
export interface ReadingPauses extends Pausing {
  /** How many of its rows are read. */
  readonly onProgress: (done: number, total: number) => void;
}

/** The statement that stands in a sheet; undefined for any other list. */
export async function openStatement(
  workbook: Workbook,
  { sheet, grid }: FilledSnapshot,
  pauses: ReadingPauses,
): Promise<OpenStatement | undefined> {
  const found = findStatement(grid, statements);
  if (found === undefined) return undefined;
  const content = await contentOf(grid.values, found.headerRow, pauses);
  const shape = shapeOf((grid.values[found.headerRow] ?? []).map(cleaned));
  const said = await statementMemory(workbook, sheet, content);
  const steps = statementSteps(grid, found, sheet.name, said.month ?? null);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { read: step.value, said, content, shape };
    const pause = pauses.pause();
    if (pause === undefined) continue;
    pauses.onProgress(step.value, grid.values.length);
    await pause;
  }
}

/** So many rows tell one file from the next. */
const ROWS = 5;

/** By its headings, how many rows it has and the least of them, however they are sorted. */
async function contentOf(
  values: FilledSnapshot["grid"]["values"],
  headerRow: number,
  pauses: Pausing,
): Promise<string> {
  const rows = values.slice(headerRow + 1);
  let least: string[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at % ROWS_BETWEEN_PAUSES === 0) await pauses.pause();
    const row = cells.join("\t");
    const last = least.at(-1);
    if (least.length === ROWS && last !== undefined && row >= last) continue;
    least = [...least, row].sort().slice(0, ROWS);
  }
  return digest([values[headerRow], rows.length, least]);
}
