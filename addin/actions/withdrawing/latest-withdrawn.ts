import type { z } from "zod";
import type { listLatestWithdrawn } from "../../../shared/api/record.ts";
import type { Validation } from "../../engine/check/validate.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { type Result, toResult } from "../../state/trouble/to-result.ts";

/** The records of a ledger that were withdrawn last, and whether there are more. */
export type LatestWithdrawn = z.output<typeof listLatestWithdrawn.response>;

/** Asks which records of the ledger that was checked were withdrawn last, so many at most. */
export async function latestWithdrawn(
  pane: Pane,
  { openLedger }: Validation,
  limit: number,
): Promise<Result<LatestWithdrawn>> {
  const { listLatestWithdrawn } = await loadEngine();
  const client = await signedInClient(pane);
  const params = { ledger: openLedger.ledger.id };
  return toResult(client.call(listLatestWithdrawn, { params, query: { limit } }));
}
