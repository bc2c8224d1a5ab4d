-- Tables that a push writes to hundreds of times have no foreign keys: each would cost a look-up a
-- row, and all of them are written in the one transaction that the push is.

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'finance', 'admin', 'auditor')),
  -- A JSON array of the shops that the person is limited to; null means all.
  shops TEXT CHECK (shops IS NULL OR json_type(shops) = 'array'),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Keys are found by their hash; the key itself is shown once and stored nowhere.
CREATE TABLE access_key (
  hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  revoked_at TEXT,
  last_used_on TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX access_key_of_person ON access_key (person);

-- What a record is now; its cells stand in the version that it names. The other tables point at its
-- number, not at its id: ids are random, and a push of 500 new rows would touch 500 pages in each of
-- them, where numbers go side by side to the end.
CREATE TABLE record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ledger TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  shop TEXT NOT NULL,
  -- The business day; null for a record that was withdrawn.
  day TEXT,
  -- Rises with every change in the ledger, so that a reader can ask for what came after.
  sequence INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX record_by_sequence ON record (ledger, sequence);
CREATE INDEX record_by_day ON record (ledger, day);

-- Records that went from one shop to another, each with the change that took it there: for readers who
-- are limited to the shop that it left.
CREATE TABLE departure (
  ledger TEXT NOT NULL,
  shop TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  record INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (ledger, shop, sequence)
) STRICT, WITHOUT ROWID;

-- A rebuild is no change that readers hear of.
CREATE TRIGGER record_departs AFTER UPDATE OF shop ON record
WHEN new.shop <> old.shop AND new.sequence <> old.sequence
BEGIN
  INSERT INTO departure (ledger, shop, sequence, record, version)
  VALUES (new.ledger, old.shop, new.sequence, new.number, new.version);
END;

CREATE TABLE record_version (
  record INTEGER NOT NULL,
  version INTEGER NOT NULL,
  -- The cells that are not blank, as JSON; none when this version withdrew the record.
  cells TEXT NOT NULL,
  push TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The finance day it reached us on. Kept, because the cut-off is a setting that may change later.
  finance_day TEXT NOT NULL,
  -- The warnings that the person acknowledged, with their reasons, as JSON.
  acknowledged TEXT,
  -- For a version that undid a push: the version whose state it brought back, 0 for there being none.
  restores INTEGER,
  PRIMARY KEY (record, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_version_is_kept BEFORE UPDATE ON record_version
BEGIN
  SELECT raise(ABORT, 'a version is never changed');
END;

CREATE TRIGGER record_version_stays BEFORE DELETE ON record_version
BEGIN
  SELECT raise(ABORT, 'a version is never deleted');
END;

-- Warnings that were acknowledged "correct, because …". An acknowledgement holds while the row still says what it is
-- about, a fingerprint; what was acknowledged with a push stands in its version as well, for good. The last
-- reason counts; those before it are kept, so that it can go with its push and they speak again.
CREATE TABLE acknowledgement (
  record INTEGER NOT NULL,
  code TEXT NOT NULL,
  about TEXT NOT NULL,
  nth INTEGER NOT NULL,
  reason TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The push that brought it; null when it came by itself.
  push TEXT,
  PRIMARY KEY (record, code, about, nth)
) STRICT, WITHOUT ROWID;

-- What each version added to finance's figures, in fen. Clustered by finance day: a day's or a
-- month's figures lie side by side, and new ones go to the end.
CREATE TABLE posting (
  finance_day TEXT NOT NULL,
  record INTEGER NOT NULL,
  version INTEGER NOT NULL,
  line INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  kind TEXT NOT NULL,
  pay INTEGER NOT NULL CHECK (pay IN (0, 1)),
  amount INTEGER NOT NULL,
  count INTEGER NOT NULL,
  day TEXT NOT NULL,
  shop TEXT NOT NULL,
  courier TEXT NOT NULL,
  reason TEXT NOT NULL,
  liable TEXT NOT NULL,
  PRIMARY KEY (finance_day, record, version, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX posting_by_day ON posting (day);

CREATE TABLE deadline (
  record INTEGER NOT NULL,
  rule TEXT NOT NULL,
  ledger TEXT NOT NULL,
  shop TEXT NOT NULL,
  started TEXT NOT NULL,
  -- The first moment that is too late.
  due TEXT NOT NULL,
  met TEXT,
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
  -- Money on the row that is paid out, in fen.
  amount INTEGER NOT NULL,
  PRIMARY KEY (record, rule)
) STRICT, WITHOUT ROWID;

-- Most deadlines are met in time and need no index at all.
CREATE INDEX deadline_running ON deadline (ledger, due) WHERE met IS NULL;
CREATE INDEX deadline_met_late ON deadline (ledger, met) WHERE met >= due;

-- By what rows are compared with each other: an order, a parcel, an account. Personal values stand
-- here as an HMAC only, whose secret is no part of the database.
CREATE TABLE key (
  ledger TEXT NOT NULL,
  rule TEXT NOT NULL,
  value TEXT NOT NULL,
  -- The record's business day, '' for none: rules look some days back and forth.
  day TEXT NOT NULL,
  record INTEGER NOT NULL,
  -- What the row adds to a sum, in fen.
  amount INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (ledger, rule, value, day, record)
) STRICT, WITHOUT ROWID;

-- The numbers by which rows of other ledgers find a record: order, case, parcel, slip, complaint.
CREATE TABLE cross_reference (
  value TEXT NOT NULL,
  kind TEXT NOT NULL,
  ledger TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (value, kind, ledger, record)
) STRICT, WITHOUT ROWID;

-- What a record expects to find in another ledger. When it is due follows from thresholds that may
-- change, so it is worked out when it is asked for.
CREATE TABLE link (
  record INTEGER NOT NULL,
  code TEXT NOT NULL,
  ledger TEXT NOT NULL,
  shop TEXT NOT NULL,
  since TEXT NOT NULL,
  -- The cross-reference keys of which one has to be there, as a JSON array of [kind, value].
  wanted TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (record, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_since ON link (ledger, code, since);

CREATE TABLE push (
  id TEXT PRIMARY KEY,
  ledger TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  -- SHA-256 of the request's body: the same id may only carry the same rows.
  digest TEXT NOT NULL,
  response TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT REFERENCES person (id),
  undo_response TEXT,
  -- How much of what the decision rested on has changed since it was read. Any at all fails this
  -- check, and with it the whole transaction.
  moved INTEGER NOT NULL CONSTRAINT not_stale CHECK (moved = 0)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  -- Rises with every change. A change of anything but the current version fails this check.
  version INTEGER NOT NULL CHECK (version > 0),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_month (
  month TEXT PRIMARY KEY,
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT CHECK (detail IS NULL OR json_valid(detail))
) STRICT;

-- A look-up is logged once an hour for a person and a ledger.
CREATE INDEX audit_event_look_up ON audit_event (person, subject, at) WHERE action = 'look-up';

CREATE TRIGGER audit_event_is_kept BEFORE UPDATE ON audit_event
BEGIN
  SELECT raise(ABORT, 'the audit log is never changed');
END;

CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event
BEGIN
  SELECT raise(ABORT, 'the audit log is never shortened');
END;
