import { addWorkdays } from "../../../shared/time/working-time.ts";
import { dayOfMoment, endOfDay } from "../../../shared/time/moment.ts";
import { countDue } from "../../store/deadlines/due-counts.ts";
import type { EventFigures } from "./event-figures.ts";

/** What falls due by the end of the next working day. */
export const dueSoon: EventFigures = ({ db, ledgers, person: { shops }, moment, calendar }) =>
  countDue(db, {
    ledgers,
    shops,
    after: moment,
    asOf: moment,
    until: endOfDay(addWorkdays(dayOfMoment(moment), 1, calendar)),
  });
