-- What was to be registered and was not in time is asked about again.
ALTER TABLE difference_answer ADD COLUMN lapsed INTEGER NOT NULL DEFAULT 0 CHECK (lapsed IN (0, 1));
CREATE INDEX difference_answer_to_register ON difference_answer (at) WHERE outcome = 'to-register';
