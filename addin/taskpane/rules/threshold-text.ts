import { thresholdUnitInWords } from "../../../shared/messages/threshold-words.ts";
import type { Language } from "../../../shared/localized.ts";
import { specOf, type ThresholdName } from "../../../shared/settings/thresholds.ts";
import { showThreshold } from "../../engine/settings/settings-draft.ts";

/** A threshold's number with its unit. */
export function thresholdText(name: ThresholdName, value: number, language: Language): string {
  return `${showThreshold(name, value)} ${thresholdUnitInWords(specOf(name).unit, value, language)}`;
}
