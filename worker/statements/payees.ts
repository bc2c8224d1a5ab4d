import { payeeOf } from "../../shared/derive/payee.ts";
import type { Month } from "../../shared/time/day.ts";
import type { Environment } from "../environment/parse-environment.ts";
import type { Vault } from "../environment/vault.ts";
import { openedOrNull } from "../record/unreadable.ts";
import { namedKey, ownerOf } from "../store/vault/named-keys.ts";
import {
  putLinePayees,
  putPayees,
  putSecret,
  readPaidRows,
  readPayees,
  readPayeesOfOthers,
  type RecordPayee,
  type SealedPayees,
} from "../store/statements/payees.ts";
import { payeeKeyOf } from "./payee-key.ts";

/** With what payees are sealed, and known again. */
export type Sealers = Pick<Environment, "secrets" | "vault">;

/** Rows that are opened at once. */
const ROWS_AT_ONCE = 500;

/** What the payees of some records are known by to statements. Of those that nobody has asked for yet the rows are opened. */
export async function payeesOf(
  db: D1Database,
  { secrets: [now], vault }: Sealers,
  records: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (records.length === 0) return new Map();
  const known = await readPayees(db, now.fingerprint, records);
  const found = new Map(known.map((payee) => [payee.record, payee]));
  const unknown = records.filter((record) => !found.has(record));
  for (let from = 0; from < unknown.length; from += ROWS_AT_ONCE) {
    const rows = await readPaidRows(db, vault, unknown.slice(from, from + ROWS_AT_ONCE));
    const payees = rows.map(({ record, version, cells }): RecordPayee => {
      const { account, name } = payeeOf(cells);
      const keyOf = (text: string | null) => payeeKeyOf(now.seal, text ?? "");
      return { record, version, account: keyOf(account), name: keyOf(name) };
    });
    for (const payee of payees) found.set(payee.record, payee);
    await db.batch(putPayees(db, now.fingerprint, payees));
  }
  return new Map(
    [...found].map(([record, { account, name }]) => [
      record,
      [account, name].filter((key) => key !== null),
    ]),
  );
}

/** Where the names of a slice's payees are sealed to. */
export const payeesPlace = (id: string, part: number): string => `payees ${id} ${part}`;

/** Payees' names by the places of their lines. */
type PayeesByPlace = Readonly<Record<number, string>>;

/** A slice's payees; null where they don't open. */
export async function openPayees(
  db: D1Database,
  vault: Vault,
  { id, part, payees }: SealedPayees,
): Promise<PayeesByPlace | null> {
  const key = await namedKey(db, vault, "statements");
  const opening = vault.open(key, ownerOf("statements"), payeesPlace(id, part), payees);
  const opened = await openedOrNull(opening);
  return opened === null ? null : (JSON.parse(opened) as PayeesByPlace); // ours, see sealPayees
}

/** A slice's payees, sealed; null for none. */
export async function sealPayees(
  db: D1Database,
  vault: Vault,
  { id, part }: Pick<SealedPayees, "id" | "part">,
  payees: PayeesByPlace,
): Promise<string | null> {
  if (Object.keys(payees).length === 0) return null;
  const key = await namedKey(db, vault, "statements");
  return vault.seal(key, ownerOf("statements"), payeesPlace(id, part), JSON.stringify(payees));
}

/** Has the payees of a month's statements known by the secret of now, where they came when another one was in force. */
export async function rekeyPayees(
  db: D1Database,
  { secrets: [now], vault }: Sealers,
  month: Month,
): Promise<void> {
  const { statements, slices } = await readPayeesOfOthers(db, month, now.fingerprint);
  for (const statement of statements) {
    const keyed: D1PreparedStatement[] = [];
    for (const slice of slices.filter((each) => each.statement === statement)) {
      const payees = await openPayees(db, vault, slice);
      const keys = Object.entries(payees ?? {}).map(
        ([place, payee]) => [place, payeeKeyOf(now.seal, payee)] as const,
      );
      keyed.push(putLinePayees(db, statement, Object.fromEntries(keys)));
    }
    await db.batch([...keyed, putSecret(db, statement, now.fingerprint)]);
  }
}
