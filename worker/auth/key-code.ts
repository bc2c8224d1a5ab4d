import { hexToBytes } from "@noble/hashes/utils.js";
import { base62, sha256 } from "./access-key.ts";

/** Letters and digits that nobody takes for each other (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The letters by which a code is found, */
const SELECTOR = 8;
/**
 * and those that have to be right: 120 random bits, so that a plain digest of it is as good as a slow one
 * (OWASP ASVS 5, 6.5.2, of look-up secrets: from 112 bits on).
 */
const SECRET = 24;
const GROUP = 4;
const CODE = new RegExp(`^[${ALPHABET}]{${SELECTOR + SECRET}}$`);

/**
 * The one-time code that follows from a secret of at least as many random bits, in groups of four: `8K2M-…`. Whoever
 * has lost the response asks again with the same secret, which the server keeps as little as the code.
 */
export async function keyCodeOf(secret: string): Promise<string> {
  const digest = hexToBytes(await sha256(`code ${secret}`)).slice(0, SELECTOR + SECRET);
  // 32 divides 256: no letter is likelier than another.
  const letters = [...digest].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return letters.replaceAll(new RegExp(`.{${GROUP}}(?=.)`, "g"), "$&-");
}

/** What is kept of a code, and found by. */
export interface KeyCodeParts {
  readonly selector: string;
  /** SHA-256 of the whole code. */
  readonly hash: string;
}

/** The parts of a code as somebody has typed it; undefined for what can be none. */
export async function keyCodeParts(typed: string): Promise<KeyCodeParts | undefined> {
  const code = plainCode(typed);
  if (!CODE.test(code)) return undefined;
  return { selector: code.slice(0, SELECTOR), hash: await sha256(code) };
}

/**
 * The access key that a claim makes of a code: by the code and what the claimer alone knows, 122 random
 * bits. Whoever made the code can't work it out, and the claimer gets the same when asking again.
 */
export async function claimedKey(typed: string, claim: string): Promise<string> {
  return `tz_${base62(await sha256(`key ${plainCode(typed)} ${claim}`))}`;
}

const plainCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
