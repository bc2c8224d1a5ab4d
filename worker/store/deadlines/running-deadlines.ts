import type { Vault } from "../../environment/vault.ts";
import type { Row } from "../../../shared/row.ts";
import type { Version } from "../../../shared/record.ts";
import type { Day } from "../../../shared/time/day.ts";
import type { RecordClocks } from "../../record/clocks.ts";
import { lastActFrom, selectLastAct } from "./clock-acts.ts";
import { CLOCK, clocksFrom } from "./deadlines.ts";
import { CURRENT } from "../generations.ts";
import { openRows, DATA_KEY, storedAt } from "../vault/open-rows.ts";

/** A record with a deadline that runs, or would if it were needed. */
export interface RunningRecord {
  readonly number: number;
  readonly version: Version;
  /** Null for one that is withdrawn. */
  readonly cells: Row | null;
}

/** Records with clocks that run, with all of their clocks and what these rest on. */
interface RunningRecords {
  readonly running: readonly RunningRecord[];
  readonly clocks: RecordClocks;
  readonly lastAct: number;
}

const RUNNING = `
  SELECT record FROM deadline
  WHERE generation = ${CURRENT} AND ledger = ?1 AND state = 'running' AND due >= ?2 AND record > ?3
  UNION
  SELECT record FROM deadline
  WHERE generation = ${CURRENT} AND ledger = ?1 AND state = 'dropped' AND record > ?3
  ORDER BY record LIMIT ?4`;

/** The next records of a ledger, by number, with a deadline that runs and ends on a day or after it. */
export async function readRunning(
  db: D1Database,
  vault: Vault,
  ledger: string,
  wanted: { readonly from: Day; readonly after: number; readonly limit: number },
): Promise<RunningRecords> {
  const values = [ledger, wanted.from, wanted.after, wanted.limit];
  const [records, clocks, lastAct] = await db.batch([
    db
      .prepare(
        `SELECT record.id, record.number, record.version, record.withdrawn, ${storedAt("record_version", "cells")} AS cells,
              ${DATA_KEY}
       FROM (${RUNNING}) AS running
       CROSS JOIN record ON record.number = running.record
       JOIN record_version
         ON record_version.record = record.number AND record_version.version = record.version
       ORDER BY record.number`,
      )
      .bind(...values),
    db
      .prepare(`SELECT ${CLOCK} FROM (${RUNNING}) AS running
                CROSS JOIN deadline ON deadline.generation = ${CURRENT} AND deadline.record = running.record`)
      .bind(...values),
    selectLastAct(db),
  ]);
  const opened = await openRows<{
    number: number;
    version: Version;
    withdrawn: 0 | 1;
    cells: string;
  }>(vault, records?.results ?? [], { cells: "cells" });
  return {
    running: opened.map(({ number, version, withdrawn, cells }) => ({
      number,
      version,
      cells: withdrawn === 1 ? null : (JSON.parse(cells) as Row), // ours, see save-records
    })),
    clocks: clocksFrom(clocks?.results ?? []),
    lastAct: lastActFrom(lastAct?.results ?? []),
  };
}
