import type { Ledger } from "../ledger.ts";
import type { Level, Problem, ProblemCode, ProblemParams } from "../problem.ts";

interface Example {
  readonly level: Level;
  readonly row?: number;
  readonly value?: string;
  readonly params?: ProblemParams;
  /** True when the problem points at a column; the ledger's business day stands for any. */
  readonly pointsAt?: true;
}

/** The codes about a sheet as a whole; S320 is a rule on a row. */
type SheetCode = Exclude<Extract<ProblemCode, `S${string}`>, "S320">;

/** What is said about headings, sheets and marks, with numbers as an example; a code without one does not compile. */
const examples: Readonly<Record<SheetCode, Example>> = {
  S300: { level: "error", value: "Sheet1" },
  S301: { level: "error", pointsAt: true, params: { row: 1 } },
  S302: { level: "error", value: "备注", params: { addresses: "H1、M1" } },
  S303: {
    level: "error",
    pointsAt: true,
    params: { addresses: "A1、C1", headings: "日期、登记时间" },
  },
  S304: { level: "note", params: { count: 312 } },
  S305: { level: "note", params: { count: 2, rows: "31、62" } },
  S307: { level: "note", pointsAt: true, params: { count: 48 } },
  S308: { level: "note", params: { shift: "晚班", days: "2026-11-03", count: 1 } },
  S310: { level: "warning", row: 14, params: { mark: "edited" } },
  S311: { level: "error", row: 14, params: { name: "colour" } },
  S312: { level: "error", row: 14 },
  S314: { level: "note", params: { count: 2, rows: "63、64" } },
  S315: { level: "warning" },
  S317: { level: "note", pointsAt: true, value: "天猫", params: { sheet: "天猫" } },
  S318: { level: "note", params: { headings: "平台补贴金额（M1）", count: 1 } },
};

/** Problems that any ledger can have, whatever its columns are. */
export function wholeSheetProblems(ledger: Ledger): Problem[] {
  const possible = Object.entries(examples).filter(
    ([code]) => code !== "S308" || ledger.shifts !== undefined,
  );
  return possible.map(([code, { level, row, value, params, pointsAt }]) => ({
    code: code as ProblemCode, // the keys of the record
    level,
    row: row ?? null,
    column: pointsAt === true ? ledger.day : null,
    value: value ?? "",
    ...(params !== undefined && { params }),
  }));
}
