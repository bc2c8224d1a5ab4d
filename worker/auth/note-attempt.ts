import { insertAuditEvent } from "../store/audit/audit.ts";

/** A sign-in, or a claim of a key, that was refused. */
interface Attempt {
  readonly code: "unauthenticated" | "key-expired" | "wrong-key-code";
  /** Whose key or code it is, where that is known. */
  readonly person?: string;
  readonly address: string;
  readonly device: string;
  readonly now: Date;
}

/** Puts a refused attempt on record (OWASP ASVS 5, 16.3.1). A tired database is no reason to refuse otherwise. */
export async function noteAttempt(db: D1Database, attempt: Attempt): Promise<void> {
  const { code, person = "", address, device, now } = attempt;
  const detail = { code, from: coarse(address), device };
  const event = { at: now.toISOString(), person, action: "sign-in-refused", subject: "" } as const;
  await insertAuditEvent(db, { ...event, detail })
    .run()
    .catch(() => undefined);
}

/** A network address without its end: enough to see that attempts come from one place, and no person's own. */
const coarse = (address: string): string =>
  address.includes(":")
    ? `${address.split(":").slice(0, 3).join(":")}:*`
    : address.replace(/\.\d+\.\d+$/, ".*.*");
