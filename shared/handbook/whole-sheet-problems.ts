import type { Ledger } from "../ledger.ts";
import type { Problem, ProblemCode, ProblemOf } from "../problem.ts";

/** The codes about a sheet as a whole; S320 is a rule on a row. */
type SheetCode = Exclude<Extract<ProblemCode, `S${string}`>, "S320">;

const SHEET = { row: null, column: null, value: "" } as const;
const ROW = { row: 14, column: null, value: "" } as const;

/**
 * What is said about headings, sheets and marks, with numbers as an example; a code without one does not
 * compile. The column stands for any.
 */
const examples = (column: string): { readonly [C in SheetCode]: ProblemOf<C> } => ({
  S300: { code: "S300", level: "error", ...SHEET, value: "Sheet1" },
  S301: { code: "S301", level: "error", ...SHEET, column, params: { row: 1 } },
  S302: {
    code: "S302",
    level: "error",
    ...SHEET,
    column,
    value: "备注",
    params: { addresses: ["H1", "M1"] },
  },
  S303: {
    code: "S303",
    level: "error",
    ...SHEET,
    column,
    params: { addresses: ["A1", "C1"], headings: ["日期", "登记时间"] },
  },
  S304: { code: "S304", level: "note", ...SHEET, params: { count: 312 } },
  S305: { code: "S305", level: "note", ...SHEET, params: { count: 2, rows: [31, 62] } },
  S307: { code: "S307", level: "note", ...SHEET, column, params: { count: 48 } },
  S308: {
    code: "S308",
    level: "note",
    ...SHEET,
    column,
    params: { shift: "晚班", days: ["2026-11-03"], count: 1 },
  },
  S310: { code: "S310", level: "warning", ...ROW, params: { mark: "edited" } },
  S311: { code: "S311", level: "error", ...ROW, params: { name: "colour" } },
  S312: { code: "S312", level: "error", ...ROW },
  S332: { code: "S332", level: "error", ...ROW },
  S333: { code: "S333", level: "error", ...ROW },
  S334: { code: "S334", level: "error", ...ROW, column },
  S335: { code: "S335", level: "error", ...ROW, column, params: { was: "3", by: "陈主管" } },
  S336: { code: "S336", level: "error", ...ROW, column },
  S337: {
    code: "S337",
    level: "error",
    ...ROW,
    column,
    params: { was: "2", columns: ["fetchedBy", "fetchedAt"] },
  },
  S314: { code: "S314", level: "note", ...SHEET, params: { count: 2, rows: [63, 64] } },
  S315: { code: "S315", level: "warning", ...SHEET },
  S317: {
    code: "S317",
    level: "note",
    ...SHEET,
    column,
    value: "天猫",
    params: { sheet: "天猫" },
  },
  S318: {
    code: "S318",
    level: "note",
    ...SHEET,
    params: { headings: [{ name: "平台补贴金额", address: "M1" }] },
  },
  S319: { code: "S319", level: "warning", ...SHEET, column, params: { count: 48, why: "asks" } },
  S321: {
    code: "S321",
    level: "error",
    ...SHEET,
    column,
    params: { was: "日期", headings: [{ name: "办理日", address: "A1" }] },
  },
  S322: { code: "S322", level: "error", ...SHEET, column, params: { other: column } },
  S323: {
    code: "S323",
    level: "note",
    ...SHEET,
    params: { by: "李敏", day: "2026-11-03", unknown: 0 },
  },
  S324: {
    code: "S324",
    level: "error",
    ...SHEET,
    column,
    value: "云杉家居旗舰店",
    params: { by: "李敏", day: "2026-11-03" },
  },
  S325: {
    code: "S325",
    level: "warning",
    ...SHEET,
    column,
    params: {
      count: 48,
      written: ["03/04/2026"],
      readings: [
        { order: "mdy", days: ["2026-03-04"] },
        { order: "dmy", days: ["2026-04-03"] },
      ],
    },
  },
  S326: {
    code: "S326",
    level: "error",
    ...SHEET,
    column,
    params: { rule: "R063", count: 5336, of: 5400, than: column, better: null },
  },
  S330: { code: "S330", level: "warning", ...SHEET, column },
  S331: {
    code: "S331",
    level: "warning",
    ...SHEET,
    params: { read: "A1:H1", left: ["J1:P1"] },
  },
});

/** Problems that any ledger can have, whatever its columns are. */
export function wholeSheetProblems(ledger: Ledger): Problem[] {
  return Object.values(examples(ledger.day)).filter(
    ({ code }) => code !== "S308" || ledger.shifts !== undefined,
  );
}
