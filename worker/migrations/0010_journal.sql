-- Finance's amounts leave the generations: a rebuild never rewrites what was handed over. They are a journal
-- now, to which entries are added, and batches take entries out of what is open, once.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  series TEXT NOT NULL CHECK (series IN ('money', 'exchange')),
  -- The finance day that it hands over, and which of that day's batches it is: all but the first came after it.
  day TEXT NOT NULL,
  part INTEGER NOT NULL CHECK (part > 0),
  number TEXT NOT NULL UNIQUE,
  sealed_at TEXT NOT NULL,
  -- Null when the schedule sealed it.
  sealed_by TEXT REFERENCES person (id),
  on_time INTEGER NOT NULL CHECK (on_time IN (0, 1)),
  entries INTEGER NOT NULL CHECK (entries > 0),
  -- Figures by shop, kind and direction, as JSON; and what was left out, by why.
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  left_out TEXT NOT NULL CHECK (json_valid(left_out)),
  -- SHA-256 over the entries, this batch's own words and the digest of the batch before it in the series.
  previous TEXT NOT NULL,
  digest TEXT NOT NULL,
  -- How many of the entries are not those that were read. Any at all fails this check, and with it the sealing.
  moved INTEGER NOT NULL CONSTRAINT not_stale CHECK (moved = 0)
) STRICT;

CREATE UNIQUE INDEX batch_day ON batch (series, day, part);
-- No two follow the same one.
CREATE UNIQUE INDEX batch_chain ON batch (series, previous);

CREATE TRIGGER batch_follows BEFORE INSERT ON batch
WHEN new.previous IS NOT coalesce(
  (SELECT digest FROM batch WHERE id = (SELECT max(id) FROM batch WHERE series = new.series)),
  '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN
  SELECT raise(ABORT, 'a batch follows the last one');
END;

CREATE TRIGGER batch_is_kept BEFORE UPDATE ON batch
BEGIN
  SELECT raise(ABORT, 'a sealed batch is never changed');
END;

CREATE TRIGGER batch_stays BEFORE DELETE ON batch
BEGIN
  SELECT raise(ABORT, 'a sealed batch is never deleted');
END;

CREATE TABLE next_posting (
  -- The order in which amounts came.
  entry INTEGER PRIMARY KEY,
  record INTEGER NOT NULL,
  version INTEGER NOT NULL,
  -- Its place among what the version added.
  line INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  series TEXT NOT NULL CHECK (series IN ('money', 'exchange')),
  -- The day on which it was, or will be, handed over: once it is sealed, its batch's.
  finance_day TEXT NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('payout', 'platform', 'receipt')),
  amount INTEGER NOT NULL,
  count INTEGER NOT NULL,
  day TEXT NOT NULL,
  shop TEXT NOT NULL,
  courier TEXT NOT NULL,
  reason TEXT NOT NULL,
  liable TEXT NOT NULL,
  registrant TEXT NOT NULL,
  -- What the row called itself: an order, case or complaint number.
  reference TEXT NOT NULL,
  -- Why a second person has to confirm it first, as a JSON array of codes; null when nobody has to, or somebody has.
  held TEXT CHECK (held IS NULL OR json_valid(held)),
  -- The entry that it takes back.
  reverses INTEGER,
  batch INTEGER REFERENCES batch (id),
  CHECK (batch IS NULL OR held IS NULL)
) STRICT;

-- The columns by which rows name themselves, as the ledgers had them in this version.
INSERT INTO next_posting (record, version, line, ledger, series, finance_day, kind, direction, amount, count,
                          day, shop, courier, reason, liable, registrant, reference)
SELECT posting.record, posting.version, line, posting.ledger, iif(posting.ledger = 'exchanges', 'exchange', 'money'),
       posting.finance_day, kind, direction, amount, count, posting.day, posting.shop, courier, posting.reason, liable, registrant,
       coalesce(
         (SELECT CASE posting.ledger
            WHEN 'complaints' THEN coalesce(cells ->> 'complaintNo', cells ->> 'orderNo')
            WHEN 'courier-claims' THEN coalesce(cells ->> 'trackingNo', cells ->> 'orderNo')
            WHEN 'property-reports' THEN coalesce(cells ->> 'reportNo', cells ->> 'estate')
            WHEN 'service-log' THEN cells ->> 'voucherNo'
            ELSE coalesce(cells ->> 'orderNo', cells ->> 'caseNo') END
          FROM record_version
          WHERE record_version.record = posting.record AND version <= posting.version AND cells <> '{}'
          ORDER BY version DESC LIMIT 1), '')
FROM posting
WHERE generation = (SELECT number FROM generation WHERE state = 'current')
ORDER BY finance_day, posting.record, posting.version, line;
DROP TABLE posting;
ALTER TABLE next_posting RENAME TO posting;

CREATE INDEX posting_by_finance_day ON posting (finance_day);
CREATE INDEX posting_by_day ON posting (day);
CREATE INDEX posting_of_record ON posting (record);
CREATE INDEX posting_open ON posting (series, finance_day) WHERE batch IS NULL;
CREATE INDEX posting_held ON posting (record) WHERE held IS NOT NULL;
CREATE INDEX posting_of_batch ON posting (batch) WHERE batch IS NOT NULL;

-- An entry is confirmed, moved to the day on which it is handed over, and sealed; nothing else of it changes.
CREATE TRIGGER posting_is_kept BEFORE UPDATE ON posting
WHEN old.batch IS NOT NULL
  OR new.entry <> old.entry OR new.record <> old.record OR new.version <> old.version OR new.line <> old.line
  OR new.ledger <> old.ledger OR new.series <> old.series OR new.kind <> old.kind OR new.direction <> old.direction
  OR new.amount <> old.amount OR new.count <> old.count OR new.day <> old.day OR new.shop <> old.shop
  OR new.courier <> old.courier OR new.reason <> old.reason OR new.liable <> old.liable
  OR new.registrant <> old.registrant OR new.reference <> old.reference OR new.reverses IS NOT old.reverses
BEGIN
  SELECT raise(ABORT, 'an amount is never changed');
END;

CREATE TRIGGER posting_stays BEFORE DELETE ON posting
BEGIN
  SELECT raise(ABORT, 'an amount is never deleted');
END;

-- What a rebuild found to be other than what was posted: proposed to an admin, and posted on the open day when
-- they say so.
CREATE TABLE posting_difference (
  generation INTEGER NOT NULL,
  record INTEGER NOT NULL,
  version INTEGER NOT NULL,
  line INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  series TEXT NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL,
  amount INTEGER NOT NULL,
  count INTEGER NOT NULL,
  day TEXT NOT NULL,
  shop TEXT NOT NULL,
  courier TEXT NOT NULL,
  reason TEXT NOT NULL,
  liable TEXT NOT NULL,
  registrant TEXT NOT NULL,
  reference TEXT NOT NULL,
  PRIMARY KEY (generation, record, line)
) STRICT, WITHOUT ROWID;

-- What an unfinished rebuild had posted is gone with the table: it begins again.
UPDATE generation SET built = 0 WHERE state = 'building';
