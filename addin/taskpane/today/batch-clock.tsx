import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Moment } from "../../../shared/time/day.ts";
import { lookAtBatches } from "../../actions/today/look-at-today.ts";
import { perform } from "../../state/perform.ts";
import { cutoffUntil, hourOf, serverMoment, type ServerTime } from "../kit/cutoff.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useTick } from "../kit/use-tick.ts";
import { useTodayWords } from "./use-today-words.ts";

const useStyles = makeStyles({
  near: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How often the time left is looked at, in milliseconds. */
const TICK = 10_000;

interface BatchClockProps {
  readonly until: Moment;
  readonly time: ServerTime;
}

/** The time left until a batch is sealed, by the server's clock; at its hour the batches are looked at anew. */
export function BatchClock({ until, time }: BatchClockProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const { footer } = useWords();
  const words = useTodayWords();
  useTick(TICK);
  const now = serverMoment(time, pane.now());
  const left = cutoffUntil(now, until);
  const { passed } = left;
  useEffect(() => {
    if (passed) perform(pane, lookAtBatches(pane));
  }, [pane, passed]);
  return (
    <p className={mergeClasses(shared.quiet, !left.passed && left.near && styles.near)}>
      {left.passed
        ? words.reached(hourOf(until, now))
        : footer.cutoffLeft(hourOf(until, now), left.hours, left.minutes)}
    </p>
  );
}
