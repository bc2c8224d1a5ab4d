-- What a clock says is no longer worked out of a record's last version alone: what was first promised, and when we
-- first saw its start and its end, stay whatever the row says later. A clock that a row needs no longer is kept too.
CREATE TABLE next_deadline (
  generation INTEGER NOT NULL,
  record INTEGER NOT NULL,
  rule TEXT NOT NULL,
  ledger TEXT NOT NULL,
  shop TEXT NOT NULL,
  -- Who has the row: its 经办人, else its 登记人; '' for nobody.
  person TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'met', 'dropped')),
  started TEXT NOT NULL,
  -- The first moment that is too late, moved by what it was paused.
  due TEXT NOT NULL,
  met TEXT,
  -- The same by what was first promised: lateness goes by it, flags go by `due`.
  first_due TEXT NOT NULL,
  -- When we first saw it, and the end that it has; '' for what is from before this was kept.
  seen TEXT NOT NULL,
  met_seen TEXT,
  -- No flag before; '9999-12-31T00:00:00' until further notice.
  paused_until TEXT,
  waived INTEGER NOT NULL CHECK (waived IN (0, 1)),
  -- The person who was asked to see to it.
  assigned TEXT,
  -- When half of its time is gone, and when nearly all of it is.
  half TEXT NOT NULL,
  warn TEXT NOT NULL,
  estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
  -- The version of the calendar that it was reckoned by.
  calendar INTEGER NOT NULL,
  -- The time that it allows, as JSON.
  allowed TEXT NOT NULL,
  -- Money at risk on the row, in fen.
  amount INTEGER NOT NULL,
  -- What was first promised and when it was paused, as JSON; null where there is nothing to keep.
  track TEXT CHECK (track IS NULL OR json_valid(track)),
  CHECK (state <> 'met' OR met IS NOT NULL),
  CHECK (state <> 'running' OR met IS NULL),
  PRIMARY KEY (generation, record, rule)
) STRICT, WITHOUT ROWID;

INSERT INTO next_deadline
SELECT generation, deadline.record, rule, deadline.ledger, deadline.shop, '',
       iif(met IS NULL, 'running', 'met'), started, due, met, due, '', iif(met IS NULL, NULL, ''),
       iif(paused = 1 AND met IS NULL, '9999-12-31T00:00:00', NULL), 0, NULL, due, due, estimated, 0, '{}', amount,
       iif(paused = 1 AND met IS NULL,
           json_object('pauses', json_array(json_array(
             strftime('%Y-%m-%dT%H:%M:%S', record.changed_at, '+8 hours'), NULL, 'status'))), NULL)
FROM deadline JOIN record ON record.number = deadline.record;
DROP TABLE deadline;
ALTER TABLE next_deadline RENAME TO deadline;

CREATE INDEX deadline_running ON deadline
  (generation, due, record, rule, ledger, shop, person, half, warn, amount, waived, paused_until, assigned, first_due)
  WHERE state = 'running';
CREATE INDEX deadline_ended ON deadline (generation, due) WHERE state = 'met';
CREATE INDEX deadline_met_late ON deadline (generation, ledger, met) WHERE state = 'met' AND met >= due;

-- What people decide about clocks, and what the server does by itself when time is up: kept for good. What a clock
-- says follows from the versions of its record and from these, in the order of their moments.
CREATE TABLE clock_act (
  id INTEGER PRIMARY KEY,
  record INTEGER NOT NULL,
  -- '' for all clocks of the record.
  rule TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pause', 'resume', 'waive', 'unwaive', 'assign', 'unassign', 'escalate')),
  -- Until when it is paused; null until further notice.
  until TEXT,
  -- Who is asked to see to it.
  to_person TEXT REFERENCES person (id),
  level INTEGER,
  -- Sealed as the reasons of withdrawals are.
  reason TEXT,
  -- Null where the server did it by itself.
  person TEXT REFERENCES person (id),
  -- On the ledgers' clocks.
  at TEXT NOT NULL,
  -- The id of the request that it came with.
  request TEXT
) STRICT;

CREATE INDEX clock_act_of_record ON clock_act (record);

CREATE TRIGGER clock_act_is_kept BEFORE UPDATE OF id, record, rule, kind, until, to_person, level, person, at, request ON clock_act
BEGIN
  SELECT raise(ABORT, 'an act is never changed');
END;

CREATE TRIGGER clock_act_stays BEFORE DELETE ON clock_act
BEGIN
  SELECT raise(ABORT, 'an act is never deleted');
END;
