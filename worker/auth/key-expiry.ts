import { addDays, type Day } from "../../shared/time/day.ts";
import type { Thresholds } from "../../shared/settings/thresholds.ts";

/** What a department lets its keys grow to. */
export type KeyLimits = Pick<Thresholds, "keyDisuseDays" | "keyMostDays">;

/** How old a key is, and how long unused. */
interface KeyAge {
  /** An instant. */
  readonly createdAt: string;
  /** The civil day (UTC) of its last use; null for never. */
  readonly lastUsedOn: string | null;
}

/** The first civil day (UTC) on which a key does not work any more. */
export function keyExpiresOn({ createdAt, lastUsedOn }: KeyAge, limits: KeyLimits): Day {
  const made = createdAt.slice(0, 10) as Day; // an instant begins with its day
  const used = lastUsedOn !== null && lastUsedOn > made ? (lastUsedOn as Day) : made; // written by noteKeyUse
  const unused = addDays(used, limits.keyDisuseDays + 1);
  if (limits.keyMostDays === 0) return unused;
  const old = addDays(made, limits.keyMostDays + 1);
  return old < unused ? old : unused;
}
