import type { HoldCode } from "../../shared/money/hold.ts";
import type { Thresholds } from "../../shared/settings/thresholds.ts";
import type { Projection } from "../record/projection.ts";

/** Why what a row adds to finance's figures waits for a second person; null when it does not. */
export function holdOf(
  { payout }: Pick<Projection, "payout">,
  { confirmAbove }: Pick<Thresholds, "confirmAbove">,
): readonly HoldCode[] | null {
  return payout > confirmAbove ? ["above-amount"] : null;
}
