import type { AuditAction, AuditEntry } from "../../../shared/api/audit.ts";

interface Wanted {
  readonly person: string | undefined;
  readonly action: AuditAction | undefined;
  readonly record: string | undefined;
  /** Instants between which it was; undefined for any. */
  readonly between: { readonly from: string; readonly until: string } | undefined;
  readonly before: number | undefined;
  readonly limit: number;
}

/** A longer detail, such as all settings before and after, is read from the database. */
const LONGEST_DETAIL = 4000;

// Which entries are about a record: those that say so, its pushes, and where it is the subject itself.
const aboutRecord = `audit_event.id IN (
  SELECT event FROM audit_record WHERE record = ?3
  UNION SELECT id FROM audit_event WHERE subject = ?3
  UNION SELECT pushed.id FROM record
    JOIN record_version ON record_version.record = record.number
    JOIN audit_event AS pushed ON pushed.subject = record_version.push
    WHERE record.id = ?3)`;

/**
 * A page of the audit log, the newest first. Each question goes by an index: the condition is left out where
 * nothing is asked, and the plus keeps SQLite from walking the whole log by its number.
 */
export async function listAudit(db: D1Database, wanted: Wanted): Promise<AuditEntry[]> {
  const { person, action, record, between, before, limit } = wanted;
  const conditions = [
    ...(person === undefined ? [] : [`audit_event.person = ?1`]),
    ...(action === undefined ? [] : [`audit_event.action = ?2`]),
    ...(record === undefined ? [] : [aboutRecord]),
    ...(between === undefined ? [] : [`audit_event.at >= ?4 AND audit_event.at < ?5`]),
  ];
  const id = conditions.length === 0 ? "audit_event.id" : "+audit_event.id";
  const { results } = await db
    .prepare(
      `SELECT audit_event.id, at, action, subject, digest, audit_event.person AS personId,
              who.name AS personName, whom.name AS subjectName,
              iif(length(detail) <= ${LONGEST_DETAIL}, detail, NULL) AS detail
       FROM audit_event
       LEFT JOIN person AS who ON who.id = audit_event.person
       LEFT JOIN person AS whom ON whom.id = audit_event.subject
       WHERE ${[...conditions, `${id} < ?6`].join(" AND ")}
       ORDER BY audit_event.id DESC LIMIT ?7`,
    )
    .bind(
      person ?? null,
      action ?? null,
      record ?? null,
      between?.from ?? null,
      between?.until ?? null,
      before ?? Number.MAX_SAFE_INTEGER,
      limit,
    )
    .all<Omit<AuditEntry, "person"> & { personId: string; personName: string | null }>();
  return results.map(({ personId, personName, ...entry }) => ({
    ...entry,
    person: personName === null ? null : { id: personId, name: personName },
  }));
}
