import { PAYEE, PAYEE_NAME } from "../ledger.ts";
import type { Row } from "../row.ts";
import { caseFolded } from "../text/normalise.ts";

/** To whom a row is paid; null for what it does not say. */
export interface Payee {
  readonly account: string | null;
  readonly name: string | null;
}

export function payeeOf(row: Row): Payee {
  return { account: textOf(row[PAYEE]), name: textOf(row[PAYEE_NAME]) };
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

const folded = (text: string | null): string => (text === null ? "" : caseFolded(text));

/** One text for all spellings of a payee, to tell whether two are the same. */
export const payeeKey = ({ account, name }: Payee): string =>
  JSON.stringify([folded(account), folded(name)]);

/** Whether a row pays somebody else than before. What was blank and is filled in changes nobody. */
export function isOtherPayee(before: Payee, after: Payee): boolean {
  const differs = (was: string | null, is: string | null) =>
    was !== null && folded(was) !== folded(is);
  return differs(before.account, after.account) || differs(before.name, after.name);
}
