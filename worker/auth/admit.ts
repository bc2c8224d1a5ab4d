import type { Access } from "../../shared/api/endpoint.ts";
import { accessKey, type Person } from "../../shared/api/person.ts";
import type { Limiter } from "../environment/limiter.ts";
import { RequestError } from "../request-error.ts";
import { findAccessKeyOwner, noteKeyUse } from "../store/access-keys.ts";
import { hashAccessKey } from "./access-key.ts";
import { countFailedAttempt } from "./failed-attempts.ts";
import { limitPerson } from "./limit-person.ts";

/** Where a request comes from, and what is needed to find out whose it is. */
interface Caller {
  readonly db: D1Database;
  readonly now: Date;
  /** The network address, for counting failed attempts. */
  readonly address: string;
  /** Lets work go on after the response has been sent. */
  readonly later: (work: Promise<unknown>) => void;
}

/**
 * The person whose key an Authorization header carries. Throws unauthenticated without a valid key,
 * too-many-requests when the person has called too often, and forbidden when the person's role may not
 * call the route.
 */
export async function admit(
  caller: Caller & { readonly personLimit: Limiter },
  header: string | undefined,
  access: Access,
): Promise<Person> {
  const [, key] = /^Bearer +(\S+)$/i.exec(header ?? "") ?? [];
  if (key === undefined) throw unauthenticated("");
  const person = await keyHolder(caller, key);
  await limitPerson(caller.personLimit, person.id);
  if (typeof access !== "string" && !access.includes(person.role))
    throw new RequestError("forbidden");
  return person;
}

/** The person whom an access key belongs to. Throws unauthenticated when it is nobody's, or revoked. */
export async function keyHolder({ db, now, address, later }: Caller, key: string): Promise<Person> {
  const hash = accessKey.safeParse(key).success ? await hashAccessKey(key) : undefined;
  const holder = hash === undefined ? undefined : await findAccessKeyOwner(db, hash);
  if (hash === undefined || holder === undefined) {
    countFailedAttempt(address, now);
    throw unauthenticated(', error="invalid_token"');
  }
  const today = now.toISOString().slice(0, 10);
  // What a tired database does not note now is noted with the next call.
  if (holder.lastUsedOn !== today) later(noteKeyUse(db, hash, today).catch(() => undefined));
  return holder.person;
}

function unauthenticated(why: string): RequestError {
  return new RequestError("unauthenticated", {
    headers: { "WWW-Authenticate": `Bearer realm="taizhang"${why}` },
  });
}
