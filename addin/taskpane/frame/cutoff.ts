import type { Moment } from "../../../shared/time/day.ts";

/** How far away the day's handover to finance is. */
export type Cutoff =
  | { readonly passed: true }
  | {
      readonly passed: false;
      readonly hours: number;
      readonly minutes: number;
      /** True within the last hour. */
      readonly near: boolean;
    };

/** The time left from a moment until `HH:mm` of the same day, begun minutes counted whole. */
export function cutoffAt(now: Moment, handover: string): Cutoff {
  const left =
    minutesOf(handover) * 60 - (minutesOf(now.slice(11, 16)) * 60 + Number(now.slice(17, 19)));
  if (left <= 0) return { passed: true };
  const minutes = Math.ceil(left / 60);
  return {
    passed: false,
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
    near: minutes <= 60,
  };
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
