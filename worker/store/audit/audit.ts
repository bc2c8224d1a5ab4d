import type { AuditAction } from "../../../shared/api/audit.ts";
import type { RecordId } from "../../../shared/record.ts";
import { contentDigest, NO_DIGEST } from "./audit-chain.ts";
import { sha256Of } from "./sha256-sql.ts";

/** Something that was done and must stay known. */
export interface AuditEvent {
  readonly at: string;
  /** Who did it: a person's id. */
  readonly person: string;
  readonly action: AuditAction;
  /** What it was done to. */
  readonly subject: string;
  readonly detail?: unknown;
}

const LAST = `coalesce((SELECT digest FROM audit_event WHERE id = (SELECT max(id) FROM audit_event)),
                       '${NO_DIGEST}')`;

/** Made once: it is long. */
const INSERT = `
  INSERT INTO audit_event (at, person, action, subject, detail, previous, digest)
  ${sha256Of(`${LAST} || ?6`)}
  SELECT ?1, ?2, ?3, ?4, ?5, ${LAST}, hex FROM digest`;

/**
 * The statement that adds an event to the audit log, chained to the one before it. A push writes one, so that
 * what was done and the word of it are saved together or not at all.
 */
export function insertAuditEvent(db: D1Database, event: AuditEvent): D1PreparedStatement {
  return bound(db, INSERT, event);
}

function bound(db: D1Database, sql: string, event: AuditEvent): D1PreparedStatement {
  const { at, person, action, subject } = event;
  const detail = event.detail === undefined ? null : JSON.stringify(event.detail);
  const content = contentDigest({ at, person, action, subject, detail });
  return db.prepare(sql).bind(at, person, action, subject, detail, content);
}

/**
 * The same for an event that is none unless the statement just before it in its batch has changed something:
 * what is said again and is so already was not done again.
 */
export function insertAuditEventOfChange(db: D1Database, event: AuditEvent): D1PreparedStatement {
  return bound(db, `${INSERT} WHERE changes() > 0`, event);
}

/** The statement that says which records the event is about that was added just before it, if it was. */
export function insertAuditRecords(
  db: D1Database,
  records: readonly RecordId[],
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit_record (record, event)
       SELECT DISTINCT value, (SELECT max(id) FROM audit_event) FROM json_each(?1)
       WHERE changes() > 0`,
    )
    .bind(JSON.stringify(records));
}
