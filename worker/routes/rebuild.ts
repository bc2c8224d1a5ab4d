import { rebuild } from "../../shared/api/rebuild.ts";
import { rebuildSlice } from "../jobs/rebuild.ts";
import { mount, type App } from "../http/mount.ts";

export function mountRebuild(app: App): void {
  mount(app, rebuild, ({ db, now, person, body, seal }) =>
    rebuildSlice(db, body.after, {
      by: person.id,
      at: now.toISOString(),
      seal,
    }),
  );
}
