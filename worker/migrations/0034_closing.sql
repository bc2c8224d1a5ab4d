-- What was decided about a month, one act after the other: nothing of it is changed or deleted.
CREATE TABLE month_act (
  number INTEGER PRIMARY KEY,
  month TEXT NOT NULL,
  -- asked (that it be closed, where that takes a second person) · called-off · closed · reopened.
  act TEXT NOT NULL CHECK (act IN ('asked', 'called-off', 'closed', 'reopened')),
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  -- Sealed under the key of the audit log; null where none was given.
  reason TEXT,
  -- Of a month that is closed: its amounts that are in no batch yet, any of which stops the batch.
  unsealed INTEGER NOT NULL CONSTRAINT nothing_unsealed CHECK (unsealed = 0)
) STRICT;
CREATE INDEX month_act_by_month ON month_act (month, number);

INSERT INTO month_act (month, act, person, at, unsealed)
SELECT subject, iif(action = 'close-month', 'closed', 'reopened'), person, at, 0
FROM audit_event WHERE action IN ('close-month', 'reopen-month') ORDER BY id;
INSERT INTO month_act (month, act, person, at, unsealed)
SELECT month, 'closed', closed_by, closed_at, 0 FROM closed_month
WHERE 'closed' IS NOT (SELECT act FROM month_act AS known WHERE known.month = closed_month.month
                       ORDER BY number DESC LIMIT 1);

CREATE TRIGGER month_act_is_kept BEFORE UPDATE ON month_act
BEGIN
  SELECT raise(ABORT, 'what was decided about a month is never changed');
END;
CREATE TRIGGER month_act_stays BEFORE DELETE ON month_act
BEGIN
  SELECT raise(ABORT, 'what was decided about a month is never deleted');
END;

-- Who has asked that a month be closed, until somebody else confirms it or they call it off.
CREATE TABLE closing_request (
  month TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  -- As in month_act.
  reason TEXT
) STRICT, WITHOUT ROWID;

-- An amount that waited while its month was closed belongs to the day on which it is let go.
DROP TRIGGER posting_is_kept;
CREATE TRIGGER posting_is_kept BEFORE UPDATE ON posting
WHEN old.batch IS NOT NULL
  OR new.entry <> old.entry OR new.record <> old.record OR new.version <> old.version OR new.line <> old.line
  OR new.ledger <> old.ledger OR new.series <> old.series OR new.kind <> old.kind OR new.direction <> old.direction
  OR new.amount <> old.amount OR new.count <> old.count
  OR (new.day <> old.day AND NOT (old.held IS NOT NULL AND new.held IS NULL
                                  AND substr(old.day, 1, 7) IN (SELECT month FROM closed_month)))
  OR new.shop <> old.shop
  OR new.courier <> old.courier OR new.reason <> old.reason OR new.liable <> old.liable
  OR new.registrant <> old.registrant OR new.reference <> old.reference OR new.reverses IS NOT old.reverses
BEGIN
  SELECT raise(ABORT, 'an amount is never changed');
END;

-- Whatever the Worker decides: the figures of a closed month, by the day on the row and by the finance day, neither
-- gain an amount nor lose one. What waits is no figure; what is sealed changes no more.
CREATE TRIGGER closed_month_gains_nothing BEFORE INSERT ON posting
WHEN substr(new.day, 1, 7) IN (SELECT month FROM closed_month)
  OR substr(new.finance_day, 1, 7) IN (SELECT month FROM closed_month)
BEGIN
  SELECT raise(ABORT, 'a closed month keeps its amounts');
END;
CREATE TRIGGER closed_month_keeps_its_amounts BEFORE UPDATE OF held, finance_day, day ON posting
WHEN new.batch IS NULL AND (
  (old.held IS NULL AND (new.held IS NOT NULL OR new.finance_day <> old.finance_day)
    AND (substr(old.day, 1, 7) IN (SELECT month FROM closed_month)
         OR substr(old.finance_day, 1, 7) IN (SELECT month FROM closed_month)))
  OR (new.held IS NULL AND old.held IS NOT NULL
    AND (substr(new.day, 1, 7) IN (SELECT month FROM closed_month)
         OR substr(new.finance_day, 1, 7) IN (SELECT month FROM closed_month))))
BEGIN
  SELECT raise(ABORT, 'a closed month keeps its amounts');
END;
