import { readSettings } from "../store/department/settings.ts";
import { lapseRegistrations } from "../store/statements/registrations.ts";

const A_DAY = 24 * 60 * 60_000;

/** Has finance asked again about what no shop has registered within the days that the department sets. */
export async function lapseRegisterings(db: D1Database, now: Date): Promise<void> {
  const { thresholds } = await readSettings(db);
  const before = now.getTime() - thresholds.registerDays * A_DAY;
  await lapseRegistrations(db, new Date(before).toISOString());
}
