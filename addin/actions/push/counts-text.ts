import type { Outcome } from "../../../shared/api/push.ts";
import type { Language } from "../../../shared/localized.ts";
import { paneWords } from "../../state/pane-words.ts";
import { showCount } from "../../../shared/messages/show-count.ts";
import type { PushReport } from "../../engine/push/push-report.ts";

type Counts = PushReport["counts"];

/** The outcomes that some row had, in the order in which a person would want to hear of them. */
export function presentOutcomes(counts: Counts): readonly Outcome[] {
  // The counts name every outcome, and no others.
  return (Object.keys(counts) as Outcome[]).filter((name) => counts[name] > 0);
}

/** `新增 36`. */
export function outcomeCount(name: Outcome, count: number, language: Language): string {
  return `${paneWords(language).push.outcome[name]} ${showCount(count)}`;
}

/** `新增 36 · 修改 12 · 冲突 2`. */
export function countsText(counts: Counts, language: Language): string {
  return presentOutcomes(counts)
    .map((name) => outcomeCount(name, counts[name], language))
    .join(" · ");
}
