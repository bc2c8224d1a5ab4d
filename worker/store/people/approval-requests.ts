import type { ApprovalRequest, PersonRequest } from "../../../shared/api/people.ts";

type Row = Pick<ApprovalRequest, "id" | "action" | "at" | "expiresAt"> & {
  readonly person: string;
  readonly asked: string;
  readonly byId: string;
  readonly byName: string;
};

/** A request about a person, with the version of the person that it was asked on: 0 where there is none yet. */
export type StoredPersonRequest = PersonRequest & { readonly base: number };

/** A request as it is kept. */
export type StoredRequest =
  | StoredPersonRequest
  | Exclude<ApprovalRequest, Pick<PersonRequest, "person">>;

const open = `decision IS NULL AND expires_at > ?1`;

/** The requests that wait for a second admin, the first one first. */
export async function listRequests(db: D1Database, now: string): Promise<StoredRequest[]> {
  const { results } = await db
    .prepare(
      `SELECT approval_request.id, action, approval_request.person, asked, asked_at AS at,
              expires_at AS expiresAt, person.id AS byId, person.name AS byName
       FROM approval_request JOIN person ON person.id = asked_by
       WHERE ${open} ORDER BY asked_at, approval_request.id`,
    )
    .bind(now)
    .all<Row>();
  return results.map(({ asked, byId, byName, action, person, ...row }) => {
    const by = { id: byId, name: byName };
    if (action === "switch-off-second-admin") return { ...row, action, by };
    const { base, ...standing } = JSON.parse(asked) as Pick<StoredPersonRequest, "base"> &
      StoredPersonRequest["asked"]; // ours, see insertRequest
    return { ...row, action, person, asked: standing, base, by };
  });
}

/** The statement that adds a request, unless the same of the same admin waits already. */
export function insertRequest(db: D1Database, request: StoredRequest): D1PreparedStatement {
  const { id, action, by, at, expiresAt } = request;
  const isAboutPerson = action !== "switch-off-second-admin";
  const person = isAboutPerson ? request.person : "";
  const asked = isAboutPerson ? { ...request.asked, base: request.base } : {};
  return db
    .prepare(
      `INSERT INTO approval_request (id, action, person, asked, asked_by, asked_at, expires_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
       WHERE NOT EXISTS (SELECT 1 FROM approval_request
                         WHERE decision IS NULL AND expires_at > ?6 AND asked_by = ?5 AND action = ?2
                           AND person = ?3 AND asked = ?4)`,
    )
    .bind(id, action, person, JSON.stringify(asked), by.id, at, expiresAt);
}

/**
 * The statement that decides a request. It stops its batch when somebody else has decided it meanwhile, or
 * when an admin agrees to what they have asked for themselves: the table's checks see to both.
 */
export function decideRequest(
  db: D1Database,
  request: string,
  decided: { readonly decision: "approved" | "refused"; readonly by: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE approval_request
       SET decision = iif(decision IS NULL, ?2, 'decided'), decided_by = ?3, decided_at = ?4
       WHERE id = ?1`,
    )
    .bind(request, decided.decision, decided.by, decided.at);
}

/** True for the error of a batch whose request was decided meanwhile. */
export const isDecidedRequest = (error: unknown): boolean =>
  error instanceof Error && /CHECK constraint failed: decision IN/.test(error.message);
