import { countDue } from "../../store/deadlines/due-counts.ts";
import type { EventFigures } from "./event-figures.ts";

/** What is late now. */
export const overdue: EventFigures = ({ db, ledgers, person: { shops }, moment }) =>
  countDue(db, { ledgers, shops, after: "", until: moment, asOf: moment });
