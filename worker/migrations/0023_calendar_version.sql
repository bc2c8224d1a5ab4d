-- By which days, hours and times allowed deadlines were reckoned, and how far those that run have followed the last
-- change: a release with another year's holidays is followed by itself, in steps.
CREATE TABLE calendar_version (
  version INTEGER PRIMARY KEY,
  -- What deadlines rest on, as JSON.
  calendar TEXT NOT NULL CHECK (json_valid(calendar)),
  at TEXT NOT NULL,
  -- Deadlines that are due before this day did not move.
  since TEXT NOT NULL,
  -- The ledger that is being followed, by its place, and its last record that was; null once all are.
  ledger INTEGER,
  record INTEGER
) STRICT;
