-- Parcels that went out, as exports of shipments tell: by which courier each was to be carried.
ALTER TABLE statement_line ADD COLUMN courier TEXT;

-- What a parcel weighs on either side, in grams, where that is told.
ALTER TABLE difference ADD COLUMN weight INTEGER;
ALTER TABLE difference ADD COLUMN other_weight INTEGER;
