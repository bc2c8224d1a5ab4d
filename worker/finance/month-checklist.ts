import type { MonthChecklist, MonthPoint } from "../../shared/api/closing.ts";
import type { Role } from "../../shared/role.ts";
import { digest } from "../../shared/digest.ts";
import type { Levels } from "../../shared/settings/levels.ts";
import type { Month } from "../../shared/time/day.ts";
import { worklistById } from "../../shared/worklists/index.ts";
import { maySee } from "../../shared/worklists/worklist.ts";
import { readAnswerers } from "../store/months/month-answers.ts";
import { pointNames, readMonthPoints, type PointName } from "../store/months/month-points.ts";

/** The worklist that a point leads to; what is not sealed is sealed on a person's day. */
const worklistOf: Readonly<Record<PointName, string | null>> = {
  unsealed: null,
  unpaid: "payments",
  bounced: "corrections",
  returned: "corrections",
  unconfirmed: "confirmations",
  warnings: "warnings",
  "claim-answers": "claim-answers",
  claims: "claims",
  differences: "differences",
};

/** By what its lines are found there, beside the month. */
const filtersOf: Partial<Readonly<Record<PointName, Readonly<Record<string, string>>>>> = {
  bounced: { from: "bank" },
  returned: { from: "people" },
};

/** The worklist that a point leads somebody with this role to; null where there is none, or none that they see. */
function leadsTo(point: PointName, role: Role): string | null {
  const id = worklistOf[point];
  const worklist = id === null ? undefined : worklistById(id);
  return worklist !== undefined && maySee(worklist, role) ? worklist.id : null;
}

/** Where what a point was made of is answered: what was sent back, its list of payments says. */
const answeredIn = (name: PointName): string | null =>
  name === "bounced" || name === "returned" ? "payments" : worklistOf[name];

/** What is open in a month as one text, for whoever closes it to say what they have seen. */
export const seenOf = (seen: string): string => digest([seen]);

/** What is open in a month, with what leads there and who has answered how much of it. */
export async function monthChecklist(
  db: D1Database,
  month: Month,
  { role, levels }: { readonly role: Role; readonly levels: Levels },
): Promise<Omit<MonthChecklist, "asOf">> {
  const [{ points, unjudged, seen }, answerers] = await Promise.all([
    readMonthPoints(db, month, levels),
    readAnswerers(db, month),
  ]);
  return {
    unjudged,
    seen: seenOf(seen),
    points: pointNames.map((point): MonthPoint => {
      const answered = answeredIn(point);
      return {
        point,
        ...points[point],
        worklist: leadsTo(point, role),
        filters: { month, ...filtersOf[point] },
        answered: [...((answered === null ? undefined : answerers.get(answered)) ?? [])],
      };
    }),
  };
}
