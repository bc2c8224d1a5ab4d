-- Which shop a record was of at a version: the one that it left with its next departure, see shop_at_version.
CREATE INDEX departure_of_record ON departure (record, version);

-- Rises with every change of the person. A change of anything but the current one fails this check.
ALTER TABLE person ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0);
-- Whoever is deactivated signs in no more; what they did stays under their name.
ALTER TABLE person ADD COLUMN deactivated_at TEXT;

-- Here and not in the code that asks, so that two admins who take each other's role at once can't both.
-- An admin who is limited to shops can't give all of them, so one without a limit has to stay.
CREATE TRIGGER last_admin_stays BEFORE UPDATE OF role, shops, deactivated_at ON person
WHEN old.role = 'admin' AND old.deactivated_at IS NULL
  AND (new.role <> 'admin' OR new.deactivated_at IS NOT NULL OR (old.shops IS NULL AND new.shops IS NOT NULL))
  AND NOT EXISTS (
    SELECT 1 FROM person AS other
    WHERE other.id <> old.id AND other.role = 'admin' AND other.deactivated_at IS NULL
      AND (other.shops IS NULL OR old.shops IS NOT NULL))
BEGIN
  SELECT raise(ABORT, 'the last admin stays');
END;

CREATE TRIGGER person_stays BEFORE DELETE ON person
BEGIN
  SELECT raise(ABORT, 'a person is deactivated, never deleted');
END;

-- A one-time code by which a person claims a key: whoever makes it never sees the key.
CREATE TABLE key_code (
  id TEXT PRIMARY KEY,
  -- The first letters of the code, by which it is found, so that wrong ones are counted against it.
  selector TEXT NOT NULL UNIQUE,
  -- SHA-256 of the code, of which 120 bits are random.
  hash TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  made_by TEXT NOT NULL REFERENCES person (id),
  made_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  -- How often it was tried with the right beginning and a wrong end.
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Set when another code took its place, or its person was deactivated.
  ended_at TEXT,
  claimed_at TEXT,
  -- SHA-256 of what the claimer calls the claim: whoever lost the response may ask again.
  claim TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX key_code_of_person ON key_code (person, made_at);

-- The code that a key was claimed with; null for one that was put straight into the database.
ALTER TABLE access_key ADD COLUMN code TEXT REFERENCES key_code (id);
-- From what it was claimed, as a person would say it.
ALTER TABLE access_key ADD COLUMN device TEXT;
-- Until when whoever has this key has read what became of the person's other keys. For each key by itself:
-- somebody else who has claimed one can't read the news away.
ALTER TABLE access_key ADD COLUMN news_read_at TEXT;

-- What one admin asked for and another has to agree to.
CREATE TABLE approval_request (
  id TEXT PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('add-person', 'change-person', 'make-key-code')),
  -- Whom it is about; for one who is to be added, the id that they will have.
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

CREATE INDEX approval_request_open ON approval_request (asked_at) WHERE decision IS NULL;
