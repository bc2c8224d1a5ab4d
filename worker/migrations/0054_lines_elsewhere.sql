-- Lines that were told to wait and are matched in a later month than their own: that month's matching reads them again.
CREATE INDEX statement_line_elsewhere ON statement_line (matched_in) WHERE matched_in <> month;
