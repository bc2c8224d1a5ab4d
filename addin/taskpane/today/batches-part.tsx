import { openMonths } from "../../actions/months/open-months.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { OpenBatchCard } from "./open-batch-card.tsx";
import { SealedBatches } from "./sealed-batches.tsx";
import { useTodayWords } from "./use-today-words.ts";

/** Finance's day: what is open until its hour, and what was handed over. */
export function BatchesPart() {
  const pane = usePane();
  const words = useTodayWords();
  const seesAll = usePaneState("person")?.shops === null;
  const openDay = usePaneState("openDay").value;
  const batches = usePaneState("batches").value;
  return (
    <>
      {openDay?.series.map((each) => (
        <OpenBatchCard key={each.series} open={each} time={openDay} />
      ))}
      {seesAll && <LeadLine onClick={() => openMonths(pane, null)}>{words.months}</LeadLine>}
      {batches !== null && <SealedBatches batches={batches} />}
    </>
  );
}
