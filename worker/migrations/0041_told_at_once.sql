-- What happens is told to webhooks at once, too: a kind of its own. A CHECK can't be changed, and whoever drops a table
-- drops what follows from it: both tables are made anew, the attempts before those that they are of are dropped.
CREATE TABLE notification_anew (
  number INTEGER PRIMARY KEY,
  -- By it the receiver knows one that comes twice.
  id TEXT NOT NULL UNIQUE,
  receiver TEXT NOT NULL,
  -- The receiver's name and kind then: it may be gone.
  receiver_name TEXT NOT NULL,
  receiver_kind TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('digest', 'event', 'test')),
  -- What it is for, such as a civil hour, or what has happened: a receiver is told it once.
  slot TEXT NOT NULL,
  -- Counts and sums by event, as JSON.
  content TEXT NOT NULL CHECK (json_valid(content)),
  created_at TEXT NOT NULL,
  -- nothing (there was nothing to tell) · waiting · sent · failed · replaced (by a later one) · dropped (its receiver
  -- is gone or switched off)
  state TEXT NOT NULL
    CHECK (state IN ('nothing', 'waiting', 'sent', 'failed', 'replaced', 'dropped')),
  attempts INTEGER NOT NULL DEFAULT 0,
  -- From when it may be tried next; while it is being tried, when that is given up for lost.
  next_at TEXT NOT NULL,
  -- When it was shown to people, or may have been.
  told_at TEXT
) STRICT;
INSERT INTO notification_anew SELECT * FROM notification;

CREATE TABLE delivery_attempt_anew (
  notification INTEGER NOT NULL REFERENCES notification_anew (number) ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  at TEXT NOT NULL,
  -- Null while it is under way, and where nobody lived to note it.
  outcome TEXT,
  -- The HTTP status, and the robot's own code, where there was one.
  status INTEGER,
  code INTEGER,
  PRIMARY KEY (notification, nth)
) STRICT, WITHOUT ROWID;
INSERT INTO delivery_attempt_anew SELECT * FROM delivery_attempt;

DROP TABLE delivery_attempt;
DROP TABLE notification;
-- What refers to a table goes by its new name from here on.
ALTER TABLE notification_anew RENAME TO notification;
ALTER TABLE delivery_attempt_anew RENAME TO delivery_attempt;

CREATE UNIQUE INDEX notification_once ON notification (receiver, kind, slot);
CREATE INDEX notification_waiting ON notification (next_at) WHERE state = 'waiting';
CREATE INDEX notification_of_receiver ON notification (receiver, number) WHERE state <> 'nothing';
CREATE INDEX notification_told ON notification (receiver, told_at) WHERE told_at IS NOT NULL;

-- What was sealed lately is asked for every minute.
CREATE INDEX batch_by_moment ON batch (sealed_at);
