import { followUpVisits } from "../../../shared/ledgers/follow-up-visits/definition.ts";
import { visitWords } from "../../../shared/ledgers/follow-up-visits/visit-words.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, referenceSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops">;

const SATISFACTIONS = ["promptness", "accuracy", "politeness", "outcome"] as const;

const answer = (key: string) => `cells ->> '${key}'`;

const each = SATISFACTIONS.map(
  (key) => `iif(${answer(key)} IS NULL, NULL, 1) AS ${key}Asked,
            iif(${answer(key)} = '${visitWords.content}', 1, NULL) AS ${key}Ok`,
).join(", ");

const discontent = SATISFACTIONS.map(
  (key) => `coalesce(${answer(key)}, '') = '${visitWords.discontent}'`,
).join(" OR ");

/** The visits of a span of time as customers answered them, by the index of days. */
export function visitSurveyLines({ period, shops }: Asked): LineSource {
  return {
    lines: `
      SELECT record.id AS line_id, record.id AS line_record, record.ledger AS line_ledger,
             ${cellSql("kind", "cells")} AS kind, record.day AS day, ${cellSql("visitor", "cells")} AS visitor,
             record.shop AS shop, ${referenceSql(followUpVisits, "cells")} AS reference,
             ${cellSql("connection", "cells")} AS connection, 1 AS calls,
             iif(coalesce(${answer("connection")}, '${visitWords.reached}') = '${visitWords.reached}', 1, NULL) AS reached,
             ${each}, iif(${discontent}, 1, NULL) AS discontent, ${answer("score")} AS score
      FROM record
      JOIN ${cellsOf("record")}
      WHERE record.ledger = '${followUpVisits.id}' AND record.day >= ?1 AND record.day < ?2
        AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}`,
    binds: [period.from, period.to, shopsJson(shops)],
  };
}
