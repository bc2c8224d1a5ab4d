import { listStatements, matchStatements, sendStatement } from "../../shared/api/statements.ts";
import type { Month } from "../../shared/time/day.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { matchSoon } from "../statements/match-soon.ts";
import { receivePart } from "../statements/receive-part.ts";
import { readClassSums } from "../store/statements/save-matching.ts";
import { readMonthsUnmatched, readStatements } from "../store/statements/statements.ts";

export function mountStatements(app: App): void {
  mount(app, sendStatement, async ({ db, vault, secrets, person, now, body }) => {
    if (person.shops !== null && !person.shops.includes(body.shop))
      throw new RequestError("beyond-your-shops");
    const reply = await receivePart({ db, vault, secrets, by: person.id, now }, body);
    if (reply.outcome !== "stored" || reply.statement === null) return reply;
    const later: Month[] = [];
    for (const month of await readMonthsUnmatched(db, reply.statement))
      if (!(await matchSoon(db, { vault, secrets }, month, now))) later.push(month);
    return { ...reply, later };
  });

  mount(app, matchStatements, async ({ db, vault, secrets, now, person: { shops }, body }) => {
    const { month } = body;
    const matched = await matchSoon(db, { vault, secrets }, month, now);
    return { month, matched, sums: await readClassSums(db, month, shops) };
  });

  mount(app, listStatements, async ({ db, person: { shops }, query }) => {
    const { replaced, limit } = query;
    const statements = await readStatements(db, { ...query, replaced: replaced === "true", shops });
    const last = statements.at(-1);
    return {
      statements,
      cursor: last === undefined || statements.length < limit ? null : last.number,
    };
  });
}
