import type { Vault } from "../environment/vault.ts";
import { namedKey, ownerOf } from "../store/vault/named-keys.ts";
import type { StoredReceiver } from "../store/notifications/receivers.ts";

/** What of a receiver is sealed: a robot's address lets anybody write to its group. */
export interface Secrets {
  readonly address: string;
  readonly secret: string | null;
}

const OWNER = ownerOf("receivers");
const placeOf = (receiver: string, what: keyof Secrets) => `${receiver} ${what}`;

/** Address and secret, sealed for one receiver: they open for no other. */
export async function sealReceiver(
  db: D1Database,
  vault: Vault,
  receiver: string,
  { address, secret }: Secrets,
): Promise<Secrets> {
  const key = await namedKey(db, vault, "receivers");
  const seal = (what: keyof Secrets, text: string) =>
    vault.seal(key, OWNER, placeOf(receiver, what), text);
  return {
    address: await seal("address", address),
    secret: secret === null ? null : await seal("secret", secret),
  };
}

/** The same, opened. Throws unknown-key-secret, and unreadable-record when it was tampered with. */
export async function openReceiver(
  db: D1Database,
  vault: Vault,
  { id, address, secret }: Pick<StoredReceiver, "id" | "address" | "secret">,
): Promise<Secrets> {
  const key = await namedKey(db, vault, "receivers");
  const open = (what: keyof Secrets, text: string) =>
    vault.open(key, OWNER, placeOf(id, what), text);
  return {
    address: await open("address", address),
    secret: secret === null ? null : await open("secret", secret),
  };
}
