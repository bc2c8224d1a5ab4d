import type { KeyValueStorage } from "../office/partition-storage.ts";

/** By kind of statement, the headings of its columns by field. */
type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;

const KEY = "statement-columns";

function known(storage: KeyValueStorage): Columns {
  try {
    const said: unknown = JSON.parse(storage.get(KEY) ?? "{}");
    return typeof said === "object" && said !== null ? (said as Columns) : {}; // ours, see below
  } catch {
    return {};
  }
}

/** Which columns the last statement of a kind had that was sent from here; none before the first. */
export const columnsBefore = (
  storage: KeyValueStorage,
  kind: string,
): Readonly<Record<string, string>> => known(storage)[kind] ?? {};

/** Remembers which columns a statement had, for the next one of its kind. */
export function rememberColumns(
  storage: KeyValueStorage,
  kind: string,
  columns: Readonly<Record<string, string>>,
): void {
  storage.set(KEY, JSON.stringify({ ...known(storage), [kind]: columns }));
}
