import type { Bindings } from "../environment/bindings.ts";
import { environmentOf } from "../environment/environment-of.ts";
import { goOnRebuilding } from "./rebuild.ts";

/** What the Worker does by itself, by the trigger in wrangler.jsonc. Throws when it is not set up, as every route does. */
export async function everyMinute(bindings: Bindings): Promise<void> {
  const { db, secrets, vault } = environmentOf(bindings);
  await goOnRebuilding(db, { secrets, vault });
}
