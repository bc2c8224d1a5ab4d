import { listStatements, matchStatements, sendStatement } from "../../shared/api/statements.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { matchMonth } from "../statements/match-month.ts";
import { receivePart } from "../statements/receive-part.ts";
import { readClassSums } from "../store/statements/save-matching.ts";
import { readMonthsUnmatched, readStatements } from "../store/statements/statements.ts";

export function mountStatements(app: App): void {
  mount(app, sendStatement, async ({ db, vault, secrets, person, now, body }) => {
    if (person.shops !== null && !person.shops.includes(body.shop))
      throw new RequestError("beyond-your-shops");
    const reply = await receivePart({ db, vault, secrets, by: person.id, now }, body);
    if (reply.outcome === "stored" && reply.statement !== null)
      for (const month of await readMonthsUnmatched(db, reply.statement))
        await matchMonth(db, { vault, secrets }, month, now);
    return reply;
  });

  mount(app, matchStatements, async ({ db, vault, secrets, now, person: { shops }, body }) => {
    const { month } = body;
    await matchMonth(db, { vault, secrets }, month, now);
    return { month, sums: await readClassSums(db, month, shops) };
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
