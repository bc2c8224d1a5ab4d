import type { Preview } from "../engine/push/preview.ts";
import type { Validation } from "../engine/check/validate.ts";

/**
 * True when a preview shows what a push of the rows as they were checked last would do. A warning that
 * is answered, or a number that the server knows, makes another validation of the same rows.
 */
export function isCurrent(preview: Preview | null, validation: Validation | null): boolean {
  return preview !== null && preview.validation.comparison === validation?.comparison;
}
