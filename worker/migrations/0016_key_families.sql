-- Keys of rules that go by the same value stand side by side, those of D114 among those of D105, so that a push writes
-- them on one page. Those from before stand by themselves: a rebuild begins, and one that an earlier version began is
-- given up.
UPDATE generation SET state = 'leaving' WHERE state = 'building';
INSERT INTO generation (number, state, secret, built, until, started_at)
SELECT (SELECT max(number) FROM generation) + 1, 'building', secret, 0,
       (SELECT max(number) FROM record), strftime('%Y-%m-%dT%H:%M:%fZ')
FROM generation
WHERE state = 'current' AND secret IS NOT NULL AND EXISTS (SELECT 1 FROM record);
