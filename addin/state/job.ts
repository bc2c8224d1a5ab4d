import type { Trouble } from "./trouble/trouble.ts";

/** How far a piece of work has come; `total` is null while nobody can tell. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/**
 * Something that takes a while, as a view shows it. The last result stays while it is made anew,
 * and after it failed.
 */
export interface Job<T> {
  readonly value: T | null;
  readonly working: Progress | null;
  readonly trouble: Trouble | null;
}

/** A job that has not begun. */
export const IDLE: Job<never> = { value: null, working: null, trouble: null };
