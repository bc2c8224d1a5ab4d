-- What becomes of amounts that wait for a second person, and of those that were handed over to be paid.

-- Who let the held amounts of a record go. One who has pushed it is not among them (worker/worklists).
CREATE TABLE confirmation (
  id INTEGER PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES record (number),
  version INTEGER NOT NULL,
  -- Why they waited, as a JSON array of codes; and what is paid out once they are let go.
  codes TEXT NOT NULL CHECK (json_valid(codes)),
  amount INTEGER NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  -- How much of what was confirmed is not so any more: anything at all stops the batch.
  moved INTEGER NOT NULL CONSTRAINT not_stale CHECK (moved = 0)
) STRICT;
CREATE INDEX confirmation_of_record ON confirmation (record);

-- What was sent back to the clerk, from which worklist and why; the remark is in the answer that is kept.
CREATE TABLE record_return (
  id INTEGER PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES record (number),
  version INTEGER NOT NULL,
  worklist TEXT NOT NULL,
  line TEXT NOT NULL,
  -- Null where it came back from the bank.
  fault TEXT,
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  moved INTEGER NOT NULL CONSTRAINT not_stale CHECK (moved = 0)
) STRICT;
CREATE INDEX record_return_of_record ON record_return (record);
CREATE INDEX record_return_by_day ON record_return (at);

-- What became of sealed amounts of a record that were to be paid.
CREATE TABLE settlement (
  id INTEGER PRIMARY KEY,
  -- The line of the worklist of payments: the record and the first of the entries.
  line TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES record (number),
  -- The version whose payee was, or would have been, paid.
  version INTEGER NOT NULL,
  -- paid · recovered (got back what was paid too much) · bounced (the bank's) · returned (to the clerk) · replaced (the
  -- payee was changed before it was paid).
  outcome TEXT NOT NULL CHECK (outcome IN ('paid', 'recovered', 'bounced', 'returned', 'replaced')),
  amount INTEGER NOT NULL,
  flow TEXT CHECK ((flow IS NOT NULL) = (outcome IN ('paid', 'recovered'))),
  day TEXT,
  -- The payment that has bounced after it was answered.
  bounces INTEGER UNIQUE REFERENCES settlement (id),
  -- Of the request that it was answered by.
  request TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  moved INTEGER NOT NULL CONSTRAINT not_stale CHECK (moved = 0)
) STRICT;
CREATE INDEX settlement_of_record ON settlement (record);
CREATE INDEX settlement_by_flow ON settlement (flow) WHERE flow IS NOT NULL;
CREATE INDEX settlement_of_request ON settlement (request);

-- An entry is settled once.
CREATE TABLE settlement_entry (
  entry INTEGER PRIMARY KEY REFERENCES posting (entry),
  settlement INTEGER NOT NULL REFERENCES settlement (id)
) STRICT;
CREATE INDEX entry_of_settlement ON settlement_entry (settlement);

-- Open items: sealed payouts that nothing became of yet, so that a day's list costs what is on it.
CREATE TABLE open_payout (
  entry INTEGER PRIMARY KEY,
  record INTEGER NOT NULL
) STRICT;
CREATE INDEX open_payout_of_record ON open_payout (record);
INSERT INTO open_payout SELECT entry, record FROM posting WHERE batch IS NOT NULL AND direction = 'payout';

CREATE TRIGGER payout_opens AFTER UPDATE OF batch ON posting
WHEN old.batch IS NULL AND new.batch IS NOT NULL AND new.direction = 'payout'
  AND NOT EXISTS (SELECT 1 FROM settlement_entry WHERE entry = new.entry)
BEGIN
  INSERT INTO open_payout (entry, record) VALUES (new.entry, new.record);
END;

CREATE TRIGGER payout_is_settled AFTER INSERT ON settlement_entry
BEGIN
  DELETE FROM open_payout WHERE entry = new.entry;
END;

-- By what was taken back.
CREATE INDEX posting_reversed ON posting (reverses) WHERE reverses IS NOT NULL;

CREATE TRIGGER confirmation_is_kept BEFORE UPDATE ON confirmation
BEGIN
  SELECT raise(ABORT, 'a confirmation is never changed');
END;
CREATE TRIGGER confirmation_stays BEFORE DELETE ON confirmation
BEGIN
  SELECT raise(ABORT, 'a confirmation is never deleted');
END;
CREATE TRIGGER record_return_is_kept BEFORE UPDATE ON record_return
BEGIN
  SELECT raise(ABORT, 'a return is never changed');
END;
CREATE TRIGGER record_return_stays BEFORE DELETE ON record_return
BEGIN
  SELECT raise(ABORT, 'a return is never deleted');
END;
CREATE TRIGGER settlement_is_kept BEFORE UPDATE ON settlement
BEGIN
  SELECT raise(ABORT, 'a settlement is never changed');
END;
CREATE TRIGGER settlement_stays BEFORE DELETE ON settlement
BEGIN
  SELECT raise(ABORT, 'a settlement is never deleted');
END;
CREATE TRIGGER settlement_entry_is_kept BEFORE UPDATE ON settlement_entry
BEGIN
  SELECT raise(ABORT, 'a settlement is never changed');
END;
CREATE TRIGGER settlement_entry_stays BEFORE DELETE ON settlement_entry
BEGIN
  SELECT raise(ABORT, 'a settlement is never deleted');
END;
