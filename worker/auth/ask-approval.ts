import type { ApprovalRequest, PeopleOutcome } from "../../shared/api/people.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Switches } from "../../shared/settings/switches.ts";
import { insertRequest, type StoredRequest } from "../store/approval-requests.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { readAdmins } from "../store/people.ts";
import { reaches } from "./giving.ts";

/** Long enough for a holiday, short enough to be about what still holds. */
const DAYS_OPEN = 14;
const DAY = 24 * 60 * 60 * 1000;

/** What an admin asks for. */
export interface Asked extends Pick<StoredRequest, "action" | "person" | "asked" | "base"> {
  readonly admin: Person;
  readonly now: Date;
}

/**
 * Whether a second admin has to agree (OWASP ASVS 5, 2.3.5: a high-value action takes more than one person):
 * where the department wants it so and there is one besides this who may give as much.
 */
export async function needsSecondAdmin(
  db: D1Database,
  { secondAdmin }: Switches,
  { admin, asked }: Pick<Asked, "admin" | "asked">,
): Promise<boolean> {
  if (!secondAdmin) return false;
  const admins = await readAdmins(db);
  return admins.some(({ id, shops }) => id !== admin.id && reaches(shops, asked.shops));
}

/** Keeps what an admin asks for until another one decides. */
export async function askApproval(
  db: D1Database,
  { admin, now, ...asked }: Asked,
): Promise<PeopleOutcome> {
  const at = now.toISOString();
  const request: StoredRequest = {
    ...asked,
    id: crypto.randomUUID(),
    by: { id: admin.id, name: admin.name },
    at,
    expiresAt: new Date(now.getTime() + DAYS_OPEN * DAY).toISOString(),
  };
  await db.batch([
    insertRequest(db, request),
    insertAuditEvent(db, {
      at,
      person: admin.id,
      action: "request-approval",
      subject: request.id,
      detail: { action: request.action, person: request.person, asked: request.asked },
    }),
  ]);
  return { person: null, code: null, request: onWire(request) };
}

/** A request as others see it. */
export function onWire(stored: StoredRequest): ApprovalRequest {
  const { base: _, ...request } = stored;
  return request;
}
