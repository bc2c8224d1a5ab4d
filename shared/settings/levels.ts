import { z } from "zod";
import type { AnyFinding, Level, ProblemCode } from "../problem.ts";

/** How grave a rule is by itself; `varies` where that depends on the column or the amount. */
export type UsualLevel = Level | "varies";

/**
 * How grave each rule is by itself. `fixed` is what no department may decide: a value that could not be read, digits that are lost, a required
 * cell that is blank, headings and marks, and notes on how a cell was understood.
 */
export const usualLevels = {
  R000: "fixed",
  R001: "fixed",
  R002: "warning",
  R003: "warning",
  R004: "fixed",
  R005: "fixed",
  R006: "fixed",
  R007: "warning",
  R008: "fixed",
  R010: "fixed",
  R011: "fixed",
  R012: "warning",
  R014: "warning",
  R015: "fixed",
  R016: "fixed",
  R020: "fixed",
  R021: "fixed",
  R022: "fixed",
  R023: "varies",
  R024: "error",
  R025: "warning",
  R026: "fixed",
  R027: "fixed",
  R028: "fixed",
  R029: "fixed",
  R030: "warning",
  R031: "fixed",
  R032: "warning",
  R033: "fixed",
  R034: "warning",
  R035: "warning",
  R036: "fixed",
  R040: "warning",
  R041: "warning",
  R042: "warning",
  R043: "warning",
  R050: "warning",
  R060: "fixed",
  R061: "error",
  R062: "varies",
  R063: "error",
  R064: "warning",
  R065: "warning",
  R066: "warning",
  R067: "warning",
  R068: "warning",
  R069: "warning",
  R070: "warning",
  R071: "warning",
  R072: "fixed",
  R073: "fixed",
  R074: "fixed",
  R079: "warning",
  D101: "error",
  D102: "warning",
  D103: "varies",
  D104: "error",
  D105: "warning",
  D106: "error",
  D107: "warning",
  D108: "error",
  D111: "error",
  D112: "warning",
  D113: "warning",
  D114: "warning",
  X201: "error",
  X202: "warning",
  X203: "warning",
  X206: "warning",
  X208: "warning",
  X209: "warning",
  X210: "warning",
  X211: "warning",
  X212: "warning",
  X213: "fixed",
  X214: "warning",
  X215: "error",
  X216: "warning",
  X217: "warning",
  X218: "warning",
  X219: "warning",
  X220: "warning",
  X221: "warning",
  X222: "warning",
  X223: "warning",
  X224: "warning",
  X231: "warning",
  X232: "warning",
  X233: "warning",
  X234: "warning",
  X235: "warning",
  X236: "warning",
  X237: "warning",
  X238: "warning",
  X239: "warning",
  S300: "fixed",
  S301: "fixed",
  S302: "fixed",
  S303: "fixed",
  S304: "fixed",
  S305: "fixed",
  S307: "fixed",
  S308: "note",
  S310: "fixed",
  S311: "fixed",
  S312: "fixed",
  S332: "fixed",
  S333: "fixed",
  S334: "fixed",
  S335: "fixed",
  S336: "fixed",
  S337: "fixed",
  S314: "fixed",
  S315: "fixed",
  S317: "fixed",
  S318: "fixed",
  S319: "fixed",
  S320: "fixed",
  S321: "fixed",
  S322: "fixed",
  S323: "fixed",
  S324: "fixed",
  S325: "fixed",
  S326: "fixed",
  S330: "fixed",
  S331: "fixed",
} as const satisfies Record<ProblemCode, UsualLevel | "fixed">;

/** A rule that is a matter of judgement: a department may say how grave it is. */
export type Judgement = {
  [C in ProblemCode]: (typeof usualLevels)[C] extends "fixed" ? never : C;
}[ProblemCode];

const isJudgement = (code: ProblemCode): code is Judgement => usualLevels[code] !== "fixed";

/** The rules that are a matter of judgement, in the order of the catalogue. */
export const judgements: readonly Judgement[] = (Object.keys(usualLevels) as ProblemCode[]).filter(
  isJudgement,
);

/** Judgements whose codes also name what could not be read: that stays an error. */
export const unreadToo: ReadonlySet<Judgement> = new Set(["R002", "R003"]);

/** The rules that are not. */
export const fixedRules: readonly ProblemCode[] = (
  Object.keys(usualLevels) as ProblemCode[]
).filter((code) => !isJudgement(code));

/** How grave a department calls a rule; `off` keeps it silent. */
export const ruleLevel = z.enum(["off", "note", "warning", "error"]);
export type RuleLevel = z.infer<typeof ruleLevel>;

/** The rules that a department judges otherwise than the ledgers do. */
export const levels = z.partialRecord(z.enum(judgements), ruleLevel);
export type Levels = Readonly<Partial<Record<ProblemCode, RuleLevel>>>;

/** What a rule found, as grave as the department calls the rule; undefined when that is off. */
export function judged<F extends Pick<AnyFinding, "code" | "level">>(
  finding: F,
  chosen: Levels,
): F | undefined {
  const level = chosen[finding.code];
  if (level === undefined || level === finding.level) return finding;
  return level === "off" ? undefined : { ...finding, level };
}
