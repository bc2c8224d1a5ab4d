import { atOnceEvents } from "./at-once.ts";
import { batchSealed } from "./batch-sealed.ts";
import { dueSoon } from "./due-soon.ts";
import type { NotificationEvent } from "./event.ts";
import { overdue } from "./overdue.ts";
import { sentBack } from "./sent-back.ts";
import { waiting } from "./waiting.ts";

/** Events with a half of their own in the Worker; those of worklists share one. */
const own = [overdue, dueSoon, batchSealed, sentBack] as const;

export type OwnEventId = (typeof own)[number]["id"];

/** The one list of events, in the order in which a digest tells them. */
export const events: readonly NotificationEvent[] = [
  overdue,
  dueSoon,
  ...waiting,
  batchSealed,
  sentBack,
];

/** The event with this id, if this version knows it. */
export const eventById = (id: string): NotificationEvent | undefined =>
  [...events, ...atOnceEvents].find((event) => event.id === id);
