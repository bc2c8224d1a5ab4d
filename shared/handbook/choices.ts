import type { Column } from "../columns/column.ts";
import { defaultSettings } from "../settings/default-settings.ts";

/** What may be chosen in a column; for a list that the department keeps itself, the one that a new one has. */
export function choicesOf({ choices }: Column): readonly string[] {
  if (choices === undefined) return [];
  return "setting" in choices ? (defaultSettings.lists[choices.setting] ?? []) : choices;
}
