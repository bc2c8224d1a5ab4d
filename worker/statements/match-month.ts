import type { Month } from "../../shared/time/day.ts";
import { RequestError } from "../request-error.ts";
import { isStaleWrite } from "../store/guard.ts";
import { noteMatching, readMatchingSeen } from "../store/statements/month-matching.ts";
import { saveMatching } from "../store/statements/save-matching.ts";
import { classifyMonth } from "./classify-month.ts";
import { gatherMonth } from "./gather-month.ts";
import { rekeyPayees, type Sealers } from "./payees.ts";

const MOST_TRIES = 3;

/**
 * Matches the lines of a month with the ledgers, and keeps what became of each. Throws busy where other months are
 * matched, or statements come, again and again meanwhile.
 */
export async function matchMonth(
  db: D1Database,
  sealers: Sealers,
  month: Month,
  now: Date,
): Promise<void> {
  await rekeyPayees(db, sealers, month);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const seen = await readMatchingSeen(db);
    const found = classifyMonth(await gatherMonth(db, sealers, month));
    const noted = noteMatching(db, month, seen, now.toISOString());
    try {
      await db.batch([noted, ...saveMatching(db, month, found)]);
      return;
    } catch (error) {
      if (!isStaleWrite(error)) throw error;
    }
  }
  throw new RequestError("busy", { headers: { "Retry-After": "2" } });
}
