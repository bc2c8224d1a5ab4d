/** What decides about a column. */
interface Kept {
  readonly privacy: "public" | "personal" | "sensitive";
  readonly freeText?: true;
}

/**
 * Whether a column's values stand sealed in the store: those that are personal or sensitive, and free text,
 * into which anybody may have written anything. One that a ledger does not know is nobody's to read either.
 * What remains in clear is what lists, searches and sums need.
 */
export const isSealedAtRest = (column: Kept | undefined): boolean =>
  column === undefined || column.privacy !== "public" || column.freeText === true;
