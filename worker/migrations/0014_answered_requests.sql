-- What was answered to a request that carries an idempotency key: sent again, it is answered the same and nothing is done twice.
CREATE TABLE answered_request (
  -- SHA-256 of who asked and of the key. The key itself is kept nowhere: a one-time code follows from it.
  id TEXT PRIMARY KEY,
  -- SHA-256 of what was asked.
  digest TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The same with one more action, about the department's settings and no person.
CREATE TABLE approval_request_of_now (
  id TEXT PRIMARY KEY,
  action TEXT NOT NULL
    CHECK (action IN ('add-person', 'change-person', 'make-key-code', 'switch-off-second-admin')),
  -- Whom it is about; for one who is to be added, the id that they will have. Empty where it is about nobody.
  person TEXT NOT NULL,
  -- What the person will be, as JSON.
  asked TEXT NOT NULL CHECK (json_valid(asked)),
  asked_by TEXT NOT NULL REFERENCES person (id),
  asked_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('approved', 'refused')),
  decided_by TEXT REFERENCES person (id),
  decided_at TEXT,
  CHECK (decision IS NOT 'approved' OR decided_by <> asked_by)
) STRICT, WITHOUT ROWID;

INSERT INTO approval_request_of_now SELECT * FROM approval_request;
DROP TABLE approval_request;
ALTER TABLE approval_request_of_now RENAME TO approval_request;
CREATE INDEX approval_request_open ON approval_request (asked_at) WHERE decision IS NULL;
