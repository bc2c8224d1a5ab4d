-- Whom the department tells what is due: a webhook, or a group's robot.
CREATE TABLE receiver (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  kind TEXT NOT NULL,
  -- All that is set of it and may be shown, as JSON.
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  -- Of its address only this is shown.
  host TEXT NOT NULL,
  -- Sealed under the data key of all receivers: the address of a robot is a password. No secret is null.
  address TEXT NOT NULL,
  secret TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;

-- What is to be told, or was: the queue, and the record of it.
CREATE TABLE notification (
  number INTEGER PRIMARY KEY,
  -- By it the receiver knows one that comes twice.
  id TEXT NOT NULL UNIQUE,
  receiver TEXT NOT NULL,
  -- The receiver's name and kind then: it may be gone.
  receiver_name TEXT NOT NULL,
  receiver_kind TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('digest', 'test')),
  -- What it is for, such as a civil hour: a receiver is told it once.
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

CREATE UNIQUE INDEX notification_once ON notification (receiver, kind, slot);
CREATE INDEX notification_waiting ON notification (next_at) WHERE state = 'waiting';
CREATE INDEX notification_of_receiver ON notification (receiver, number) WHERE state <> 'nothing';
CREATE INDEX notification_told ON notification (receiver, told_at) WHERE told_at IS NOT NULL;

-- Each time that one was tried.
CREATE TABLE delivery_attempt (
  notification INTEGER NOT NULL REFERENCES notification (number) ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  at TEXT NOT NULL,
  -- Null while it is under way, and where nobody lived to note it.
  outcome TEXT,
  -- The HTTP status, and the robot's own code, where there was one.
  status INTEGER,
  code INTEGER,
  PRIMARY KEY (notification, nth)
) STRICT, WITHOUT ROWID;
