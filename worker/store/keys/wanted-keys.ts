import { CURRENT } from "../generations.ts";

/**
 * The rows of `key` that are wanted, in the generation that is read, as the WITH and the FROM of a statement: `json` is SQL for an array
 * of `WantedKeys`, `ledger` for the ledger. Taken apart once a family, not once a key, which costs more
 * than finding it; hence MATERIALIZED.
 */
export function holdersOf(json: string, ledger: string) {
  return {
    with: `WITH asked AS MATERIALIZED (
             SELECT value ->> 'family' AS family, value ->> 'from' AS first, value ->> 'to' AS last,
                    value -> 'values' AS list
             FROM json_each(${json}))`,
    from: `FROM asked CROSS JOIN json_each(asked.list) AS wanted
           CROSS JOIN key
             ON key.generation = ${CURRENT} AND key.ledger = ${ledger} AND key.rule = asked.family AND key.value = wanted.value
                AND key.day BETWEEN asked.first AND asked.last`,
  };
}
