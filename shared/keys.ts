import type { Ledger, WholeRow } from "./ledger.ts";
import type { ProblemCode } from "./problem.ts";

/** What no second record may say: the twin rule's code, and the row's value for it. */
export interface TwinKey {
  readonly rule: ProblemCode;
  readonly value: string;
}

/** The keys by which a row's twins are found; rules that do not apply to the row give none. */
export function keysOf(ledger: Ledger, row: WholeRow): TwinKey[] {
  const keys: TwinKey[] = [];
  for (const twin of ledger.twins) {
    const value = twin.key(row);
    if (value !== undefined) keys.push({ rule: twin.code, value });
  }
  return keys;
}
