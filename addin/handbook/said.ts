import { NO, YES } from "../../shared/names/yes-no.ts";
import type { Cause } from "../../shared/handbook/dependence.ts";
import type { HandbookWords } from "../../shared/messages/handbook-words.ts";

/** Contents of cells as people read them. */
export function said(values: readonly Cause[], words: HandbookWords): string[] {
  return values.map((value) => {
    if (value === null) return words.blank;
    return typeof value === "boolean" ? (value ? YES : NO) : value;
  });
}
