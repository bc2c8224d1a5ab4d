import type { NotificationEvent } from "../../../shared/notifications/event.ts";
import type { OwnEventId } from "../../../shared/notifications/index.ts";
import { halves as worklistHalves } from "../../worklists/index.ts";
import { batchSealed } from "./batch-sealed.ts";
import { dueSoon } from "./due-soon.ts";
import type { EventFigures } from "./event-figures.ts";
import { overdue } from "./overdue.ts";
import { sentBack } from "./sent-back.ts";

/** The Worker's half of every event that is of no worklist: one without it does not compile. */
const halves: Readonly<Record<OwnEventId, EventFigures>> = {
  overdue,
  "due-soon": dueSoon,
  "batch-sealed": batchSealed,
  "sent-back": sentBack,
};

/** How an event is counted. */
export function figuresOf({ id, worklist }: NotificationEvent): EventFigures {
  if (worklist === undefined) return halves[id as OwnEventId]; // every other event is of a worklist
  return async (wanted) => ({
    count: await worklistHalves[worklist].count(wanted),
    amount: null,
    parts: [],
  });
}
