-- Lists that others keep of money or parcels. A statement is one account's list of one kind over one span of time; sent
-- with other content it gets a new version, and the one before is kept, replaced.
CREATE TABLE statement (
  number INTEGER PRIMARY KEY,
  -- Made by the client: its slices are known by it.
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  -- Whose money it is, or which courier's bill; '' where the shop alone says it.
  account TEXT NOT NULL,
  -- '' for an account that is several shops'.
  shop TEXT NOT NULL,
  -- A month, or the days from one to another, both included.
  period TEXT NOT NULL,
  -- 0 as long as it is arriving.
  version INTEGER NOT NULL,
  -- Of all that its lines say.
  digest TEXT NOT NULL,
  lines INTEGER NOT NULL,
  parts INTEGER NOT NULL CHECK (parts > 0),
  state TEXT NOT NULL CHECK (state IN ('arriving', 'current', 'replaced')),
  -- What the sheet was called.
  title TEXT,
  -- Whether the totals that it gives of itself are those of its lines, and how many cells could not be read.
  totals TEXT NOT NULL CHECK (totals IN ('agree', 'differ', 'none')),
  faults INTEGER NOT NULL,
  -- The months of its lines, as a JSON array.
  months TEXT NOT NULL CHECK (json_valid(months)),
  -- What its lines come to each way, without those that failed.
  paid_in INTEGER NOT NULL,
  paid_out INTEGER NOT NULL,
  -- The fingerprint of the secret that its payees' keys are made with.
  secret TEXT NOT NULL,
  sent_by TEXT NOT NULL REFERENCES person (id),
  sent_at TEXT NOT NULL
) STRICT;

-- Of a document there is one current version.
CREATE UNIQUE INDEX statement_current ON statement (kind, account, shop, period) WHERE state = 'current';
CREATE INDEX statement_arriving ON statement (sent_at) WHERE state = 'arriving';

-- A slice of a statement that has arrived.
CREATE TABLE statement_part (
  statement INTEGER NOT NULL,
  part INTEGER NOT NULL,
  -- Of its lines: a slice that is sent again is the same.
  digest TEXT NOT NULL,
  -- The names of its lines' payees by place as a JSON object, sealed as one; null where none is named.
  payees TEXT,
  PRIMARY KEY (statement, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_line (
  statement INTEGER NOT NULL,
  -- Within the statement; those of a part are together.
  place INTEGER NOT NULL,
  -- By which it is known in another file of the same account.
  key TEXT NOT NULL,
  -- The row of the sheet.
  row INTEGER NOT NULL,
  day TEXT NOT NULL,
  month TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- As the owner of the account sees it: in or out.
  direction TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  -- done, pending or failed.
  status TEXT NOT NULL,
  order_no TEXT,
  case_no TEXT,
  tracking_no TEXT,
  flow_no TEXT,
  -- An HMAC of the payee's name or account: it tells that two are the same, and not which.
  payee_key TEXT,
  -- In grams.
  weight INTEGER,
  PRIMARY KEY (statement, place)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX statement_line_key ON statement_line (statement, key);
