import type { SavedPlacement } from "../../shared/api/placements.ts";
import type { SheetShape } from "../../shared/reading/sheet-shape.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Language } from "../../shared/localized.ts";
import type { Day, Moment } from "../../shared/time/day.ts";
import { civilMoment } from "../../shared/time/zone.ts";

/** The department, as far as a sheet is opened with its help. */
export interface Department {
  /** What it knows of sheets with any of these shapes; nothing where it can't be asked. */
  known(shapes: readonly SheetShape[]): Promise<readonly SavedPlacement[]>;
  /** The civil day of an instant. */
  dayOf(instant: string): Day;
}

/** Lets work on many rows give way to the page. */
export interface Pausing {
  /** Asked every hundred rows or so; a promise when the main thread should be yielded first. */
  pause(): Promise<void> | undefined;
}

/** What an action needs from outside, so that a test can say what time it is. */
export interface Environment extends Pausing {
  /** The department's, or the defaults while nobody is signed in. */
  readonly settings: Settings;
  readonly language: Language;
  /** How the department reads sheets; left out while nobody is signed in. */
  readonly department?: Department;
  now(): Date;
  random(count: number): Uint8Array;
  /** Waits before something is tried again; ends early when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The moment it is now in the ledgers' time zone. */
export function localNow(env: Environment): Moment {
  return civilMoment(env.now(), env.settings.timeZone);
}
