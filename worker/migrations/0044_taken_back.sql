-- An amount stands under the direction of its record, and whether it takes back what went that way.
ALTER TABLE matched_amount ADD COLUMN back INTEGER NOT NULL DEFAULT 0;
UPDATE matched_amount
SET back = 1, direction = CASE WHEN id LIKE '%.platform' THEN 'platform' WHEN id LIKE '%.receipt' THEN 'receipt' ELSE 'payout' END
WHERE id NOT LIKE '%.' || direction;
