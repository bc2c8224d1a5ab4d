import type { WholeRow } from "./whole-row.ts";
import type { Ledger } from "../ledger.ts";
import { USUAL_PAUSE_DAYS, USUAL_WARNING, type DeadlineSettings } from "../settings/deadlines.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Moment } from "../time/day.ts";
import { addSeconds, dayOfMoment, endOfDay, isMoment, momentSeconds } from "../time/moment.ts";
import { partOf } from "../time/part-of.ts";
import { NEVER, shiftedBy, type Pause } from "../time/pause.ts";
import type { Span } from "../time/span.ts";
import { deadlinesOf, lastDay, metAt, type Deadline } from "./deadlines.ts";

/** A time in which a clock stands still; `until` is null until further notice. */
export interface ClockPause {
  readonly from: Moment;
  readonly until: Moment | null;
  /** A status of the row says that somebody else is awaited, or a person has decided it. */
  readonly by: "status" | "person";
  /** False once the status has changed, or the person has ended it: it may be over before. */
  readonly lasts: boolean;
}

/** What of a clock is kept besides what it says now. */
export interface Track {
  /** When it would be due without pauses, and by what was first promised. */
  readonly due: Moment;
  readonly firstDue: Moment;
  /** What was first allowed: a promise replaces a usual time, and no other promise. */
  readonly firstSpan: Span;
  readonly firstStarted: Moment;
  /** In the order in which they began. */
  readonly pauses: readonly ClockPause[];
}

/** A deadline of a record with all that was said and decided about it so far. */
export interface Clock {
  readonly rule: string;
  /** `dropped`: the row needs it no longer, or is withdrawn; it goes on as it was when that changes. */
  readonly state: "running" | "met" | "dropped";
  readonly started: Moment;
  /** The first moment that is too late, moved by what it was paused. */
  readonly due: Moment;
  /** Null while it runs; what was dropped keeps the end that it had. */
  readonly met: Moment | null;
  /** `due` by what was first promised. */
  readonly firstDue: Moment;
  /** When we first saw it; "" for what is from before that was kept. */
  readonly seen: Moment | "";
  /** When we first saw the end that it has. */
  readonly metSeen: Moment | "" | null;
  /** Until when no flag is up; NEVER until further notice, null when it runs. */
  readonly pausedUntil: Moment | null;
  readonly waived: boolean;
  /** The id of the person who was asked to see to it. */
  readonly assigned: string | null;
  /** When half of its time is gone, and when so much that it warns. */
  readonly half: Moment;
  readonly warn: Moment;
  readonly estimated: boolean;
  readonly allowed: Span;
  readonly track: Track;
}

/** By what clocks are reckoned. */
export interface ClockMeans {
  readonly calendar: Calendar;
  /** What the department has set for the deadlines of its ledgers. */
  readonly deadlines: DeadlineSettings;
}

/**
 * The clocks of a record after a row of it was seen at a moment; null for a record that was withdrawn. None that was
 * there before is missing afterwards. The same row seen again changes nothing, unless times allowed or days worked are
 * others now: what runs follows them, what has ended keeps what it had.
 */
export function clocksAfter(
  before: readonly Clock[],
  ledger: Ledger,
  row: WholeRow | null,
  at: Moment,
  means: ClockMeans,
): Clock[] {
  const was = new Map(before.map((clock) => [clock.rule, clock]));
  const seen = (rule: string): Moment | undefined => {
    const first = was.has(rule) ? was.get(rule)?.seen : at;
    return first === "" ? undefined : first;
  };
  const { calendar, deadlines } = means;
  const said = row === null ? [] : deadlinesOf(ledger, row, calendar, deadlines, seen);
  const now = new Map(said.map((deadline) => [deadline.rule, deadline]));
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((rule) => {
    const [clock, deadline] = [was.get(rule), now.get(rule)];
    if (deadline !== undefined) return [clockAfter(clock, deadline, ledger, at, means)];
    return clock === undefined ? [] : [droppedAt(clock, at)];
  });
}

/** A clock that its row needs no longer. Whoever was awaited is awaited no more. */
function droppedAt(clock: Clock, at: Moment): Clock {
  if (clock.state === "dropped") return clock;
  const pauses = ended(clock.track.pauses, "status", at);
  return { ...clock, state: "dropped", pausedUntil: null, track: { ...clock.track, pauses } };
}

function clockAfter(
  before: Clock | undefined,
  said: Deadline,
  ledger: Ledger,
  at: Moment,
  { calendar, deadlines }: ClockMeans,
): Clock {
  const set = deadlines[ledger.id]?.[said.rule];
  const first = firstOf(before, said, ledger, at);
  const hasEnded =
    before?.state === "met" &&
    said.until !== null &&
    before.started === said.started &&
    before.met === endOf(said, before);
  const pauses = pausesAfter(before?.track.pauses ?? [], said, at, set?.pauseDays);
  const kept = hasEnded ? before : undefined;
  const track: Track = {
    due: kept?.track.due ?? said.due,
    ...first,
    pauses: kept?.track.pauses ?? pauses,
  };
  const clock = reckoned(
    {
      rule: said.rule,
      state: said.until === null ? "running" : "met",
      started: said.started,
      met: null,
      seen: before?.seen ?? at,
      metSeen: null,
      waived: before?.waived ?? false,
      assigned: before?.assigned ?? null,
      estimated: kept?.estimated ?? said.estimated,
      allowed: kept?.allowed ?? said.span,
      track,
    },
    { calendar, ...(set?.warnAt !== undefined && { warnAt: set.warnAt }) },
    said.until === null ? null : isMoment(said.until) ? said.until : endOfDay(said.until),
  );
  if (said.until === null) return clock;
  const met = endOf(said, clock);
  const metSeen = before?.met === met && before.metSeen !== null ? before.metSeen : at;
  return { ...clock, met, metSeen, pausedUntil: null };
}

