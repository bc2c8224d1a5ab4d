import type { Figures } from "../../../shared/api/receivers.ts";
import type { Calendar } from "../../../shared/time/calendar.ts";
import type { WorkContext } from "../../worklists/half.ts";

/** What the figures of a digest depend on. Whose shops are meant stands in its `person`. */
export interface FiguresWanted extends WorkContext {
  readonly calendar: Calendar;
  /** The deadlines of these ledgers. */
  readonly ledgers: readonly string[];
  /** Until when the receiver knows what has happened. */
  readonly knownUntil: string;
}

/** The Worker's half of an event. */
export type EventFigures = (wanted: FiguresWanted) => Promise<Figures>;
