import { rebuild } from "../../shared/api/rebuild.ts";
import { rebuildSlice } from "../jobs/rebuild.ts";
import { mount, type App } from "../mount.ts";

export function mountRebuild(app: App): void {
  mount(app, rebuild, ({ db, now, person, body }) =>
    rebuildSlice(db, body.after, { by: person.id, at: now.toISOString() }),
  );
}
