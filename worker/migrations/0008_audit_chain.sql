-- Each entry carries the digest of the one before it and its own, over that and over what it says: whoever
-- changes, drops or slips in an entry breaks the chain from there on (OWASP ASVS 5, 16.4.2). Entries from
-- before this have neither.
ALTER TABLE audit_event ADD COLUMN previous TEXT;
ALTER TABLE audit_event ADD COLUMN digest TEXT;

-- No two entries follow the same one.
CREATE UNIQUE INDEX audit_event_chain ON audit_event (previous) WHERE previous IS NOT NULL;

CREATE TRIGGER audit_event_follows BEFORE INSERT ON audit_event
WHEN new.digest IS NULL OR new.previous IS NOT coalesce(
  (SELECT digest FROM audit_event WHERE id = (SELECT max(id) FROM audit_event)),
  '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN
  SELECT raise(ABORT, 'an entry follows the last one');
END;

-- The log is read by who, what, on what, and when.
CREATE INDEX audit_event_by_person ON audit_event (person, id);
CREATE INDEX audit_event_by_action ON audit_event (action, id);
CREATE INDEX audit_event_by_subject ON audit_event (subject, id);
CREATE INDEX audit_event_by_time ON audit_event (at);

-- The records that an entry is about, where they are not its subject.
CREATE TABLE audit_record (
  record TEXT NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (record, event)
) STRICT, WITHOUT ROWID;

-- How many personal values a person has been shown on a civil day.
CREATE TABLE shown_value (
  person TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (person, day)
) STRICT, WITHOUT ROWID;
