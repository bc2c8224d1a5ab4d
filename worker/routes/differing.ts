import type { Row } from "../../shared/row.ts";
import type { RecordAtVersion } from "../store/records/record-lookup.ts";

/** A record with those of its cells alone that say something else than they did; all, where what they said is not known. */
export function differing(record: RecordAtVersion): RecordAtVersion {
  const { base, cells } = record;
  if (base === null) return record;
  const columns = [...new Set([...Object.keys(base), ...Object.keys(cells)])].filter(
    (column) => (base[column] ?? null) !== (cells[column] ?? null),
  );
  const of = (row: Row): Row =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  return { ...record, base: of(base), cells: of(cells) };
}
