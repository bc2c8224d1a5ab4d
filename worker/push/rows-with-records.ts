import type { PushRow } from "../../shared/api/push.ts";
import type { Row } from "../../shared/row.ts";
import type { PushFacts } from "../store/pushes/push-facts.ts";
import type { RowWithRecord } from "./deciding.ts";

/** Each row of a push with what the server knows about it. */
export function rowsWithRecords(
  rows: readonly PushRow[],
  { records, bases }: Pick<PushFacts, "records" | "bases">,
): RowWithRecord[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const stored = records.get(row.id);
    const repeated = seen.has(row.id);
    seen.add(row.id);
    return { row, stored, base: baseOf(row, stored, bases), repeated };
  });
}

function baseOf(
  { id, base }: PushRow,
  stored: RowWithRecord["stored"],
  bases: PushFacts["bases"],
): Row | undefined {
  if (base === null) return undefined;
  if (base !== stored?.version) return bases.get(id);
  return stored.withdrawal === null ? stored.cells : (stored.withdrawal.cells ?? {});
}
