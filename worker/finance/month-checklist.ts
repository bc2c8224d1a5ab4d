import type { MonthPoint } from "../../shared/api/closing.ts";
import type { Month } from "../../shared/time/day.ts";
import {
  pointNames,
  readLastAnswered,
  readMonthPoints,
  type PointName,
} from "../store/month-points.ts";

/** The worklist that a point leads to; what is not sealed is sealed on a person's day. */
const worklistOf: Readonly<Record<PointName, string | null>> = {
  unsealed: null,
  unpaid: "payments",
  bounced: "corrections",
  returned: "corrections",
  unconfirmed: "confirmations",
  claims: "claims",
  differences: "differences",
};

/** Where what a point was made of is answered: what was sent back, its list of payments says. */
const answeredIn = (name: PointName): string | null =>
  name === "bounced" || name === "returned" ? "payments" : worklistOf[name];

/** What is open in a month, with what leads there and who answered something of it last. */
export async function monthChecklist(db: D1Database, month: Month): Promise<MonthPoint[]> {
  const points = await readMonthPoints(db, month);
  return Promise.all(
    pointNames.map(async (point) => {
      const answered = answeredIn(point);
      return {
        point,
        ...points[point],
        worklist: worklistOf[point],
        answered: answered === null ? null : await readLastAnswered(db, answered, month),
      };
    }),
  );
}
