import { listStatements, sendStatement } from "../../shared/api/statements.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { receivePart } from "../statements/receive-part.ts";
import { readStatements } from "../store/statements.ts";

export function mountStatements(app: App): void {
  mount(app, sendStatement, async ({ db, vault, secrets, person, now, body }) => {
    if (person.shops !== null && !person.shops.includes(body.shop))
      throw new RequestError("beyond-your-shops");
    return receivePart({ db, vault, secrets, by: person.id, now }, body);
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
