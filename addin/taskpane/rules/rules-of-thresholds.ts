import type { ProblemCode } from "../../../shared/problem.ts";
import { judgements } from "../../../shared/settings/levels.ts";
import { specOf, thresholdNames, type ThresholdName } from "../../../shared/settings/thresholds.ts";

/** The thresholds that a rule asks for. */
export function thresholdsOfRule(code: ProblemCode): readonly ThresholdName[] {
  return thresholdNames.filter((name) => specOf(name).rule === code);
}

/** The thresholds that stand with no rule of the page. */
export const otherThresholds: readonly ThresholdName[] = thresholdNames.filter(
  (name) => !judgements.some((code) => code === specOf(name).rule),
);
