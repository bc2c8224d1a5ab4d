-- Records that wait to be answered, by the worklist: one that waits for nothing has no row here.
CREATE TABLE work_item (
  generation INTEGER NOT NULL,
  record INTEGER NOT NULL,
  worklist TEXT NOT NULL,
  shop TEXT NOT NULL,
  -- From when it waits, a civil day or moment: what is listed, counted and paged goes by it.
  since TEXT NOT NULL,
  -- What the record calls itself, such as its order number; '' for none that stands in clear.
  reference TEXT NOT NULL,
  PRIMARY KEY (generation, record, worklist)
) STRICT, WITHOUT ROWID;

CREATE INDEX work_item_waits ON work_item (generation, worklist, since, record, shop, reference);

-- A request that answers lines, with its response: sent again it is answered the same.
CREATE TABLE worklist_reply (
  id TEXT PRIMARY KEY,
  worklist TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  -- SHA-256 of the request's body.
  digest TEXT NOT NULL,
  response TEXT NOT NULL,
  -- As in push: whatever has moved since it was read stops the batch.
  moved INTEGER NOT NULL CONSTRAINT not_stale CHECK (moved = 0)
) STRICT;

-- An answer that was taken, and the line as it was seen.
CREATE TABLE worklist_answer (
  number INTEGER PRIMARY KEY,
  worklist TEXT NOT NULL,
  line TEXT NOT NULL,
  -- The first answer to the line is 1: of two that are given at once, one is in time.
  nth INTEGER NOT NULL CHECK (nth > 0),
  reply TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The day of the list, or on which it was answered.
  day TEXT NOT NULL,
  -- The record that the line was about, and the version that the answer has made of it; null for none.
  record_number INTEGER,
  version INTEGER,
  shop TEXT NOT NULL,
  reference TEXT NOT NULL,
  -- Of what the line said.
  stamp TEXT NOT NULL,
  -- What was answered, sealed under the data key of the record, or of all answers.
  cells TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX worklist_answer_once ON worklist_answer (worklist, line, nth);
CREATE INDEX worklist_answer_by_day ON worklist_answer (worklist, day, number);
CREATE INDEX worklist_answer_reference ON worklist_answer (worklist, reference);

CREATE TRIGGER worklist_answer_is_kept BEFORE UPDATE ON worklist_answer
BEGIN
  SELECT raise(ABORT, 'an answer is never changed');
END;

CREATE TRIGGER worklist_answer_stays BEFORE DELETE ON worklist_answer
BEGIN
  SELECT raise(ABORT, 'an answer is never deleted');
END;

-- What waits, only the rows themselves tell: a rebuild begins, and one that an earlier version began is given up.
UPDATE generation SET state = 'leaving' WHERE state = 'building';
INSERT INTO generation (number, state, secret, built, until, started_at)
SELECT (SELECT max(number) FROM generation) + 1, 'building', secret, 0,
       (SELECT max(number) FROM record), strftime('%Y-%m-%dT%H:%M:%fZ')
FROM generation
WHERE state = 'current' AND secret IS NOT NULL AND EXISTS (SELECT 1 FROM record);
