import { cutoffNames, type Cutoff } from "../time/calendar.ts";
import type { Settings } from "./settings.ts";

/** The settings that say by which hour a day's rows go to finance. */
export const handovers = cutoffNames;
export type Handover = Cutoff;

/** The hour that ends the finance day of a ledger's rows; the usual one where it has none of its own. */
export function cutoffOf(
  { handover }: { readonly handover: Handover | undefined },
  hours: Pick<Settings, Handover>,
): string {
  return hours[handover ?? "cutoff"];
}
