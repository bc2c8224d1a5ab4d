import type { z } from "zod";
import type { claimKey } from "../../shared/api/keys.ts";
import { RequestError } from "../request-error.ts";
import { findClaimedKey, insertKey } from "../store/people/access-keys.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import {
  countWrongEnd,
  findKeyCode,
  isUsedKeyCode,
  MOST_WRONG_ENDS,
  useKeyCode,
  type StoredKeyCode,
} from "../store/people/key-codes.ts";
import { readPerson } from "../store/people/people.ts";
import { hashAccessKey, sha256 } from "./access-key.ts";
import { countFailedAttempt } from "./failed-attempts.ts";
import { noteAttempt } from "./note-attempt.ts";
import { claimedKey, keyCodeParts } from "./key-code.ts";

/** A claim as it came in. */
interface IncomingClaim {
  readonly now: Date;
  readonly address: string;
  readonly device: string;
  readonly later: (work: Promise<unknown>) => void;
  readonly body: z.output<typeof claimKey.body>;
}

/**
 * Makes the key that a person claims with a code, once; the same claim again finds the same key while the code
 * would still be good. Throws wrong-key-code, and too-many-attempts for an address that keeps guessing.
 */
export async function claim(
  db: D1Database,
  { now, address, device, later, body }: IncomingClaim,
): Promise<z.input<typeof claimKey.response>> {
  const at = now.toISOString();
  const parts = await keyCodeParts(body.code);
  const code = parts && (await findKeyCode(db, parts.selector));
  const refuse = (): never => {
    const person = code === undefined ? {} : { person: code.person };
    const attempt = { code: "wrong-key-code", ...person, address, device, now } as const;
    countFailedAttempt(address, now, () => later(noteAttempt(db, attempt)));
    throw new RequestError("wrong-key-code");
  };
  if (parts === undefined || code === undefined) return refuse();
  if (code.hash !== parts.hash) {
    await countWrongEnd(db, code.id);
    return refuse();
  }
  if (!isOpen(code, at)) return refuse();
  const [key, claimed] = await Promise.all([claimedKey(body.code, body.claim), sha256(body.claim)]);
  const hash = await hashAccessKey(key);
  if (code.claimedAt === null) {
    const id = crypto.randomUUID();
    try {
      await db.batch([
        useKeyCode(db, code.id, { claim: claimed, at }),
        insertKey(db, { id, hash, person: code.person, at, code: code.id, device }),
        insertAuditEvent(db, {
          at,
          person: code.person,
          action: "claim-key",
          subject: id,
          detail: { code: code.id, device },
        }),
      ]);
    } catch (error) {
      // Somebody was faster: be it the same claim, whose key is found below.
      if (!isUsedKeyCode(error)) throw error;
    }
  }
  const id = await findClaimedKey(db, hash, code.id);
  const person = id === undefined ? undefined : await readPerson(db, code.person);
  return id === undefined || person === undefined ? refuse() : { person, key, id };
}

/** Whether a code can be claimed, or has been and the claim may be asked for again. */
const isOpen = ({ expiresAt, endedAt, attempts }: StoredKeyCode, at: string): boolean =>
  endedAt === null && expiresAt > at && attempts < MOST_WRONG_ENDS;
