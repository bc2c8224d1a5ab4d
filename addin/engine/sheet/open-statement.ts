import { digest } from "../../../shared/digest.ts";
import { shapeOf, type SheetShape } from "../../../shared/reading/sheet-shape.ts";
import { cleaned } from "../../../shared/statements/cleaned.ts";
import { statements } from "../../../shared/statements/index.ts";
import { findStatement } from "../../../shared/statements/find-statement.ts";
import { readStatement, type ReadStatement } from "../../../shared/statements/read.ts";
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

/** The statement that stands in a sheet; undefined for any other list. */
export async function openStatement(
  workbook: Workbook,
  { sheet, grid }: FilledSnapshot,
): Promise<OpenStatement | undefined> {
  const found = findStatement(grid, statements);
  if (found === undefined) return undefined;
  const content = contentOf(grid.values, found.headerRow);
  const shape = shapeOf((grid.values[found.headerRow] ?? []).map(cleaned));
  const said = await statementMemory(workbook, sheet, content);
  return { read: readStatement(grid, found, sheet.name, said.month ?? null), said, content, shape };
}

/** So many rows tell one file from the next. */
const ROWS = 5;

/** By its headings, how many rows it has and the least of them, however they are sorted. */
function contentOf(values: FilledSnapshot["grid"]["values"], headerRow: number): string {
  const rows = values.slice(headerRow + 1).map((row) => row.join("\t"));
  let least: string[] = [];
  for (const row of rows) {
    const last = least.at(-1);
    if (least.length === ROWS && last !== undefined && row >= last) continue;
    least = [...least, row].sort().slice(0, ROWS);
  }
  return digest([values[headerRow], rows.length, least]);
}
