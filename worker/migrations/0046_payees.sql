-- By what the payee of a record is known to statements: HMACs of account and name, by which secret and of which version.
-- It is worked out when statements are matched, and goes with the record's personal data.
CREATE TABLE payee_key (
  record INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  secret TEXT NOT NULL,
  account TEXT,
  name TEXT
) STRICT;

-- A payee that was erased has '' for its key: the same line in another file brings it back no more.
CREATE INDEX statement_line_forgotten ON statement_line (key) WHERE payee_key = '';
