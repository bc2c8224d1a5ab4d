import type { z } from "zod";
import type { health } from "../../shared/api/health.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import { known } from "../push/sealing.ts";
import type { Generation } from "../store/generations.ts";

type State = Pick<z.input<typeof health.response>, "rebuild" | "previousSecret">;

/** How far a rebuild is, and whether the secret before is still needed. */
export function rebuildState(secrets: KeySecrets, generations: readonly Generation[]): State {
  const building = generations.find(({ state }) => state === "building");
  const hasPrevious = secrets.some(({ isPrevious }) => isPrevious);
  const isNeeded = generations.some(({ secret }) => known(secrets, secret)?.isPrevious);
  return {
    rebuild: building === undefined ? null : { done: building.built, total: building.until },
    previousSecret: !hasPrevious ? null : isNeeded ? "needed" : "not-needed",
  };
}
