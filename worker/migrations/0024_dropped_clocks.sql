-- A deadline that is switched on again goes on where it was dropped.
CREATE INDEX deadline_dropped ON deadline (generation, ledger, record) WHERE state = 'dropped';
