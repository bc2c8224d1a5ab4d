import type { ApprovalRequest } from "../../shared/api/people.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Switches } from "../../shared/settings/switches.ts";
import {
  insertRequest,
  listRequests,
  type StoredPersonRequest,
  type StoredRequest,
} from "../store/people/approval-requests.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";
import { readAdmins } from "../store/people/people.ts";
import { reaches } from "./giving.ts";

/** Long enough for a holiday, short enough to be about what still holds. */
const DAYS_OPEN = 14;
const DAY = 24 * 60 * 60 * 1000;

/** What an admin asks for about a person. */
export type PersonWanted = Pick<StoredPersonRequest, "action" | "person" | "asked" | "base">;

/** What an admin asks for. */
export type Wanted =
  | PersonWanted
  | { readonly action: Exclude<StoredRequest["action"], PersonWanted["action"]> };

/** Who asks, and when. */
interface Asking {
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
  admin: Person,
  wanted: Wanted,
): Promise<boolean> {
  if (!secondAdmin) return false;
  const others = (await readAdmins(db)).filter(({ id }) => id !== admin.id);
  return others.some(({ shops }) => !("asked" in wanted) || reaches(shops, wanted.asked.shops));
}

/** What keeps a request of an admin until another one decides; the same that they ask for already stays one request. */
export async function askApproval(
  db: D1Database,
  { admin, now }: Asking,
  wanted: Wanted,
): Promise<{ readonly statements: D1PreparedStatement[]; readonly request: ApprovalRequest }> {
  const open = await openRequest(db, { admin, now }, wanted);
  if (open !== undefined) return { statements: [], request: open };
  const at = now.toISOString();
  const request: StoredRequest = {
    ...wanted,
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
      detail:
        "asked" in wanted
          ? { action: wanted.action, person: wanted.person, asked: wanted.asked }
          : { action: wanted.action },
    }),
  ];
  return { statements, request: onWire(request) };
}

/** The request of an admin for just this, if one waits. */
export async function openRequest(
  db: D1Database,
  { admin, now }: Asking,
  wanted: Wanted,
): Promise<ApprovalRequest | undefined> {
  const requests = await listRequests(db, now.toISOString());
  const found = requests.find((each) => each.by.id === admin.id && isSame(each, wanted));
  return found && onWire(found);
}

const isSame = (a: Wanted, b: Wanted): boolean => wantedText(a) === wantedText(b);

function wantedText(wanted: Wanted): string {
  if (!("asked" in wanted)) return wanted.action;
  const { action, person, asked, base } = wanted;
  const { name, role, shops, active } = asked;
  return JSON.stringify([action, person, name, role, shops, active, base]);
}

/** A request as others see it. */
export function onWire(stored: StoredRequest): ApprovalRequest {
  if (!("base" in stored)) return stored;
  const { base: _, ...request } = stored;
  return request;
}
