import { countSentBackSince } from "../../store/notifications/happened.ts";
import type { EventFigures } from "./event-figures.ts";

/** Lines that were sent back since the last digest. */
export const sentBack: EventFigures = ({ db, person: { shops }, knownUntil, now }) =>
  countSentBackSince(db, { shops, after: knownUntil, until: now.toISOString() });
