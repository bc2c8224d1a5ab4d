import type { Settings } from "./settings.ts";

/** The settings that say by which hour a day's rows go to finance: exchanges have one of their own. */
export const handovers = ["cutoff", "exchangeCutoff"] as const;
export type Handover = (typeof handovers)[number];

/** The hour that ends the finance day of a ledger's rows; the usual one where it has none of its own. */
export function cutoffOf(
  { handover }: { readonly handover: Handover | undefined },
  hours: Pick<Settings, Handover>,
): string {
  return hours[handover ?? "cutoff"];
}
