import type { ApprovalRequest } from "../../shared/api/people.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Switches } from "../../shared/settings/switches.ts";
import { insertRequest, listRequests, type StoredRequest } from "../store/approval-requests.ts";
import { insertAuditEventOfChange } from "../store/audit.ts";
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

/** What keeps a request of an admin until another one decides; the same that they ask for already stays one request. */
export async function askApproval(
  db: D1Database,
  asked: Asked,
): Promise<{ readonly statements: D1PreparedStatement[]; readonly request: ApprovalRequest }> {
  const open = await openRequest(db, asked);
  if (open !== undefined) return { statements: [], request: open };
  const { admin, now, ...what } = asked;
  const at = now.toISOString();
  const request: StoredRequest = {
    ...what,
    id: crypto.randomUUID(),
    by: { id: admin.id, name: admin.name },
    at,
    expiresAt: new Date(now.getTime() + DAYS_OPEN * DAY).toISOString(),
  };
  const statements = [
    insertRequest(db, request),
    insertAuditEventOfChange(db, {
      at,
      person: admin.id,
      action: "request-approval",
      subject: request.id,
      detail: { action: request.action, person: request.person, asked: request.asked },
    }),
  ];
  return { statements, request: onWire(request) };
}

/** The request of an admin for just this, if one waits. */
export async function openRequest(
  db: D1Database,
  { admin, now, ...what }: Asked,
): Promise<ApprovalRequest | undefined> {
  const requests = await listRequests(db, now.toISOString());
  const found = requests.find((each) => each.by.id === admin.id && isSame(each, what));
  return found && onWire(found);
}

const isSame = (a: Omit<Asked, "admin" | "now">, b: Omit<Asked, "admin" | "now">): boolean =>
  a.action === b.action && a.person === b.person && standingOf(a) === standingOf(b);

const standingOf = ({
  asked: { name, role, shops, active },
  base,
}: Pick<Asked, "asked" | "base">): string => JSON.stringify([name, role, shops, active, base]);

/** A request as others see it. */
export function onWire(stored: StoredRequest): ApprovalRequest {
  const { base: _, ...request } = stored;
  return request;
}
