import { mergeClasses } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Batch } from "../../../shared/api/batches.ts";
import { directionName } from "../../../shared/messages/directions.ts";
import { directions } from "../../../shared/money/direction.ts";
import { entriesIn } from "../../../shared/money/entry-counts.ts";
import { showFen } from "../../../shared/money/fen.ts";
import { showBatch } from "../../actions/today/show-batch.ts";
import { perform } from "../../state/perform.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LeadLine } from "../kit/lead-line.tsx";
import { LongList } from "../kit/long-list.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { BatchFacts } from "./batch-facts.tsx";
import { useTodayWords } from "./use-today-words.ts";

/** The batches that were sealed, the latest first; each leads to its lines. */
export function SealedBatches({ batches }: { readonly batches: readonly Batch[] }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useTodayWords();
  const language = usePaneState("language");
  useEffect(() => pane.store.set({ batchShown: null }), [pane]);
  if (batches.length === 0) return <p className={shared.quiet}>{words.noBatches}</p>;
  return (
    <Disclosure title={words.sealed} open>
      <LongList items={batches} keyOf={({ number }) => number}>
        {(batch) => (
          <LeadLine onClick={() => perform(pane, showBatch(pane, batch.number))}>
            <strong className={shared.number}>{batch.number}</strong>
            <BatchFacts batch={batch} />
            <span className={mergeClasses(shared.quiet, shared.number)}>
              {directions
                .filter((direction) => entriesIn(batch.counts[direction]) > 0)
                .map(
                  (direction) =>
                    `${directionName(direction, language)} ${showFen(batch.totals[direction].amount)}`,
                )
                .join(" · ")}
            </span>
          </LeadLine>
        )}
      </LongList>
    </Disclosure>
  );
}
