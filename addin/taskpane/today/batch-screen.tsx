import { Button } from "@fluentui/react-components";
import { pullBatchReport } from "../../actions/today/open-report.ts";
import { renewBatch, showMoreLines } from "../../actions/today/show-batch.ts";
import type { BatchShown } from "../../state/pane-state.ts";
import { perform } from "../../state/perform.ts";
import { DirectionFigures } from "../kit/direction-figures.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { BatchEntryItem } from "./batch-entry-item.tsx";
import { BatchFacts } from "./batch-facts.tsx";
import { useTodayWords } from "./use-today-words.ts";

/** A sealed batch: what it came to, and its lines, each with a way to its row or its history. */
export default function BatchScreen() {
  const shown = usePaneState("batchShown");
  return (
    <>
      <PageHeader title={shown?.number ?? ""} back={shown?.from ?? "work"} />
      {shown !== null && <Shown {...shown} />}
    </>
  );
}

function Shown({ batch, lines, cursor, trouble }: BatchShown) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useTodayWords();
  const more = () => perform(pane, showMoreLines(pane));
  return (
    <div className={shared.view}>
      {batch === null && trouble === null && <Skeleton label={words.loading} />}
      {batch !== null && (
        <section>
          <BatchFacts batch={batch} />
          <DirectionFigures
            figures={batch.totals}
            counted={(direction) => words.entries(batch.counts[direction])}
          />
          <div className={shared.row}>
            <Button onClick={() => pullBatchReport(pane, batch)}>{words.batchReport}</Button>
          </div>
          <h3 className={shared.title}>{words.lines}</h3>
          <ul className={shared.list}>
            {lines.map((line) => (
              <li key={line.entry}>
                <BatchEntryItem
                  entry={line}
                  day={batch.day}
                  done={() => perform(pane, renewBatch(pane))}
                />
              </li>
            ))}
          </ul>
          {cursor !== null && (
            <Button onClick={more}>{words.moreLines(batch.entries - lines.length)}</Button>
          )}
          <p className={shared.quiet}>{words.digest(batch.digest.slice(0, 16))}</p>
        </section>
      )}
      {trouble !== null && <TroubleCard trouble={trouble} retry={more} />}
    </div>
  );
}
