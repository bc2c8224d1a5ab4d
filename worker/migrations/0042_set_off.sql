-- What of a line is set off against another line of the statements, as of a refund that was taken back, and of an amount
-- against another amount of the ledgers, as of a row that was reversed.
ALTER TABLE statement_line ADD COLUMN set_off INTEGER NOT NULL DEFAULT 0;
ALTER TABLE matched_amount ADD COLUMN set_off INTEGER NOT NULL DEFAULT 0;
