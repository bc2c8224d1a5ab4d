import type { Moment } from "../../../shared/time/day.ts";
import { addSeconds, dayOfMoment, momentSeconds } from "../../../shared/time/moment.ts";
import { clockTime } from "../../../shared/time/moment-text.ts";

/** How far away a handover to finance is. */
export type Cutoff =
  | { readonly passed: true }
  | {
      readonly passed: false;
      readonly hours: number;
      readonly minutes: number;
      /** True within the last hour. */
      readonly near: boolean;
    };

/** The time left from a moment until another one, begun minutes counted whole. */
export function cutoffUntil(now: Moment, until: Moment): Cutoff {
  const left = momentSeconds(until) - momentSeconds(now);
  if (left <= 0) return { passed: true };
  const minutes = Math.ceil(left / 60);
  return {
    passed: false,
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
    near: minutes <= 60,
  };
}

/** The time left from a moment until `HH:mm` of the same day. */
export function cutoffAt(now: Moment, handover: string): Cutoff {
  return cutoffUntil(now, `${dayOfMoment(now)}T${handover}:00` as Moment); // a setting is checked when it is saved
}

/** What the server said the time is, and when it said so by this machine's clock, which may be wrong. */
export interface ServerTime {
  readonly asOf: Moment;
  readonly heardAt: Date;
}

/** The time by the server's clock. */
export function serverMoment({ asOf, heardAt }: ServerTime, now: Date): Moment {
  return addSeconds(asOf, Math.floor((now.getTime() - heardAt.getTime()) / 1000));
}

/** `16:00`, with the day before it when that is another one than that of `now`. */
export function hourOf(until: Moment, now: Moment): string {
  const hour = clockTime(until);
  return dayOfMoment(until) === dayOfMoment(now) ? hour : `${until.slice(5, 10)} ${hour}`;
}
