import type { ListedPerson, PersonRequest } from "../../shared/api/people.ts";
import type { Thresholds } from "../../shared/settings/thresholds.ts";
import { RequestError } from "../request-error.ts";
import { revokeKeys } from "../store/people/access-keys.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { isDecidedRequest } from "../store/people/approval-requests.ts";
import { endKeyCodes, insertKeyCode } from "../store/people/key-codes.ts";
import {
  insertPerson,
  isChangedPerson,
  isLastAdmin,
  updatePerson,
} from "../store/people/people.ts";
import { isStaleWrite } from "../store/guard.ts";
import { givesWeight } from "./giving.ts";
import { keyCodeParts } from "./key-code.ts";

/** Who does it, and when. */
export interface By {
  readonly by: string;
  readonly at: string;
}

/** The statements of a change of people, in one batch, and until when the code that they make can be claimed. */
export interface PeopleChange {
  readonly statements: readonly D1PreparedStatement[];
  readonly codeUntil: string | null;
}

type Standing = PersonRequest["asked"];

/** A code for a person; those that were made before end. */
export async function keyCodeFor(
  db: D1Database,
  person: string,
  code: string,
  { by, at }: By,
  { keyCodeMinutes }: Pick<Thresholds, "keyCodeMinutes">,
): Promise<PeopleChange> {
  const id = crypto.randomUUID();
  const parts = await keyCodeParts(code);
  if (parts === undefined) throw new Error("What was made is no code");
  const expiresAt = new Date(Date.parse(at) + keyCodeMinutes * 60_000).toISOString();
  return {
    codeUntil: expiresAt,
    statements: [
      endKeyCodes(db, person, at),
      insertKeyCode(db, { id, ...parts, person, by, at, expiresAt }),
      insertAuditEvent(db, {
        at,
        person: by,
        action: "make-key-code",
        subject: id,
        detail: { person, expiresAt },
      }),
    ],
  };
}

/** A new person with the code by which they claim their key. */
export async function addition(
  db: D1Database,
  person: string,
  { name, role, shops }: Standing,
  code: string,
  by: By,
  thresholds: Pick<Thresholds, "keyCodeMinutes">,
): Promise<PeopleChange> {
  const { codeUntil, statements } = await keyCodeFor(db, person, code, by, thresholds);
  return {
    codeUntil,
    statements: [
      insertPerson(db, { id: person, name, role, shops }, by.at),
      insertAuditEvent(db, {
        at: by.at,
        person: by.by,
        action: "add-person",
        subject: person,
        detail: { name, role, shops },
      }),
      ...statements,
    ],
  };
}

/**
 * A change of a person. Their keys end with them (OWASP ASVS 5, 7.4.2); a code that was made for what they were
 * is none for a role that weighs more.
 */
export function change(
  db: D1Database,
  before: ListedPerson,
  after: Standing,
  base: number,
  { by, at }: By,
): PeopleChange {
  const { id, name, role, shops, active } = before;
  return {
    codeUntil: null,
    statements: [
      updatePerson(db, { id, ...after }, { base, at }),
      ...(after.active ? [] : [revokeKeys(db, id, at)]),
      ...(!after.active || givesWeight(before, after) ? [endKeyCodes(db, id, at)] : []),
      insertAuditEvent(db, {
        at,
        person: by,
        action: "change-person",
        subject: id,
        detail: { before: { name, role, shops, active }, after },
      }),
    ],
  };
}

/**
 * Saves a change of people, or of what it takes to change them. Throws person-changed, settings-changed, last-admin, and
 * request-decided where one was agreed to twice.
 */
export async function save(
  db: D1Database,
  statements: readonly D1PreparedStatement[],
): Promise<void> {
  if (statements.length === 0) return;
  try {
    await db.batch([...statements]);
  } catch (error) {
    if (isChangedPerson(error)) throw new RequestError("person-changed");
    if (isLastAdmin(error)) throw new RequestError("last-admin");
    if (isStaleWrite(error)) throw new RequestError("settings-changed");
    if (isDecidedRequest(error)) throw new RequestError("request-decided");
    throw error;
  }
}
