-- How the department reads sheets with one set of headings, as somebody settled it last.
CREATE TABLE placement (
  -- A digest over the set of headings.
  shape TEXT PRIMARY KEY,
  placement TEXT NOT NULL CHECK (json_valid(placement)),
  placed_at TEXT NOT NULL,
  placed_by TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;
