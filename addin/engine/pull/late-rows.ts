import type { RecordId } from "../../../shared/record.ts";

/** Flags by the record that they are about: a row of five late deadlines is one line with five reasons. */
export const lateRows = <T extends { readonly flag: { readonly record: RecordId } }>(
  flags: readonly T[],
): ReadonlyMap<RecordId, readonly T[]> => Map.groupBy(flags, ({ flag }) => flag.record);
