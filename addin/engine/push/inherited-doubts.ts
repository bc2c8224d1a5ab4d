import type { ExaminedRow } from "../../../shared/reading/examined-row.ts";
import type { ChangedRow } from "./changed-row.ts";
import type { Doubt } from "./wrong-sheet-doubts.ts";

/**
 * What speaks against pushing rows in which nothing changed but what they inherit: a sort takes them
 * below other rows, and their blank cells then say what those say.
 */
export function inheritedDoubts(
  changed: readonly ChangedRow[],
  rows: Iterable<Pick<ExaminedRow, "number" | "inherited">>,
): readonly Doubt[] {
  const byNumber = new Map(changed.map((row) => [row.compared.row.number, row]));
  const columns = new Set<string>();
  let count = 0;
  for (const { number, inherited } of rows) {
    const changes = byNumber.get(number)?.changes ?? [];
    if (changes.length === 0) continue;
    const blank = new Set(
      inherited.filter(({ how }) => how === "filled").map(({ column }) => column),
    );
    if (!changes.every(({ column }) => blank.has(column))) continue;
    count += 1;
    for (const { column } of changes) columns.add(column);
  }
  return count === 0 ? [] : [{ kind: "inherited", rows: count, columns: [...columns] }];
}
