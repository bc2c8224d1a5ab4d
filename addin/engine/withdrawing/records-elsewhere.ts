import { readMark } from "../../../shared/merge/mark.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Pausing } from "../environment.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

interface Looked {
  readonly revision: number;
  readonly records: ReadonlySet<RecordId>;
}

// A sheet that did not change holds what it held: it is read once.
const looked = new WeakMap<Workbook, Map<string, Looked>>();

/** The records whose rows stand in other sheets of the workbook, whatever those sheets are. */
export async function recordsElsewhere(
  workbook: Workbook,
  here: SheetRef,
  env: Pausing,
): Promise<ReadonlySet<RecordId>> {
  const before = looked.get(workbook) ?? new Map<string, Looked>();
  looked.set(workbook, before);
  const all = new Set<RecordId>();
  for (const { id } of await workbook.listSheets()) {
    if (id === here.id) continue;
    const known = before.get(id);
    const revision = workbook.revision(id);
    const records =
      known?.revision === revision
        ? known.records
        : await recordsIn((await workbook.readSheet(id)).grid?.values ?? [], env);
    before.set(id, { revision, records });
    for (const record of records) all.add(record);
  }
  return all;
}

/** The records of rows that carry a mark and say something beside it. */
async function recordsIn(values: Grid["values"], env: Pausing): Promise<ReadonlySet<RecordId>> {
  const records = new Set<RecordId>();
  for (const [index, row] of values.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const marks = row.filter((value) => typeof value === "string" && value.includes("·"));
    const id = marks.map((text) => readMark(String(text))?.id).find((found) => found !== undefined);
    if (id !== undefined && row.filter((value) => value !== "").length > 1) records.add(id);
  }
  return records;
}
