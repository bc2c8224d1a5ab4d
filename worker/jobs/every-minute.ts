import type { Bindings } from "../environment/bindings.ts";
import { environmentOf } from "../environment/environment-of.ts";
import { goOnRebuilding } from "./rebuild.ts";
import { sealBatches } from "./seal-batches.ts";

/** What the Worker does by itself, by the trigger in wrangler.jsonc. Throws when it is not set up, as every route does. */
export async function everyMinute(bindings: Bindings): Promise<void> {
  const { db, secrets, vault } = environmentOf(bindings);
  const done = await Promise.allSettled([
    sealBatches(db, new Date()),
    goOnRebuilding(db, { secrets, vault }),
  ]);
  for (const each of done) if (each.status === "rejected") throw each.reason;
}
