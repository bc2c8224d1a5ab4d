-- Entries from before the chain carry no digest, and some of them a reason in clear: its place is taken by the sealed
-- one, once. What the chain covers stays as it was written.
DROP TRIGGER audit_event_is_kept;
CREATE TRIGGER audit_event_is_kept BEFORE UPDATE ON audit_event
WHEN old.digest IS NOT NULL OR new.digest IS NOT NULL OR new.previous IS NOT NULL
  OR instr(old.detail, '"reason":"') = 0 OR instr(new.detail, '"reason":"') > 0 OR new.detail IS NULL
  OR new.id <> old.id OR new.at <> old.at OR new.person <> old.person OR new.action <> old.action
  OR new.subject <> old.subject
BEGIN
  SELECT raise(ABORT, 'the audit log is never changed');
END;

CREATE INDEX audit_event_in_clear ON audit_event (id)
WHERE digest IS NULL AND instr(detail, '"reason":"') > 0;
