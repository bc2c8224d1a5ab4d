import { health } from "../../shared/api/health.ts";
import { mountOpen, type App } from "../http/mount.ts";
import { sealingBy } from "../push/sealing.ts";
import { readGenerations } from "../store/generations.ts";
import { countInClear } from "../store/records/in-clear.ts";
import { rebuildState } from "./rebuild-state.ts";

export function mountHealth(app: App): void {
  mountOpen(app, health, async ({ db, now, secrets }) => {
    const generations = await readGenerations(db);
    sealingBy(secrets, generations);
    const inClear = await countInClear(db);
    const state = rebuildState(secrets, generations);
    return { ok: true as const, now: now.toISOString(), ...state, inClear };
  });
}
