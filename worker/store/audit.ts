/** Something that was done and must stay known. */
export interface AuditEvent {
  readonly at: string;
  /** Who did it: a person's id. */
  readonly person: string;
  readonly action:
    | "push"
    | "withdraw"
    | "undo-push"
    | "look-up"
    | "acknowledge-warnings"
    | "withdraw-acknowledgement"
    | "close-month"
    | "reopen-month"
    | "change-settings"
    | "save-placement"
    | "remove-placement"
    | "add-person"
    | "change-person"
    | "make-key-code"
    | "claim-key"
    | "revoke-key"
    | "request-approval"
    | "approve"
    | "refuse-approval"
    | "rebuild";
  /** What it was done to. */
  readonly subject: string;
  readonly detail?: unknown;
}

/** Whether a person has looked records of a ledger up since an instant, as the audit log knows. */
export async function hasLookedUp(
  db: D1Database,
  { person, subject }: Pick<AuditEvent, "person" | "subject">,
  since: string,
): Promise<boolean> {
  const found = db.prepare(
    `SELECT 1 FROM audit_event WHERE action = 'look-up' AND person = ?1 AND subject = ?2 AND at > ?3`,
  );
  return (await found.bind(person, subject, since).first()) !== null;
}

/** The statement that adds an event to the audit log. */
export function insertAuditEvent(db: D1Database, event: AuditEvent): D1PreparedStatement {
  const detail = event.detail === undefined ? null : JSON.stringify(event.detail);
  return db
    .prepare(
      `INSERT INTO audit_event (at, person, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5)`,
    )
    .bind(event.at, event.person, event.action, event.subject, detail);
}
