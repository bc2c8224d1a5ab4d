import * as fc from "fast-check";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import { dueAt } from "../../../shared/time/deadline.ts";
import { momentFromSeconds, momentSeconds } from "../../../shared/time/moment.ts";
import { shiftedBy } from "../../../shared/time/pause.ts";
import { workdays, workhours } from "../../../shared/time/span.ts";
import { anyCalendar, anyMoment, anyPauses, anySpan } from "../../unit/time/any-time.ts";
import { slowlyBetween, slowlyShifted } from "../../unit/time/slow-time.ts";
import type { Bench } from "../kit/bench.ts";
import { seededRandom } from "../kit/random.ts";

const ADDITIONS = 1_000_000;
const CASES = 100_000;

function millisecondsOfAdditions(): number {
  const random = seededRandom(7);
  const [first, last] = [
    momentSeconds("2020-01-01T00:00:00"),
    momentSeconds("2031-01-01T00:00:00"),
  ];
  const starts = Array.from({ length: 10_000 }, () =>
    momentFromSeconds(first + random.below(last - first)),
  );
  const spans = Array.from({ length: 400 }, (_, i) => (i % 2 ? workhours : workdays)(1 + (i >> 1)));
  const before = process.cpuUsage();
  for (let i = 0; i < ADDITIONS; i += 1) {
    const [span, start] = [spans[i % spans.length], starts[i % starts.length]];
    if (span !== undefined && start !== undefined) dueAt(span, start, publicCalendar);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many random cases come out otherwise than by counting each quarter of an hour. */
function differingCases(): number {
  const cases = fc.sample(fc.tuple(anyMoment, anySpan, anyPauses, anyCalendar), {
    numRuns: CASES,
    seed: 7,
  });
  return cases.filter(([start, span, all, calendar]) => {
    const pauses = all.filter(({ from }) => from >= start);
    const { due } = dueAt(span, start, calendar);
    const ends = [
      shiftedBy(due, span, pauses, calendar),
      slowlyShifted(start, due, span, pauses, calendar),
    ].toSorted();
    const [sooner = due, later = due] = ends;
    return slowlyBetween(sooner, later, span, calendar) !== 0;
  }).length;
}

/** What deadlines cost, and whether they are what a person would count. */
export const workingTime: Bench = {
  name: "time",
  title: "Working time: added by sums, and counted by quarters of an hour",
  how: "time of the processor in Node, over eleven years; random calendars, spans and pauses in five weeks",
  seconds: 600,
  measure: () =>
    Promise.resolve([
      {
        name: "1,000,000 additions of working days and hours",
        value: millisecondsOfAdditions(),
        unit: "ms",
        target: { most: 2000 },
      },
      {
        name: "100,000 cases with pauses, otherwise than counted",
        value: differingCases(),
        unit: "cases",
        target: { most: 0 },
      },
    ]),
};
