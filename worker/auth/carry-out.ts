import type { ApprovalRequest, PeopleOutcome } from "../../shared/api/people.ts";
import type { Person } from "../../shared/api/person.ts";
import { RequestError } from "../request-error.ts";
import { readSettings } from "../store/department/settings.ts";
import { answerOnce } from "./answer-once.ts";
import { askApproval, needsSecondAdmin, type PersonWanted } from "./ask-approval.ts";
import { askedPerson } from "./asked-person.ts";
import { demandReach } from "./giving.ts";
import { knownPerson } from "./known-people.ts";
import { addition, change, keyCodeFor, save, type PeopleChange } from "./people-changes.ts";

/** Which admin changes people, and when. */
export interface Acting {
  readonly db: D1Database;
  readonly person: Person;
  readonly now: Date;
}

/** What came of it, as it is kept: a code follows from the key of the request. */
export interface KeptOutcome {
  readonly person: string | null;
  readonly codeUntil: string | null;
  readonly request: ApprovalRequest | null;
}

/** What is to be done, and what will have come of it. */
interface Decided {
  readonly statements: readonly D1PreparedStatement[];
  readonly kept: KeptOutcome;
}

/** What does what an admin asks for, or keeps it for another one to agree to where it weighs. */
export async function carryOut(
  acting: Acting,
  wanted: PersonWanted,
  isGreat: boolean,
  code: string,
): Promise<Decided> {
  const { db, now, person: admin } = acting;
  const { switches } = await readSettings(db);
  if (isGreat && (await needsSecondAdmin(db, switches, admin, wanted))) {
    const { statements, request } = await askApproval(db, { admin, now }, wanted);
    return { statements, kept: { person: null, codeUntil: null, request } };
  }
  const { codeUntil, statements } = await changeFor(acting, wanted, code);
  return { statements, kept: { person: wanted.person, codeUntil, request: null } };
}

/** The statements that do what was asked for, now that it may be done. */
export async function changeFor(
  { db, now, person: admin }: Acting,
  { action, person, asked, base }: PersonWanted,
  code: string,
): Promise<PeopleChange> {
  const by = { by: admin.id, at: now.toISOString() };
  const { thresholds } = await readSettings(db);
  // Meanwhile somebody else may have got the name.
  if (action === "add-person")
    return addition(db, person, await askedPerson(db, asked), code, by, thresholds);
  const before = await knownPerson(db, now, person);
  demandReach(admin, before.shops);
  if (action === "change-person")
    return change(db, before, await askedPerson(db, asked, before), base, by);
  if (!before.active) throw new RequestError("person-inactive");
  // Whoever agreed to a key for a finance has not agreed to one for an admin.
  if (before.version !== base) throw new RequestError("person-changed");
  return keyCodeFor(db, person, code, by, thresholds);
}

/** Decides once what a request with an idempotency key asks for, and tells what came of it. */
export async function outcomeOnce(
  { db, person: { id }, now }: Acting,
  request: { readonly idempotencyKey: string; readonly asks: unknown },
  decide: (code: string) => Promise<Decided>,
): Promise<PeopleOutcome> {
  const keyed = { ...request, person: id, at: now.toISOString() };
  const { kept, code } = await answerOnce(db, keyed, decide, (statements) => save(db, statements));
  const { person, codeUntil } = kept;
  return {
    person: person === null ? null : await knownPerson(db, now, person),
    code: codeUntil === null ? null : { code, expiresAt: codeUntil },
    request: kept.request,
  };
}
