-- What two rules ask of one account was kept as two keys, side by side. It is one: the tag of D105, and behind it that of
-- D114, which is compared with few others and need not be so long.
UPDATE key SET tag = key.tag || char(127) || substr(named.tag, 1, 12)
FROM key AS named
WHERE key.rule = 'D105' AND named.generation = key.generation AND named.ledger = key.ledger AND named.rule = 'D105'
  AND named.value = key.value || ' D114' AND named.day = key.day AND named.record = key.record;

INSERT INTO key (generation, ledger, rule, value, day, record, amount, tag)
SELECT generation, ledger, rule, replace(value, ' D114', ''), day, record, amount, char(127) || substr(tag, 1, 12)
FROM key
WHERE rule = 'D105' AND value LIKE '% D114'
ON CONFLICT DO NOTHING;

DELETE FROM key WHERE rule = 'D105' AND value LIKE '% D114';
