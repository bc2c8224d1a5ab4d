-- What follows from records is kept in generations: a rebuild makes the next one beside the one that is
-- read, and pushes write to both until it is whole.
CREATE TABLE generation (
  number INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('building', 'current', 'leaving')),
  -- A fingerprint of the secret that its keys are sealed with; null until one has sealed there.
  secret TEXT,
  -- The last record that was built, and the last that there was at the beginning: later ones are written
  -- to it by their pushes. A step that finds another before it than it has read fails this check.
  built INTEGER NOT NULL CONSTRAINT not_stale CHECK (built >= 0),
  until INTEGER NOT NULL,
  started_at TEXT NOT NULL
) STRICT;

-- Never two that are read, nor two that are built.
CREATE UNIQUE INDEX generation_lives ON generation (state) WHERE state <> 'leaving';

INSERT INTO generation (number, state, secret, built, until, started_at)
SELECT 1, 'current', NULL, coalesce(max(number), 0), coalesce(max(number), 0), strftime('%Y-%m-%dT%H:%M:%fZ') FROM record;

CREATE TABLE next_posting (
  generation INTEGER NOT NULL,
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
  PRIMARY KEY (generation, finance_day, record, version, line)
) STRICT, WITHOUT ROWID;

INSERT INTO next_posting
SELECT 1, finance_day, record, version, line, ledger, kind, pay, amount, count, day, shop, courier, reason, liable
FROM posting;
DROP TABLE posting;
ALTER TABLE next_posting RENAME TO posting;
CREATE INDEX posting_by_day ON posting (generation, day);

CREATE TABLE next_deadline (
  generation INTEGER NOT NULL,
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
  PRIMARY KEY (generation, record, rule)
) STRICT, WITHOUT ROWID;

INSERT INTO next_deadline
SELECT 1, record, rule, ledger, shop, started, due, met, paused, estimated, amount FROM deadline;
DROP TABLE deadline;
ALTER TABLE next_deadline RENAME TO deadline;
CREATE INDEX deadline_running ON deadline (generation, ledger, due) WHERE met IS NULL;
CREATE INDEX deadline_met_late ON deadline (generation, ledger, met) WHERE met >= due;

CREATE TABLE next_key (
  generation INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  rule TEXT NOT NULL,
  value TEXT NOT NULL,
  -- The record's business day, '' for none: rules look some days back and forth.
  day TEXT NOT NULL,
  record INTEGER NOT NULL,
  -- What the row adds to a sum, in fen.
  amount INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (generation, ledger, rule, value, day, record)
) STRICT, WITHOUT ROWID;

INSERT INTO next_key SELECT 1, ledger, rule, value, day, record, amount, tag FROM key;
DROP TABLE key;
ALTER TABLE next_key RENAME TO key;

CREATE TABLE next_cross_reference (
  generation INTEGER NOT NULL,
  value TEXT NOT NULL,
  kind TEXT NOT NULL,
  ledger TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (generation, value, kind, ledger, record)
) STRICT, WITHOUT ROWID;

INSERT INTO next_cross_reference SELECT 1, value, kind, ledger, record FROM cross_reference;
DROP TABLE cross_reference;
ALTER TABLE next_cross_reference RENAME TO cross_reference;

CREATE TABLE next_link (
  generation INTEGER NOT NULL,
  record INTEGER NOT NULL,
  code TEXT NOT NULL,
  ledger TEXT NOT NULL,
  shop TEXT NOT NULL,
  since TEXT NOT NULL,
  -- The cross-reference keys of which one has to be there, as a JSON array of [kind, value].
  wanted TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (generation, record, code)
) STRICT, WITHOUT ROWID;

INSERT INTO next_link SELECT 1, record, code, ledger, shop, since, wanted, about FROM link;
DROP TABLE link;
ALTER TABLE next_link RENAME TO link;
CREATE INDEX link_since ON link (generation, ledger, code, since);
