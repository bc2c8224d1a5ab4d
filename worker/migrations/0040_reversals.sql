-- 冲销: that the whole or a part of a sealed amount was wrong, as somebody said who may. What takes it back is an entry
-- of the journal of its own, on the open day.
CREATE TABLE reversal (
  number INTEGER PRIMARY KEY,
  -- Made by the client: the same said twice is said once.
  id TEXT NOT NULL UNIQUE,
  original INTEGER NOT NULL REFERENCES posting (entry),
  posted INTEGER NOT NULL UNIQUE REFERENCES posting (entry),
  record INTEGER NOT NULL REFERENCES record (number),
  kind TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('payout', 'platform', 'receipt')),
  -- Which part of what the row says counts no more: from here to there, on the way from nothing to its amount.
  low INTEGER NOT NULL,
  high INTEGER NOT NULL CHECK (high > low),
  -- How much of the original, without a sign.
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- Sealed under the key of the audit log.
  reason TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX reversal_of_record ON reversal (record);
CREATE INDEX reversal_of_original ON reversal (original);

CREATE TRIGGER reversal_is_kept BEFORE UPDATE ON reversal
BEGIN
  SELECT raise(ABORT, 'a reversal is never changed');
END;
CREATE TRIGGER reversal_stays BEFORE DELETE ON reversal
BEGIN
  SELECT raise(ABORT, 'a reversal is never deleted');
END;

-- Whatever the Worker decides: what is reversed was handed over, takes nothing back itself, and is reversed no more than once.
CREATE TRIGGER reversal_within_its_original BEFORE INSERT ON reversal
WHEN NOT EXISTS (
  SELECT 1 FROM posting AS original
  WHERE original.entry = new.original AND original.batch IS NOT NULL AND original.reverses IS NULL
    AND abs(original.amount) >= new.amount
      + (SELECT coalesce(sum(amount), 0) FROM reversal WHERE reversal.original = new.original))
BEGIN
  SELECT raise(ABORT, 'an amount is reversed once');
END;
