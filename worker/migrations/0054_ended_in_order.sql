-- Within a moment in the order of the records: what a push adds stands together then, on a page for each day, and not on
-- one for each shop and person. What is asked of it is asked of spans of `first_due`, as before.
DROP INDEX deadline_ended;
CREATE INDEX deadline_ended ON deadline
  (generation, first_due, record, ledger, rule, shop, person, met, due, seen, met_seen, waived)
  WHERE state = 'met';
