import { insertAuditEvent } from "../store/audit/audit.ts";

const MINUTE = 60_000;
/** More are forgotten at once: the list must not grow with an attack. */
const MOST_NOTED = 10_000;

/** What was refused: to whom, which call, and by which code. */
interface Refusal {
  /** A person's id. */
  readonly person: string;
  readonly call: string;
  readonly code: string;
  readonly now: Date;
}

// Each isolate for itself: the log is to say that it happened, not to count what a loop does in a minute.
const noted = new Map<string, number>();

/**
 * Puts on record that a signed-in person was refused what they may not do (OWASP ASVS 5, 16.3.2), once a minute for
 * the same call. A tired database is no reason to refuse otherwise.
 */
export async function noteRefusal(db: D1Database, refusal: Refusal): Promise<void> {
  const { person, call, code, now } = refusal;
  const name = `${person} ${call} ${code}`;
  const last = noted.get(name);
  if (last !== undefined && now.getTime() - last < MINUTE) return;
  if (noted.size >= MOST_NOTED) noted.clear();
  noted.set(name, now.getTime());
  const event = { at: now.toISOString(), person, action: "refused", subject: call } as const;
  await insertAuditEvent(db, { ...event, detail: { code } })
    .run()
    .catch(() => undefined);
}
