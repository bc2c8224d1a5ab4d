-- Personal cells, reasons and answers are sealed under the data key of their record, which is wrapped by a
-- key from the server's secret. Null for a record that is still in clear, '' for one whose key was erased.
ALTER TABLE record ADD COLUMN data_key TEXT;

-- Whether cells, reason and acknowledged stand sealed; what is in clear is sealed by the Worker, in steps.
ALTER TABLE record_version ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX record_version_in_clear ON record_version (record) WHERE sealed = 0;

-- A version is never changed but for being sealed, once.
DROP TRIGGER record_version_is_kept;
CREATE TRIGGER record_version_is_kept BEFORE UPDATE ON record_version
WHEN old.sealed = 1 OR new.sealed = 0
  OR new.record <> old.record OR new.version <> old.version OR new.push <> old.push
  OR new.person <> old.person OR new.at <> old.at OR new.finance_day <> old.finance_day
  OR new.restores IS NOT old.restores
BEGIN
  SELECT raise(ABORT, 'a version is never changed');
END;

-- A keyed digest of the reason, by which one that is given again is known; null while the reason is in clear.
ALTER TABLE acknowledgement ADD COLUMN said TEXT;
CREATE INDEX acknowledgement_in_clear ON acknowledgement (record) WHERE said IS NULL;

ALTER TABLE push ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX push_in_clear ON push (id) WHERE sealed = 0;

-- Data keys of what belongs to no record, by what they are for.
CREATE TABLE named_key (
  name TEXT PRIMARY KEY,
  wrapped TEXT NOT NULL
) STRICT, WITHOUT ROWID;
