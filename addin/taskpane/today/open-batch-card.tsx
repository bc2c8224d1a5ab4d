import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { OpenSeries } from "../../../shared/api/batches.ts";
import type { WorklistId } from "../../../shared/worklists/index.ts";
import { pullDayReport } from "../../actions/today/open-report.ts";
import { openWorklist } from "../../actions/worklists/show-worklist.ts";
import { heldText } from "../../../shared/messages/hold-codes.ts";
import { seriesName } from "../../../shared/messages/series.ts";
import { DirectionFigures } from "../kit/direction-figures.tsx";
import type { ServerTime } from "../kit/cutoff.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { BatchClock } from "./batch-clock.tsx";
import { SealForm } from "./seal-form.tsx";
import { useTodayWords } from "./use-today-words.ts";

const useStyles = makeStyles({
  // Why something is left out stands in sentences elsewhere.
  sentence: { display: "block", "::first-letter": { textTransform: "uppercase" } },
});

interface OpenBatchCardProps {
  readonly open: OpenSeries;
  readonly time: ServerTime;
}

/** What is open of a series: until when, how much, what is left out of it and why, and a way to seal it now. */
export function OpenBatchCard({ open, time }: OpenBatchCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTodayWords();
  const pane = usePane();
  const language = usePaneState("language");
  const maySeal = usePaneState("person")?.role === "finance";
  const { series, day, until, entries, counts, totals, leftOut } = open;
  return (
    <section className={shared.card}>
      <h2 className={shared.title}>{words.batchOf(seriesName(series, language), day.slice(5))}</h2>
      <BatchClock until={until} time={time} />
      {entries === 0 ? (
        <p className={shared.quiet}>{words.empty}</p>
      ) : (
        <>
          <DirectionFigures
            figures={totals}
            counted={(direction) => words.entries(counts[direction])}
          />
          <div className={shared.row}>
            <Button onClick={() => pullDayReport(pane, day)}>{words.batchReport}</Button>
          </div>
        </>
      )}
      {leftOut.length > 0 && (
        <div>
          <p className={shared.quiet}>{words.leftOut}</p>
          {leftOut.map(({ codes, records, figures }) => (
            <div key={codes.join()}>
              <LeadLine onClick={() => openWorklist(pane, listOf(codes))}>
                <span className={mergeClasses(shared.quiet, styles.sentence)}>
                  {heldText(codes, language)} · {words.records(records)}
                </span>
              </LeadLine>
              <DirectionFigures
                figures={figures}
                // What waits may be a change of an amount that does not.
                counted={(direction) => {
                  const { count } = figures[direction];
                  return count > 0 ? words.amounts(count) : words.correction;
                }}
                short
              />
            </div>
          ))}
        </div>
      )}
      {maySeal && entries > 0 && <SealForm open={open} />}
    </section>
  );
}

/** The list in which what is left out waits: for its clerk, or for a second person. */
const listOf = (codes: readonly string[]): WorklistId =>
  codes.includes("returned") ? "corrections" : "confirmations";
