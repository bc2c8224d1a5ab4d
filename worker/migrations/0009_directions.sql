-- Money has three directions that are never netted: what we pay out, what a platform pays, and what comes in,
-- which was kept as a negative amount among what is only checked.
ALTER TABLE posting ADD COLUMN direction TEXT NOT NULL DEFAULT 'payout'
  CHECK (direction IN ('payout', 'platform', 'receipt'));
-- Who registered the row, by what stands on it.
ALTER TABLE posting ADD COLUMN registrant TEXT NOT NULL DEFAULT '';

UPDATE posting SET direction = 'platform' WHERE pay = 0;
UPDATE posting SET direction = 'receipt', amount = -amount
WHERE kind IN ('courier-recovery', 'service-fee', 'price-difference-received');

ALTER TABLE posting DROP COLUMN pay;

-- Who registered each row, and that a complaint with an order posts nothing, only the rows themselves tell: a
-- rebuild begins, and one that an earlier version began is given up.
UPDATE generation SET state = 'leaving' WHERE state = 'building';
INSERT INTO generation (number, state, secret, built, until, started_at)
SELECT (SELECT max(number) FROM generation) + 1, 'building', secret, 0,
       (SELECT max(number) FROM record), strftime('%Y-%m-%dT%H:%M:%fZ')
FROM generation
WHERE state = 'current' AND secret IS NOT NULL AND EXISTS (SELECT 1 FROM record);
