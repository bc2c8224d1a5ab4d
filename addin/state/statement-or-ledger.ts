import type { SheetShape } from "../../shared/reading/sheet-shape.ts";
import type { KeyValueStorage } from "../office/partition-storage.ts";

/** What a list is taken for whose headings fit both a ledger and a statement. */
export type TakenAs = "statement" | "ledger";

const KEY = "statement-or-ledger";

/** So many sets of headings are remembered. */
const MOST = 100;

function answers(storage: KeyValueStorage): readonly (readonly [SheetShape, TakenAs])[] {
  try {
    const said: unknown = JSON.parse(storage.get(KEY) ?? "[]");
    return Array.isArray(said) ? (said as [SheetShape, TakenAs][]) : []; // ours, see below
  } catch {
    return [];
  }
}

/** What the person has said of lists with these headings; undefined before they were asked. */
export const takenAs = (storage: KeyValueStorage, shape: SheetShape): TakenAs | undefined =>
  answers(storage).find(([known]) => known === shape)?.[1];

/** Remembers what lists with these headings are, for the next file of them. */
export function rememberTakenAs(storage: KeyValueStorage, shape: SheetShape, as: TakenAs): void {
  const others = answers(storage).filter(([known]) => known !== shape);
  storage.set(KEY, JSON.stringify([...others, [shape, as]].slice(-MOST)));
}
