import type { Ledger } from "../ledger.ts";
import { isAnybodysName } from "../names/anybodys-name.ts";
import { caseFolded } from "../text/normalise.ts";
import { phonesIn } from "../text/phones-in.ts";
import type { Seal } from "./keys.ts";
import type { WholeRow } from "./whole-row.ts";

/** By what a row's customer is known: sealed, the same for the same customer in one ledger. */
export interface CustomerKey {
  readonly value: string;
}

/**
 * The keys of a row's customer: each phone; where there is none, nor a number that names the case, the name in its
 * shop, unless anybody may be called so. None in a ledger that does not say who its customers are.
 */
export function customerKeysOf(
  { id, customer, dimensions }: Ledger,
  row: WholeRow,
  seal: Seal,
): readonly CustomerKey[] {
  if (customer === undefined) return [];
  const cell = (key: string | undefined) => {
    const value = key === undefined ? null : row[key];
    return typeof value === "string" ? value : "";
  };
  const keyOf = (said: string): CustomerKey => ({ value: seal(`${id} customer ${said}`) });
  const phones = phonesIn(cell(customer.phone));
  if (phones.length > 0) return phones.map((phone) => keyOf(`phone ${phone}`));
  const name = cell(customer.name);
  if (customer.unless.some((key) => cell(key) !== "") || isAnybodysName(name)) return [];
  return [keyOf(`name ${JSON.stringify([caseFolded(cell(dimensions.shop)), caseFolded(name)])}`)];
}
