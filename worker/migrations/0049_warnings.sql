-- What rules find about a row, and what a person has to say of it: judged when the version came, as JSON, '' for nothing.
-- Null where nobody has judged the row yet, because it is from before.
ALTER TABLE record ADD COLUMN warnings TEXT;
CREATE INDEX record_warned ON record (day, number) WHERE warnings > '';
CREATE INDEX record_unjudged ON record (day) WHERE warnings IS NULL;

-- A month is closed as it was seen: whatever is open in it and was not, or is not any more, stops the batch.
ALTER TABLE month_act ADD COLUMN moved INTEGER NOT NULL DEFAULT 0 CONSTRAINT nothing_moved CHECK (moved = 0);

-- Who has answered what of a month is found by its records, and by what differed in it.
CREATE INDEX worklist_answer_of_record ON worklist_answer (record_number) WHERE record_number IS NOT NULL;
CREATE INDEX difference_answer_of_month ON difference_answer (month);

-- Rows from before are judged, and claims that nobody has answered put on their list, by a rebuild: one begins, and one
-- that an earlier version began is given up.
UPDATE generation SET state = 'leaving' WHERE state = 'building';
INSERT INTO generation (number, state, secret, built, until, started_at)
SELECT (SELECT max(number) FROM generation) + 1, 'building', secret, 0,
       (SELECT max(number) FROM record), strftime('%Y-%m-%dT%H:%M:%fZ')
FROM generation
WHERE state = 'current' AND secret IS NOT NULL AND EXISTS (SELECT 1 FROM record);
