import type { Statement } from "../../shared/statements/statement.ts";
import type { KeyValueStorage } from "../office/partition-storage.ts";

/** By whose columns they are, their headings by field. */
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

/** Whose columns a statement has: those of its kind, and among couriers each heads its bills as it likes. */
const ownerOf = ({ id, source }: Statement, account: string) =>
  source === "courier" ? `${id} ${account}` : id;

/** Which columns the last statement of the kind had that was sent from here, a bill of the same courier; none before the first. */
export const columnsBefore = (
  storage: KeyValueStorage,
  statement: Statement,
  account: string,
): Readonly<Record<string, string>> => known(storage)[ownerOf(statement, account)] ?? {};

/** Remembers which columns a statement had, for the next one of its kind and courier. */
export function rememberColumns(
  storage: KeyValueStorage,
  statement: Statement,
  account: string,
  columns: Readonly<Record<string, string>>,
): void {
  storage.set(KEY, JSON.stringify({ ...known(storage), [ownerOf(statement, account)]: columns }));
}
