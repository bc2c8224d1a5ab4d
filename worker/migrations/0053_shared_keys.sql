-- What rules ask of one account was kept as a key for each rule, side by side: it is one now, with the tag of each by its rule.
UPDATE key SET tag = json_patch(
  json_object('D105', tag),
  coalesce(
    (SELECT json_object('D114', named.tag) FROM key AS named
     WHERE named.generation = key.generation AND named.ledger = key.ledger AND named.rule = 'D105'
       AND named.value = key.value || ' D114' AND named.day = key.day AND named.record = key.record),
    '{}'))
WHERE rule = 'D105' AND value NOT LIKE '% D114';

INSERT INTO key (generation, ledger, rule, value, day, record, amount, tag)
SELECT generation, ledger, rule, replace(value, ' D114', ''), day, record, amount, json_object('D114', tag)
FROM key
WHERE rule = 'D105' AND value LIKE '% D114'
ON CONFLICT DO NOTHING;

DELETE FROM key WHERE rule = 'D105' AND value LIKE '% D114';
