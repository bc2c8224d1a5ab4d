import type { ReportRow } from "../../shared/reports/sheet/report-rows.ts";
import type { ReportSheet, SheetRef, TypedInto, WrittenReport } from "../workbook/workbook.ts";
import { keptReport, type KeptReport } from "./report-sheet.ts";

/** Where rows come to stand above the lines: each a row of the report, or null for one that is blank. */
export interface AbovePlan {
  readonly rows: readonly (ReportRow | null)[];
  /** Where rows are made for it in a sheet that has some already, by where they stand in the end, in order. */
  readonly inserted: readonly number[];
}

/**
 * Leaves rows that the sheet has where they are, so that what a person wrote beside them stays beside them. A row that
 * is new takes the place of one that is gone, unless something is `noted` there; else room is made for it.
 */
export function planAbove(
  before: readonly (string | null)[],
  rows: readonly ReportRow[],
  noted: (row: number) => boolean,
): AbovePlan {
  const wanted = new Set(rows.map(({ key }) => key));
  const planned: (ReportRow | null)[] = [];
  const inserted: number[] = [];
  let at = 0;
  const isFree = () => {
    const key = before[at];
    return key !== undefined && (key === null || !wanted.has(key));
  };
  for (const row of rows) {
    const stands = before.indexOf(row.key, at);
    if (stands < 0) {
      while (isFree() && noted(at)) {
        planned.push(null);
        at += 1;
      }
      if (isFree()) at += 1;
      else inserted.push(planned.length);
    } else {
      // What is gone in between stays as a blank row.
      for (; at < stands; at += 1) planned.push(null);
      at += 1;
    }
    planned.push(row);
  }
  for (; at < before.length; at += 1) planned.push(null);
  return { rows: planned, inserted };
}

type Line = ReportSheet["lines"][number];

/** Where lines come to stand in a table; null for a row that is blank. */
export interface LinesPlan {
  readonly lines: readonly (Line | null)[];
  /** How many notes stand beside a line that is gone. */
  readonly orphans: number;
}

/**
 * The lines in their own order; where a person has noted something beside some, those that the table has stay where
 * they stand, and new ones come into free rows and to the end.
 */
export function planLines(
  before: readonly string[],
  lines: readonly Line[],
  noted: (line: number) => boolean,
): LinesPlan {
  if (!before.some((_id, at) => noted(at))) return { lines, orphans: 0 };
  const known = new Map(lines.map((line) => [String(line.at(-1)), line]));
  const there = new Set(before);
  const added = lines.filter((line) => !there.has(String(line.at(-1))));
  let orphans = 0;
  const kept = before.map((id, at) => {
    const line = known.get(id);
    if (line !== undefined) {
      // A line that a person copied stands once.
      known.delete(id);
      return line;
    }
    if (!noted(at)) return added.shift() ?? null;
    orphans += 1;
    return null;
  });
  return { lines: [...kept, ...added], orphans };
}

/** Where everything of a report comes to stand. */
export interface ReportPlan {
  readonly kind: "plan";
  /** The sheet that the report has; null for a new one. */
  readonly kept:
    | (Pick<KeptReport, "block" | "lines" | "columns"> & { readonly sheet: SheetRef })
    | null;
  readonly above: AbovePlan;
  readonly lines: LinesPlan["lines"];
}

/**
 * Looks at the sheet that a report has, and says where everything comes to stand: nothing is written yet, so that what
 * Excel refuses is written once more by the same plan. Where a person has typed over what was written, or noted
 * something beside a line that is gone, it is theirs to say what to do.
 */
export async function planReport(
  context: Excel.RequestContext,
  report: ReportSheet,
  typedInto: TypedInto,
): Promise<ReportPlan | Extract<WrittenReport, { kind: "typed-into" }>> {
  const kept = typedInto === "new-sheet" ? undefined : await keptReport(context, report);
  if (kept === undefined) {
    const above = { rows: report.above, inserted: [] };
    return { kind: "plan", kept: null, above, lines: report.lines };
  }
  const { sheet, block, noted } = kept;
  const top = block.above.length + 1;
  const { lines, orphans } = planLines(kept.ids, report.lines, (line) => noted(top + line));
  if (typedInto === "ask" && (kept.typedInto || orphans > 0))
    return { kind: "typed-into", sheet, notes: orphans };
  const above = planAbove(block.above, report.above, noted);
  return { kind: "plan", kept, above, lines };
}
