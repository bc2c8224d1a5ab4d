import type { Bindings } from "../environment/bindings.ts";
import { environmentOf } from "../environment/environment-of.ts";
import { tellReceivers } from "../notifications/tell-receivers.ts";
import { escalate, escalatesAt } from "./escalate.ts";
import { goOnFollowing } from "./follow-calendar.ts";
import { lapseRegisterings } from "./lapse-registerings.ts";
import { matchAgain } from "./match-again.ts";
import { goOnRebuilding } from "./rebuild.ts";
import { sealBatches } from "./seal-batches.ts";

/** What the Worker does by itself, by the trigger in wrangler.jsonc. Throws when it is not set up, as every route does. */
export async function everyMinute(bindings: Bindings): Promise<void> {
  const environment = environmentOf(bindings);
  const { db, secrets, vault } = environment;
  const now = new Date();
  const sealed = sealBatches(db, now);
  const done = await Promise.allSettled([
    sealed,
    escalatesAt(now) ? escalate(db, now) : undefined,
    goOnRebuilding(db, { secrets, vault }),
    goOnFollowing(db, vault),
    lapseRegisterings(db, now),
    matchAgain(db, { secrets, vault }, now),
    // What is sealed now is told now.
    sealed.catch(() => undefined).then(() => tellReceivers(environment)),
  ]);
  for (const each of done) if (each.status === "rejected") throw each.reason;
}
