import { claimKey, listOwnKeys, type KeyInfo, type KeyNews } from "../../shared/api/keys.ts";
import { signIn as signInEndpoint, type Person } from "../../shared/api/person.ts";
import type { CallResult, Client } from "../client.ts";

/** Who has signed in, with the key that the pane asks by from now on. */
export interface SignedIn {
  readonly person: Person;
  readonly key: string;
  /** True when the key was made just now, by a code: nobody has seen it yet. */
  readonly claimed: boolean;
}

/** A one-time code without its hyphens: an access key has 35 characters. */
const CODE = /^[0-9A-Z]{32}$/i;

const isCode = (text: string): boolean =>
  CODE.test(text.normalize("NFKC").replaceAll(/[\s\p{Pd}]/gu, ""));

/**
 * Asks the server whose access key this is, or claims a key with a one-time code; spaces around what was
 * pasted don't matter. `claim` is this pane's own: with it a claim whose response was lost is asked for again.
 */
export async function signIn(
  client: Client,
  typed: string,
  claim: string,
): Promise<CallResult<SignedIn>> {
  const text = typed.trim();
  if (!isCode(text)) {
    const told = await client.call(signInEndpoint, { body: { key: text } });
    return told.ok ? { ok: true, value: { person: told.value, key: text, claimed: false } } : told;
  }
  const told = await client.call(claimKey, { body: { code: text, claim } });
  if (!told.ok) return told;
  const { person, key } = told.value;
  return { ok: true, value: { person, key, claimed: true } };
}

/** The key that asks, and what became of the person's other keys and has not been read with this one. */
export interface OwnKey {
  readonly key: KeyInfo | undefined;
  readonly news: readonly KeyNews[];
}

/** What a person is to know of their keys; nothing when the server can't be asked. */
export async function readOwnKey(client: Client): Promise<OwnKey> {
  const told = await client.call(listOwnKeys);
  if (!told.ok) return { key: undefined, news: [] };
  const { keys, current, news } = told.value;
  return { key: keys.find(({ id }) => id === current), news };
}