/** When what a row says has ended; on the last day allowed, by what was promised first too, it is in time. */
function endOf({ until }: Deadline, { due, firstDue }: Pick<Clock, "due" | "firstDue">): Moment {
  if (until === null) return NEVER;
  const isFirst = until === lastDay(firstDue) && until !== lastDay(due);
  return metAt(until, isFirst ? firstDue : due);
}

/**
 * What was first promised. A promise takes the place of the time that is usual, as long as that is not over yet; no
 * later one takes the place of a promise. Nor is a first start kept that was a slip: a case of a day to come, once the
 * row says the day before that it was.
 */
function firstOf(
  before: Clock | undefined,
  said: Deadline,
  ledger: Ledger,
  at: Moment,
): Pick<Track, "firstDue" | "firstSpan" | "firstStarted"> {
  const now = { firstDue: said.due, firstSpan: said.span, firstStarted: said.started };
  if (before === undefined) return now;
  const { firstDue, firstSpan, firstStarted } = before.track;
  const isFirstPromise =
    said.span.unit === "day" && firstSpan.unit !== "day" && at < before.firstDue;
  const wasSlip =
    ledger.deadlines[said.rule]?.from === ledger.day &&
    before.seen !== "" &&
    dayOfMoment(firstStarted) > dayOfMoment(before.seen) &&
    said.started < firstStarted;
  return isFirstPromise || wasSlip ? now : { firstDue, firstSpan, firstStarted };
}

const SECONDS_PER_DAY = 86_400;

/** The pauses of a clock after a row was seen that says whether somebody else is awaited. */
function pausesAfter(
  pauses: readonly ClockPause[],
  { paused, until }: Deadline,
  at: Moment,
  most = USUAL_PAUSE_DAYS,
): readonly ClockPause[] {
  if (!paused || until !== null) return ended(pauses, "status", at);
  if (pauses.some(({ by, lasts }) => by === "status" && lasts)) return pauses;
  // So long in all, or setting the status back and forth would pause it for ever.
  const left = most * SECONDS_PER_DAY - secondsOf(pauses.filter(({ by }) => by === "status"));
  return [
    ...pauses,
    { from: at, until: addSeconds(at, Math.max(0, left)), by: "status", lasts: true },
  ];
}

const secondsOf = (pauses: readonly ClockPause[]): number =>
  pauses.reduce(
    (sum, { from, until }) =>
      sum + (until === null ? 0 : momentSeconds(until) - momentSeconds(from)),
    0,
  );

/** The pauses of one kind ended at a moment, if they had not been over before. */
export function ended(
  pauses: readonly ClockPause[],
  by: ClockPause["by"],
  at: Moment,
): readonly ClockPause[] {
  if (!pauses.some((pause) => pause.by === by && pause.lasts)) return pauses;
  return pauses.map((pause) => {
    if (pause.by !== by || !pause.lasts) return pause;
    return {
      ...pause,
      until: pause.until === null || pause.until > at ? at : pause.until,
      lasts: false,
    };
  });
}

type Unreckoned = Omit<Clock, "due" | "firstDue" | "pausedUntil" | "half" | "warn">;

/** A clock with all that follows from its track. */
export function reckoned(
  clock: Unreckoned,
  { calendar, warnAt = USUAL_WARNING }: { readonly calendar: Calendar; readonly warnAt?: number },
  end: Moment | null = null,
): Clock {
  const { started, allowed, state, track } = clock;
  const pauses = within(track.pauses, started, end);
  const moved = (due: Moment, span: Span) =>
    pauses.length === 0 ? due : shiftedBy(due, span, pauses, calendar);
  const due = moved(track.due, allowed);
  const part = (share: number) =>
    state === "met" ? due : moved(partOf(started, track.due, share, allowed, calendar), allowed);
  return {
    ...clock,
    due,
    firstDue: track.firstDue === track.due ? due : moved(track.firstDue, track.firstSpan),
    pausedUntil: state === "running" ? lastUntil(track.pauses) : null,
    half: part(HALF),
    warn: part(warnAt / 100),
  };
}

const HALF = 0.5;

/** The pauses of which it is known how long they are, as far as they lie between a clock's start and its end. */
function within(pauses: readonly ClockPause[], started: Moment, end: Moment | null): Pause[] {
  return pauses.flatMap(({ from, until }) => {
    if (until === null) return [];
    const pause = {
      from: from < started ? started : from,
      until: end !== null && until > end ? end : until,
    };
    return pause.from < pause.until ? [pause] : [];
  });
}

/** Until when a clock is paused by what lasts, which may be over by then; null where nothing does. */
function lastUntil(pauses: readonly ClockPause[]): Moment | null {
  return pauses.reduce<Moment | null>((last, { until, lasts }) => {
    if (!lasts) return last;
    const its = until ?? NEVER;
    return last === null || its > last ? its : last;
  }, null);
}
