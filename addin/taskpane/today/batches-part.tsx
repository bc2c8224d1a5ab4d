import { usePaneState } from "../kit/pane-context.ts";
import { OpenBatchCard } from "./open-batch-card.tsx";
import { SealedBatches } from "./sealed-batches.tsx";

/** Finance's day: what is open until its hour, and what was handed over. */
export function BatchesPart() {
  const openDay = usePaneState("openDay").value;
  const batches = usePaneState("batches").value;
  return (
    <>
      {openDay?.series.map((each) => (
        <OpenBatchCard key={each.series} open={each} time={openDay} />
      ))}
      {batches !== null && <SealedBatches batches={batches} />}
    </>
  );
}
