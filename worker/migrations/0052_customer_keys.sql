-- By what the customer of a record is known: HMACs of phones, or of the name in its shop, by the generation's secret. By
-- record, so that a push appends them, and a report reads those of its own rows alone.
CREATE TABLE customer_key (
  generation INTEGER NOT NULL,
  record INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (generation, record, value)
) STRICT, WITHOUT ROWID;

-- 0 for a generation from before something that follows from records was kept: a rebuild begins by itself, and what is
-- read meanwhile says that it does not know all yet. Here: complaints know their customers.
ALTER TABLE generation ADD COLUMN whole INTEGER NOT NULL DEFAULT 1 CHECK (whole IN (0, 1));
UPDATE generation SET whole = 0 WHERE EXISTS (SELECT 1 FROM record WHERE ledger = 'complaints');
UPDATE generation SET state = 'leaving' WHERE state = 'building' AND whole = 0;
