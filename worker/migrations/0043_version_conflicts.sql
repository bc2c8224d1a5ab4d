-- Lines that had been matched or answered when a version of their statement came that says something else of them, or
-- does not have them: the version that is current with where they stand in it, null for nowhere, and the version that
-- was matched or answered. Settled once somebody has said that the new one holds, or has matched the line by hand.
CREATE TABLE version_conflict (
  statement INTEGER NOT NULL,
  key TEXT NOT NULL,
  place INTEGER,
  was_statement INTEGER NOT NULL,
  was_place INTEGER NOT NULL,
  settled_at TEXT,
  PRIMARY KEY (statement, key)
) STRICT, WITHOUT ROWID;

-- The line's key; null for an amount.
ALTER TABLE difference ADD COLUMN key TEXT;
UPDATE difference SET key = (SELECT line.key FROM statement_line AS line
                             WHERE line.statement = difference.statement AND line.place = difference.place);

-- Also: that the new version of a line holds.
CREATE TABLE next_difference_answer (
  id TEXT PRIMARY KEY,
  -- In which month's list.
  month TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('matched', 'written-off', 'to-register', 'waits', 'accepted')),
  -- Of what it was said: another difference is open again.
  class TEXT NOT NULL,
  gap INTEGER NOT NULL,
  -- Of a gap that was written off, how much.
  amount INTEGER NOT NULL,
  -- What it was matched with by hand.
  with_id TEXT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO next_difference_answer SELECT id, month, outcome, class, gap, amount, with_id, at FROM difference_answer;
DROP TABLE difference_answer;
ALTER TABLE next_difference_answer RENAME TO difference_answer;
-- Nothing is matched by hand with two.
CREATE UNIQUE INDEX difference_answer_with ON difference_answer (with_id) WHERE outcome = 'matched';
-- What was said since a month was matched has it matched again.
CREATE INDEX difference_answer_by_time ON difference_answer (at);
