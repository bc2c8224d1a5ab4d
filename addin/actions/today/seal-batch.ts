import type { Batch, OpenSeries } from "../../../shared/api/batches.ts";
import { todayWords } from "../../../shared/messages/today-page.ts";
import { entryCountOf } from "../../../shared/money/entry-counts.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { type Result, toResult } from "../../state/trouble/to-result.ts";
import { lookAtBatches } from "./look-at-today.ts";

/** Seals what is open of a series, before its hour if need be, and shows how the day stands then. */
export async function sealByHand(
  pane: Pane,
  { series, day, sealed }: Pick<OpenSeries, "series" | "day" | "sealed">,
): Promise<Result<Batch>> {
  const { sealBatch } = await loadEngine();
  const client = await signedInClient(pane);
  const ended = await toResult(client.call(sealBatch, { body: { series, day } }));
  if (ended.ok) {
    const { number, counts } = ended.value;
    const words = todayWords[pane.store.get().language];
    // Where nothing has come since, the server answers with the batch that is there.
    announce(
      pane,
      number === sealed
        ? words.nothingSince(number)
        : words.sealedNow(number, entryCountOf(counts)),
    );
  }
  await lookAtBatches(pane);
  return ended;
}
