import { RequestError } from "../request-error.ts";
import type { KeySecrets } from "./key-secrets.ts";
import { fromBase64, toBase64 } from "./base64.ts";

const ALGORITHM = "AES-GCM";
/** What NIST SP 800-38D recommends. */
const IV_BYTES = 12;
const KEY_BYTES = 32;
/** What a wrapped key is. */
const DATA_KEY = "data key";

/** How much of a fingerprint names the secret that a data key is wrapped by. */
const NAME_LENGTH = 8;

/** A data key whose record was erased: nothing that was sealed with it can be read any more. */
export const ERASED_KEY = "";

/** Keys that an isolate has unwrapped lately: the next page or push asks for the same. */
const MOST_KEPT = 4096;
const unwrapped = new Map<string, Promise<CryptoKey>>();

/**
 * Seals personal texts by AES-256-GCM, each under the data key of what it belongs to. Data keys are random, and
 * stored wrapped by a key that HKDF-SHA-256 derives from the server's secret.
 */
export interface Vault {
  /** A new data key, wrapped for its owner. */
  newKey(owner: string): Promise<string>;
  /** Seals a text; `place` says what it is, and it opens there alone. */
  seal(key: string, owner: string, place: string, text: string): Promise<string>;
  /** The text that was sealed. Throws unknown-key-secret without the secret, unreadable-record when it was tampered with. */
  open(key: string, owner: string, place: string, sealed: string): Promise<string>;
  /** The same data key wrapped by the secret of now; undefined when it is already, or was erased. */
  rewrapped(key: string, owner: string): Promise<string | undefined>;
}

/** The vault of these secrets. */
export function vaultOf(secrets: KeySecrets): Vault {
  const [now] = secrets;
  const wrapping = new Map(
    secrets.map(({ fingerprint, wrappingKey }) => [nameOf(fingerprint), wrappingKey] as const),
  );

  async function wrap(owner: string, raw: Uint8Array): Promise<string> {
    const sealed = await encrypt(await now.wrappingKey(), owner, DATA_KEY, raw);
    return `${nameOf(now.fingerprint)}.${sealed}`;
  }

  function unwrapRaw(wrapped: string, owner: string): Promise<Uint8Array> {
    const [name = "", sealed = ""] = wrapped.split(".");
    const wrappingKey = wrapping.get(name);
    if (wrappingKey === undefined) throw new RequestError("unknown-key-secret");
    return wrappingKey().then((key) => decrypt(key, owner, DATA_KEY, sealed));
  }

  function keyOf(wrapped: string, owner: string): Promise<CryptoKey> {
    const name = `${owner} ${wrapped}`;
    const known = unwrapped.get(name);
    if (known !== undefined) return known;
    const key = unwrapRaw(wrapped, owner).then(imported);
    keep(name, key);
    return key;
  }

  return {
    async newKey(owner) {
      const raw = randomBytes(KEY_BYTES);
      const wrapped = await wrap(owner, raw);
      keep(`${owner} ${wrapped}`, imported(raw));
      return wrapped;
    },
    seal: async (key, owner, place, text) =>
      encrypt(await keyOf(key, owner), owner, place, encoder.encode(text)),
    open: async (key, owner, place, sealed) =>
      decoder.decode(await decrypt(await keyOf(key, owner), owner, place, sealed)),
    async rewrapped(key, owner) {
      if (key === ERASED_KEY || key.startsWith(`${nameOf(now.fingerprint)}.`)) return undefined;
      return wrap(owner, await unwrapRaw(key, owner));
    },
  };
}

/** Random bytes, drawn many at a time: a call for each key and each vector would cost more than the sealing. */
const pool = new Uint8Array(4096);
let drawn = pool.length;

function randomBytes(count: number): Uint8Array {
  if (drawn + count > pool.length) {
    crypto.getRandomValues(pool);
    drawn = 0;
  }
  const bytes = pool.slice(drawn, drawn + count);
  pool.fill(0, drawn, drawn + count);
  drawn += count;
  return bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const nameOf = (fingerprint: string): string => fingerprint.slice(0, NAME_LENGTH);

const imported = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", raw, ALGORITHM, false, ["encrypt", "decrypt"]);

function keep(name: string, key: Promise<CryptoKey>): void {
  // One that failed is tried again.
  key.catch(() => unwrapped.delete(name));
  // All at once: to find the oldest of thousands each time costs more than to unwrap some anew.
  if (unwrapped.size >= MOST_KEPT) unwrapped.clear();
  unwrapped.set(name, key);
}

/** What a sealed text is about: it opens nowhere else. A data key has stood the other way round from the first. */
const about = (owner: string, place: string): Uint8Array =>
  encoder.encode(place === DATA_KEY ? `${DATA_KEY} ${owner}` : `${owner} ${place}`);

async function encrypt(
  key: CryptoKey,
  owner: string,
  place: string,
  bytes: Uint8Array,
): Promise<string> {
  const iv = randomBytes(IV_BYTES);
  const additionalData = about(owner, place);
  const sealed = await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData }, key, bytes);
  const both = new Uint8Array(IV_BYTES + sealed.byteLength);
  both.set(iv);
  both.set(new Uint8Array(sealed), IV_BYTES);
  return toBase64(both);
}

async function decrypt(
  key: CryptoKey,
  owner: string,
  place: string,
  text: string,
): Promise<Uint8Array> {
  try {
    const bytes = fromBase64(text);
    const iv = bytes.subarray(0, IV_BYTES);
    const additionalData = about(owner, place);
    const sealed = bytes.subarray(IV_BYTES);
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: ALGORITHM, iv, additionalData }, key, sealed),
    );
  } catch (cause) {
    const errors = [{ path: owner, message: place }];
    throw new RequestError("unreadable-record", { errors, cause });
  }
}
