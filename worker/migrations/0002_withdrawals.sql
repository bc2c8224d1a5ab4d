-- Why a person withdrew the record, in the version that did so.
ALTER TABLE record_version ADD COLUMN reason TEXT;

-- Few records are withdrawn, and whoever previews a push asks for all of them.
CREATE INDEX record_withdrawn ON record (ledger, sequence) WHERE withdrawn = 1;
