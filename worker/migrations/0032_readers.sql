-- A reader is an access of no person's that reads alone, as Power Query does. The role stands here beside the one
-- whose rights it reads by: what a CHECK allows is changed by no ALTER TABLE, and a dozen tables refer to this one.
ALTER TABLE person ADD COLUMN reader INTEGER NOT NULL DEFAULT 0
  CHECK (reader IN (0, 1) AND (reader = 0 OR role = 'auditor'));
