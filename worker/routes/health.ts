import { health } from "../../shared/api/health.ts";
import { mountOpen, type App } from "../http/mount.ts";
import { ping } from "../store/ping.ts";

export function mountHealth(app: App): void {
  mountOpen(app, health, async ({ db, now }) => {
    await ping(db);
    return { ok: true as const, now: now.toISOString() };
  });
}
