import type { Endpoint } from "../../shared/api/endpoint.ts";
import { accessKey, type Person } from "../../shared/api/person.ts";
import type { Role } from "../../shared/role.ts";
import type { Limiter } from "../environment/limiter.ts";
import { RequestError } from "../request-error.ts";
import { findAccessKeyOwner, noteKeyUse } from "../store/people/access-keys.ts";
import { hashAccessKey } from "./access-key.ts";
import { keyExpiresOn } from "./key-expiry.ts";
import { countFailedAttempt } from "./failed-attempts.ts";
import { noteAttempt } from "./note-attempt.ts";
import { limitPerson } from "./limit-person.ts";
import { sentKey } from "./sent-key.ts";

/** Where a request comes from, and what is needed to find out whose it is. */
interface Caller {
  readonly db: D1Database;
  readonly now: Date;
  /** The network address, for counting failed attempts. */
  readonly address: string;
  readonly device: string;
  /** Lets work go on after the response has been sent. */
  readonly later: (work: Promise<unknown>) => void;
}

/** Who asks, and with which of their keys. */
export interface Admitted {
  readonly person: Person;
  /** The id of the key. */
  readonly key: string;
  /** Whether nothing is changed in their name: a reader, or a key that came as a password. */
  readonly readsOnly: boolean;
}

/**
 * The person whose key an Authorization header carries. Throws unauthenticated without a valid key,
 * key-expired for one that has come of age, and too-many-requests when the person has called too often.
 */
export async function admit(
  caller: Caller & { readonly personLimit: Limiter },
  header: string | undefined,
): Promise<Admitted> {
  const sent = sentKey(header ?? "");
  if (sent === undefined) throw unauthenticated("");
  const holder = await keyHolder(caller, sent.key);
  await limitPerson(caller.personLimit, holder.person.id);
  return { ...holder, readsOnly: sent.readsOnly || holder.person.role === "reader" };
}

/** Throws read-only-key for a call that changes something, by somebody who only reads. */
export function demandWriting(
  { readsOnly }: Pick<Admitted, "readsOnly">,
  { repeated = "changes-nothing" }: Pick<Endpoint, "repeated">,
): void {
  if (readsOnly && repeated !== "changes-nothing") throw new RequestError("read-only-key");
}

/** Throws forbidden when a person has none of the roles; undefined for whatever role. */
export function demandRole({ role }: Pick<Person, "role">, roles?: readonly Role[]): void {
  if (roles?.includes(role) === false) throw new RequestError("forbidden", { roles });
}

/**
 * The person whom an access key belongs to. Throws unauthenticated when it is nobody's, revoked, or of somebody who
 * is deactivated, and key-expired when it is too old or was not used for too long.
 */
export async function keyHolder(
  { db, now, address, device, later }: Caller,
  key: string,
): Promise<Omit<Admitted, "readsOnly">> {
  const hash = accessKey.safeParse(key).success ? await hashAccessKey(key) : undefined;
  const holder = hash === undefined ? undefined : await findAccessKeyOwner(db, hash);
  if (hash === undefined || holder === undefined) {
    const attempt = { code: "unauthenticated", address, device, now } as const;
    countFailedAttempt(address, now, () => later(noteAttempt(db, attempt)));
    throw unauthenticated(', error="invalid_token"');
  }
  const today = now.toISOString().slice(0, 10);
  if (keyExpiresOn(holder.key, holder.limits) <= today) {
    const person = holder.person.id;
    const attempt = { code: "key-expired", person, address, device, now } as const;
    countFailedAttempt(address, now, () => later(noteAttempt(db, attempt)));
    throw unauthenticated(', error="invalid_token", error_description="expired"', "key-expired");
  }
  // What a tired database does not note now is noted with the next call.
  if (holder.key.lastUsedOn !== today) later(noteKeyUse(db, hash, today).catch(() => undefined));
  return { person: holder.person, key: holder.key.id };
}

function unauthenticated(
  why: string,
  code: "unauthenticated" | "key-expired" = "unauthenticated",
): RequestError {
  return new RequestError(code, {
    headers: { "WWW-Authenticate": `Bearer realm="taizhang"${why}` },
  });
}
