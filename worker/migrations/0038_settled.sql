-- Reports read what rows say through this: a version that somebody has spoilt in the database says nothing, and does not
-- take every report of its ledger along.
CREATE VIEW readable_version AS
SELECT record, version, person, at, finance_day, iif(json_valid(cells), cells, '{}') AS cells
FROM record_version;

-- Until when anything moves of what a month is settled by: some time after the last day that a claim or an invoice says,
-- '9999-12-31' while something is still to come, null in other ledgers. Later reports pass over what was settled before.
ALTER TABLE record ADD COLUMN settled TEXT;
CREATE INDEX record_by_settled ON record (ledger, settled) WHERE settled IS NOT NULL;

CREATE TRIGGER record_settles AFTER INSERT ON record_version
WHEN (SELECT ledger FROM record WHERE number = new.record) IN ('courier-claims', 'invoice-requests')
BEGIN
  UPDATE record SET settled = CASE
    WHEN NOT json_valid(new.cells) THEN '9999-12-31'
    WHEN iif(ledger = 'courier-claims',
             new.cells ->> 'status' IN ('拒赔', '已撤销')
               OR (new.cells ->> 'status' = '已到账' AND coalesce(new.cells ->> 'received', 0) > 0),
             coalesce(new.cells ->> 'red', 0) = 0 AND coalesce(new.cells ->> 'amount', 0) > 0
               AND iif(new.cells ->> 'issuedOn' IS NULL,
                       new.cells ->> 'status' = '已取消' AND new.cells ->> 'redNo' IS NULL,
                       coalesce(new.cells ->> 'status', '') <> '开票失败'
                         AND iif(new.cells ->> 'redOn' IS NULL,
                                 new.cells ->> 'refunded' IS NULL AND new.cells ->> 'redNo' IS NULL
                                   AND coalesce(new.cells ->> 'status', '') <> '已红冲', 1)))
      -- Money that came counts by the finance day that it was pushed for, which lies some days behind.
      THEN coalesce(date((SELECT max(substr(value, 1, 10)) FROM (
        SELECT value FROM json_each(new.cells) WHERE value GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'
        UNION ALL SELECT new.at)), '+40 days'), '9999-12-31')
    ELSE '9999-12-31' END
  WHERE number = new.record;
END;

-- What is there already is looked at until it is pushed again.
UPDATE record SET settled = '9999-12-31' WHERE ledger IN ('courier-claims', 'invoice-requests');
