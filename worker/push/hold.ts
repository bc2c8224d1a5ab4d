import { isOtherPayee, payeeOf } from "../../shared/derive/payee.ts";
import type { HoldCode } from "../../shared/money/hold.ts";
import type { Row } from "../../shared/row.ts";
import type { Thresholds } from "../../shared/settings/thresholds.ts";
import type { Projection } from "../record/projection.ts";
import type { Hold } from "../record/record-change.ts";

interface Held {
  readonly after: Pick<Projection, "payout">;
  /** The row as it stood, or stood before it was withdrawn; undefined for a new one. */
  readonly was: Row | undefined;
  readonly is: Row;
  /** What other rows make of its payee. */
  readonly doubts: readonly HoldCode[];
}

/** Why what a version adds to finance's figures waits for a second person, and what its record waits for still. */
export function holdOf(
  { after: { payout }, was, is, doubts }: Held,
  { confirmAbove }: Pick<Thresholds, "confirmAbove">,
): Hold {
  // Nobody is paid: there is nothing to wait for.
  if (payout <= 0) return { held: null, keeps: [], isOtherPayee: false };
  const codes: HoldCode[] = [
    ...(payout > confirmAbove ? (["above-amount"] as const) : []),
    ...doubts,
  ];
  const other = was !== undefined && isOtherPayee(payeeOf(was), payeeOf(is));
  return {
    held: codes.length === 0 ? null : codes,
    // A doubt about a payee lasts until somebody confirms, or the payee is another one.
    keeps: other ? ["payee-changed"] : ["payee-changed", "other-name"],
    isOtherPayee: other,
  };
}
