/**
 * The SQL of what is wrong with the matching of statements, in months that have been matched since their statements
 * came: lines without a class, lines and amounts that are matched beyond themselves, and where the two sides do not
 * say the same of an amount.
 */
export const matchingFaultsSql = (limit: number): string => `
  WITH whole AS MATERIALIZED (SELECT month FROM month_matching WHERE entry >= 0),
  line AS MATERIALIZED (
    SELECT statement.id AS document, stands.place, stands.row, stands.month, stands.class, stands.amount, stands.matched,
           stands.set_off AS setOff, stands.kind, stands.matched_with AS parts, stands.matched_in AS matchedIn
    FROM statement CROSS JOIN statement_line AS stands ON stands.statement = statement.number
    WHERE statement.state = 'current' AND stands.month IN (SELECT month FROM whole)),
  part AS MATERIALIZED (
    SELECT line.document, line.place, line.row, line.matched, line.matchedIn AS month, each.value ->> 0 AS id,
           each.value ->> 1 AS amount
    FROM line CROSS JOIN json_each(line.parts) AS each),
  said AS (SELECT month, id, sum(amount) AS amount FROM part WHERE id LIKE 'A.%' GROUP BY month, id),
  fault (what, month, id, row) AS (
    SELECT 'has no class', month, document, row FROM line WHERE class IS NULL
    UNION ALL
    SELECT iif(matched + setOff > amount, 'is matched beyond itself', 'is matched in part alone'), month, document, row
    FROM line
    WHERE matched + setOff > amount OR (class = 'matched' AND kind NOT IN ('freight', 'shipment') AND matched + setOff < amount)
    UNION ALL
    SELECT 'has parts that do not come to what is matched of it', month, document, row
    FROM part GROUP BY month, document, place HAVING sum(amount) <> max(matched)
    UNION ALL
    SELECT 'is another amount in its lines than in the ledger', coalesce(known.month, said.month),
           coalesce(known.id, said.id), NULL
    FROM (SELECT * FROM matched_amount WHERE matched > 0 AND month IN (SELECT month FROM whole)) AS known
    FULL JOIN said ON said.month = known.month AND said.id = known.id
    WHERE known.matched IS NOT said.amount
    UNION ALL
    SELECT 'is matched beyond itself', max(month), id, NULL
    FROM matched_amount GROUP BY id HAVING sum(matched + set_off) > max(amount))
  SELECT what, month, id, row FROM fault LIMIT ${limit}`;
