import type { PaneWords } from "../../../shared/messages/pane-words.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { addSeconds } from "../../../shared/time/moment.ts";
import { shortMoment } from "../../../shared/time/moment-text.ts";

/** By when something was due. A span that ends at midnight ends with the day before: that is how people say it. */
export function dueText(due: Moment, now: Moment, words: PaneWords["overdue"]): string {
  if (!due.endsWith("T00:00:00")) return words.due(shortMoment(due, now));
  return words.dueDay(shortMoment(addSeconds(due, -1), now).slice(0, -"00:00 ".length));
}
