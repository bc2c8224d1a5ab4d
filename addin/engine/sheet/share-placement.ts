import { savePlacement } from "../../../shared/api/placements.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import { shareablePlacement } from "../../../shared/reading/shareable-placement.ts";
import { headingNames } from "../../../shared/reading/sheet-shape.ts";
import type { CallResult, Client } from "../../client.ts";
import { choicesOf, toRemember } from "./column-choice.ts";
import type { OpenLedger } from "./open-ledger.ts";

/**
 * What of a sheet's placement holds for every sheet with its headings: how it differs from what they
 * say by themselves. Undefined where they may hold somebody's particulars.
 */
export function placementForAll({
  ledger,
  snapshot,
  placement,
  headings,
  remembered,
}: OpenLedger): RememberedPlacement | undefined {
  const said = Object.entries(placement.columns).filter(
    ([, place]) => !("constant" in place) || place.fromSheetName !== true,
  );
  const here = { headings, placement: { ...placement, columns: Object.fromEntries(said) } };
  const unaided = matchHeaders(ledger, snapshot.grid);
  const columns = toRemember(choicesOf(ledger.keys, here), choicesOf(ledger.keys, unaided));
  const memory = { ...remembered, ledger: ledger.id, columns };
  return shareablePlacement(ledger, memory, headingNames(headings));
}

/** Keeps a placement for everybody; null where it is for this workbook alone. */
export async function sharePlacement(
  client: Client,
  openLedger: OpenLedger,
): Promise<CallResult<unknown> | null> {
  const placement = placementForAll(openLedger);
  if (placement?.headings === undefined) return null;
  const { headings, ...rest } = placement;
  return client.call(savePlacement, { body: { ...rest, headings: [...headings] } });
}
