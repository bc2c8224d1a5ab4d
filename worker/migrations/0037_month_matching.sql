-- Nothing is matched by hand with two.
CREATE UNIQUE INDEX difference_answer_with ON difference_answer (with_id) WHERE outcome = 'matched';

-- When a month's statements were last held against the ledgers, and what was known then: where ledgers or payments have
-- gone on since, the month is matched again by itself. A month without a row never was.
CREATE TABLE month_matching (
  month TEXT PRIMARY KEY,
  -- The last amount and the last settlement that there were; -1 for a month whose statements have changed since.
  entry INTEGER NOT NULL,
  settlement INTEGER NOT NULL,
  at TEXT NOT NULL,
  -- Counts the matchings of all months, by which one that was overtaken is known.
  run INTEGER NOT NULL,
  -- 0, or another month was matched, or a statement came, since this one was read: an amount is matched in one month only.
  stale INTEGER NOT NULL CONSTRAINT not_stale CHECK (stale = 0)
) STRICT, WITHOUT ROWID;
