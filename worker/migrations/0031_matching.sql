-- What became of a statement's line when it was last held against the ledgers: its class, by what it was found, and how
-- much of it; and the month of whose matching that was, which is a later one for what waited.
ALTER TABLE statement_line ADD COLUMN class TEXT;
ALTER TABLE statement_line ADD COLUMN pass TEXT;
ALTER TABLE statement_line ADD COLUMN matched INTEGER NOT NULL DEFAULT 0;
-- The amounts, as a JSON array of [id, 分].
ALTER TABLE statement_line ADD COLUMN matched_with TEXT;
ALTER TABLE statement_line ADD COLUMN matched_in TEXT;

-- The amounts of ledgers that a month's statements should know, or do.
CREATE TABLE matched_amount (
  month TEXT NOT NULL,
  -- The record, what it is for and which way it goes.
  id TEXT NOT NULL,
  record INTEGER NOT NULL,
  shop TEXT NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL,
  amount INTEGER NOT NULL,
  day TEXT NOT NULL,
  class TEXT NOT NULL,
  matched INTEGER NOT NULL CHECK (matched <= amount),
  PRIMARY KEY (month, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX matched_amount_by_id ON matched_amount (id);

-- What is not the same on both sides: a line of a statement, or an amount that none knows. It stands in the list of one
-- month, and moves to the next with what was told to wait.
CREATE TABLE difference (
  id TEXT PRIMARY KEY,
  month TEXT NOT NULL,
  class TEXT NOT NULL,
  shop TEXT NOT NULL,
  -- The line; null for an amount.
  statement INTEGER,
  place INTEGER,
  -- The row of a ledger that it is, or was held against.
  record INTEGER,
  -- The kind of statement, or the ledger.
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL,
  amount INTEGER NOT NULL,
  -- What of it is on the other side.
  other INTEGER NOT NULL,
  day TEXT NOT NULL,
  reference TEXT NOT NULL,
  -- What the other side calls what it might be; '' for nothing.
  proposal TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX difference_of_month ON difference (month, day, id);
CREATE INDEX difference_by_reference ON difference (reference);

-- What was said of a difference last; who, and why, stands with the worklist's answers.
CREATE TABLE difference_answer (
  id TEXT PRIMARY KEY,
  -- In which month's list.
  month TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('matched', 'written-off', 'to-register', 'waits')),
  -- Of what it was said: another difference is open again.
  class TEXT NOT NULL,
  gap INTEGER NOT NULL,
  -- Of a gap that was written off, how much.
  amount INTEGER NOT NULL,
  -- What it was matched with by hand.
  with_id TEXT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
