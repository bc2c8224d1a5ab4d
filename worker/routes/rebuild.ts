import { rebuild } from "../../shared/api/rebuild.ts";
import { goOnRebuilding, startRebuild } from "../jobs/rebuild.ts";
import { mount, type App } from "../http/mount.ts";
import { sealingBy } from "../push/sealing.ts";
import { readGenerations } from "../store/generations.ts";
import { rebuildState } from "./rebuild-state.ts";

export function mountRebuild(app: App): void {
  mount(app, rebuild, async ({ db, now, person, body, secrets, vault, later }) => {
    sealingBy(secrets, await readGenerations(db));
    const at = now.toISOString();
    await startRebuild(db, secrets, { by: person.id, at, anew: body.anew === true });
    const { rebuild } = rebuildState(secrets, await readGenerations(db));
    later(goOnRebuilding(db, { secrets, vault }));
    return rebuild ?? { done: 0, total: 0 };
  });
}
