-- What rows still say of amounts that were reversed: the sheet says it, and the ledger does not. It follows from a row and
-- its reversals, and is there for rows that have any.
CREATE TABLE still_said (
  generation INTEGER NOT NULL,
  record INTEGER NOT NULL,
  -- Its place among those of the row.
  line INTEGER NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('payout', 'platform', 'receipt')),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  -- As the row says them.
  day TEXT NOT NULL,
  shop TEXT NOT NULL,
  PRIMARY KEY (generation, record, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX still_said_by_day ON still_said (generation, day);

-- What was reversed before is found out by a rebuild, which begins here; one that is under way begins anew.
DELETE FROM posting_difference WHERE EXISTS (SELECT 1 FROM reversal);
UPDATE generation SET state = 'leaving' WHERE state = 'building' AND EXISTS (SELECT 1 FROM reversal);
INSERT INTO generation (number, state, secret, built, until, started_at)
SELECT (SELECT max(number) FROM generation) + 1, 'building', secret, 0,
       (SELECT coalesce(max(number), 0) FROM record), strftime('%Y-%m-%dT%H:%M:%fZ')
FROM generation WHERE state = 'current' AND EXISTS (SELECT 1 FROM reversal);
