import type { Moment } from "../time/day.ts";
import { ended, reckoned, type Clock, type ClockMeans } from "./clocks.ts";

/** What a person decides about a clock. */
export type ClockAct =
  /** Until further notice where `until` is null. */
  | { readonly kind: "pause"; readonly until: Moment | null }
  | { readonly kind: "resume" }
  | { readonly kind: "waive" }
  | { readonly kind: "unwaive" }
  /** The person is the id of whoever is asked to see to it. */
  | { readonly kind: "assign"; readonly person: string }
  | { readonly kind: "unassign" };

/**
 * A clock after somebody has decided something about it. Only one that runs is paused: what has ended stays as it
 * ended, and what was dropped starts no pause. One that is paused anew goes by the later decision.
 */
export function withAct(
  clock: Clock,
  act: ClockAct,
  at: Moment,
  ledger: string,
  { calendar, deadlines }: ClockMeans,
): Clock {
  switch (act.kind) {
    case "waive":
      return { ...clock, waived: true };
    case "unwaive":
      return { ...clock, waived: false };
    case "assign":
      return { ...clock, assigned: act.person };
    case "unassign":
      return { ...clock, assigned: null };
    case "pause":
    case "resume": {
      if (clock.state !== "running") return clock;
      const over = ended(clock.track.pauses, "person", at);
      const pauses =
        act.kind === "resume" || (act.until !== null && act.until <= at)
          ? over
          : [...over, { from: at, until: act.until, by: "person" as const, lasts: true }];
      const warnAt = deadlines[ledger]?.[clock.rule]?.warnAt;
      return reckoned(
        { ...clock, track: { ...clock.track, pauses } },
        { calendar, ...(warnAt !== undefined && { warnAt }) },
      );
    }
  }
}
