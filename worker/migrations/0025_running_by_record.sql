-- What runs is asked for row by row: a row of five late deadlines is one line. In the order of the records nothing has
-- to be sorted for that; what runs is few enough to be read as a whole where its due moments are asked for.
DROP INDEX deadline_running;
CREATE INDEX deadline_running ON deadline
  (generation, record, due, rule, ledger, shop, person, half, warn, amount, waived, paused_until, assigned, first_due)
  WHERE state = 'running';
