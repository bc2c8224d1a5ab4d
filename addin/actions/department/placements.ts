import { placementsPageWords } from "../../../shared/messages/placements-page.ts";
import type { AllPlacements, UnreadablePlacement } from "../../../shared/api/placements.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { type Result, toResult } from "../../state/trouble/to-result.ts";

/** Asks for all sets of headings that the department has placed. */
export async function listPlacements(pane: Pane): Promise<Result<AllPlacements>> {
  const { listPlacements } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(listPlacements));
}

/** Forgets one of them, and asks what there still is. */
export async function removePlacement(
  pane: Pane,
  { shape }: UnreadablePlacement,
): Promise<Result<AllPlacements>> {
  const { removePlacement } = await loadEngine();
  const client = await signedInClient(pane);
  const response = await toResult(client.call(removePlacement, { params: { shape } }));
  if (!response.ok) return response;
  announce(pane, placementsPageWords[pane.store.get().language].removed);
  return listPlacements(pane);
}
