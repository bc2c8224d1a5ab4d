import { countSealed } from "../../store/notifications/happened.ts";
import type { EventFigures } from "./event-figures.ts";

/** Batches that were sealed since the last digest. */
export const batchSealed: EventFigures = ({ db, person: { shops }, knownUntil, now }) =>
  countSealed(db, { shops, after: knownUntil, until: now.toISOString() });
