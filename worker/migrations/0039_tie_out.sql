-- The day on the row of an amount that belongs to another since its month was closed; null where they are the same.
-- What the rows of a month say is added up by it.
ALTER TABLE posting ADD COLUMN said_day TEXT;
CREATE INDEX posting_by_said_day ON posting (said_day) WHERE said_day IS NOT NULL;

CREATE TRIGGER posting_remembers_its_day AFTER UPDATE OF day ON posting
WHEN new.day <> old.day AND old.said_day IS NULL
BEGIN
  UPDATE posting SET said_day = old.day WHERE entry = new.entry;
END;

-- What a month came to whenever it was closed, by the finance day and by the day on the row. What waited was no figure.
CREATE TABLE closed_figure (
  -- The act by which it was closed.
  act INTEGER NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('finance', 'business')),
  ledger TEXT NOT NULL,
  shop TEXT NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL,
  amount INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (act, basis, ledger, shop, kind, direction)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER closed_figures_are_noted AFTER INSERT ON month_act WHEN new.act = 'closed'
BEGIN
  INSERT INTO closed_figure (act, basis, ledger, shop, kind, direction, amount, count)
  SELECT new.number, 'finance', ledger, shop, kind, direction, sum(amount), sum(count)
  FROM posting INDEXED BY posting_by_finance_day
  WHERE finance_day >= new.month || '-01' AND finance_day < date(new.month || '-01', '+1 month') AND held IS NULL
  GROUP BY ledger, shop, kind, direction;
  INSERT INTO closed_figure (act, basis, ledger, shop, kind, direction, amount, count)
  SELECT new.number, 'business', ledger, shop, kind, direction, sum(amount), sum(count)
  FROM posting INDEXED BY posting_by_day
  WHERE day >= new.month || '-01' AND day < date(new.month || '-01', '+1 month') AND held IS NULL
  GROUP BY ledger, shop, kind, direction;
END;

-- Months that are closed have not moved since.
INSERT INTO closed_figure (act, basis, ledger, shop, kind, direction, amount, count)
SELECT (SELECT max(number) FROM month_act WHERE month_act.month = closed_month.month AND act = 'closed'), 'finance',
       ledger, shop, kind, direction, sum(amount), sum(count)
FROM closed_month JOIN posting ON substr(posting.finance_day, 1, 7) = closed_month.month
WHERE held IS NULL GROUP BY closed_month.month, ledger, shop, kind, direction
UNION ALL
SELECT (SELECT max(number) FROM month_act WHERE month_act.month = closed_month.month AND act = 'closed'), 'business',
       ledger, shop, kind, direction, sum(amount), sum(count)
FROM closed_month JOIN posting ON substr(posting.day, 1, 7) = closed_month.month
WHERE held IS NULL GROUP BY closed_month.month, ledger, shop, kind, direction;

CREATE TRIGGER closed_figure_is_kept BEFORE UPDATE ON closed_figure
BEGIN
  SELECT raise(ABORT, 'what a month came to when it was closed is never changed');
END;
CREATE TRIGGER closed_figure_stays BEFORE DELETE ON closed_figure
BEGIN
  SELECT raise(ABORT, 'what a month came to when it was closed is never deleted');
END;
