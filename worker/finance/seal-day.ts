import type { Batch } from "../../shared/api/batches.ts";
import { summarize } from "../../shared/money/summary.ts";
import { cutoffOfSeries, type Series } from "../../shared/settings/series.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Day } from "../../shared/time/day.ts";
import { endOfFinanceDay } from "../../shared/time/finance-day.ts";
import { addSeconds } from "../../shared/time/moment.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { readBatches } from "../store/batches/batch-list.ts";
import { insertBatch, isOvertaken } from "../store/batches/batches.ts";
import { readSealingFacts, type SealingFacts } from "../store/batches/sealing-facts.ts";
import { batchDigest, NO_BATCH } from "./batch-digest.ts";

/** What is to be sealed, by whom and when. */
interface Sealing {
  readonly series: Series;
  readonly day: Day;
  /** The id of the person; null for the schedule. */
  readonly by: string | null;
  readonly now: Date;
}

/** Who the audit log names for the schedule. */
const SCHEDULE = "schedule";

/** Whoever seals by hand a quarter past the hour is not late; the schedule comes within a minute. */
const GRACE_SECONDS = 60 * 60;

const prefixes: Readonly<Record<Series, string>> = { money: "CW", exchange: "HH" };

const MOST_TRIES = 5;

/**
 * Seals all that is open of a series up to a day, but for what waits for a second person, and answers the batch.
 * Where nothing is, the day's last batch is the answer: two who seal at once get one. Throws nothing-to-seal where
 * there is none either, and busy when others kept changing what is open.
 */
export async function sealDay(
  db: D1Database,
  settings: Settings,
  sealing: Sealing,
): Promise<Batch> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const facts = await readSealingFacts(db, sealing.series, sealing.day);
    const number =
      facts.entries.length === 0
        ? facts.ofDay?.number
        : await seal(db, settings, sealing, facts).catch((error: unknown) => {
            if (isOvertaken(error)) return null;
            throw error;
          });
    if (number === undefined) throw new RequestError("nothing-to-seal");
    if (number === null) continue;
    const [batch] = await readBatches(db, { number, limit: 1, shops: null });
    if (batch !== undefined) return batch;
  }
  throw new RequestError("busy", { headers: { "Retry-After": "2" } });
}

async function seal(
  db: D1Database,
  settings: Settings,
  { series, day, by, now }: Sealing,
  { entries, leftOut, last, ofDay }: SealingFacts,
): Promise<string> {
  const part = (ofDay?.part ?? 0) + 1;
  const at = now.toISOString();
  const { groups } = summarize(entries);
  const ends = addSeconds(endOfFinanceDay(day, cutoffOfSeries(series, settings)), GRACE_SECONDS);
  const said = {
    series,
    day,
    part,
    number: `${prefixes[series]}-${day.replaceAll("-", "")}-${String(part).padStart(2, "0")}`,
    at,
    by,
    onTime: civilMoment(now, settings.timeZone) <= ends,
    groups,
    leftOut,
    previous: last?.digest ?? NO_BATCH,
  };
  const digest = await batchDigest(said, entries);
  await db.batch([
    ...insertBatch(
      db,
      { ...said, digest },
      { count: entries.length, check: entries.reduce((sum, { entry }) => sum + entry, 0) },
    ),
    insertAuditEvent(db, {
      at,
      person: by ?? SCHEDULE,
      action: "seal-batch",
      subject: said.number,
      detail: { entries: entries.length, digest },
    }),
  ]);
  return said.number;
}
