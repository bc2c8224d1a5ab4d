import type { KeyInfo } from "../../shared/api/keys.ts";
import { addDays, type Day } from "../../shared/time/day.ts";

/** So long before a key ends it is said: a holiday, and some days to find an admin. */
const DAYS_WARNED = 14;

/** Whether an access key ends before long; keys end by days of UTC. */
export const keyEndsSoon = ({ expiresOn }: Pick<KeyInfo, "expiresOn">, now: Date): boolean =>
  expiresOn <= addDays(dayOfKeys(now), DAYS_WARNED);

/** The day by which keys age. */
export const dayOfKeys = (now: Date): Day => now.toISOString().slice(0, 10) as Day; // an instant begins with its day
