import type { Row } from "../../../shared/row.ts";
import type { RecordClock } from "../../record/clocks.ts";
import type { FoundRecord } from "../../record/stored-record.ts";
import { lastActFrom, selectLastAct } from "./clock-acts.ts";
import { CLOCK, clocksFrom } from "./deadlines.ts";
import { CURRENT } from "../generations.ts";
import { foundRecordFrom } from "../records/stored-records.ts";

/** A person by name, who may have left. */
export interface AskedPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/** Records with their deadlines, and who was asked to see to them. */
export interface LateRecords {
  readonly records: readonly LateRecord[];
  readonly people: ReadonlyMap<string, AskedPerson>;
  /** The last thing that anybody decided about any deadline. */
  readonly lastAct: number;
}

/** A record, by what of it stands in clear, with its deadlines. */
export interface LateRecord {
  readonly record: FoundRecord;
  readonly clocks: readonly RecordClock[];
}

/** Which records, in the order in which they were asked for, and which of their deadlines. */
export interface AskedRecords {
  readonly by: "number" | "id";
  readonly wanted: readonly (number | string)[];
  /** What a line tells of: a row has many that have ended. What is decided about a row goes by all. */
  readonly deadlines: "running" | "all";
}

/** Records with their deadlines. */
export async function readLateRecords(
  db: D1Database,
  { by, wanted, deadlines }: AskedRecords,
): Promise<LateRecords> {
  const json = JSON.stringify(wanted);
  const named = `json_each(?1) AS wanted CROSS JOIN record ON record.${by} = wanted.value`;
  const running = deadlines === "running" ? "AND deadline.state = 'running'" : "";
  const clocksOf = `${named} CROSS JOIN deadline
                    ON deadline.generation = ${CURRENT} AND deadline.record = record.number ${running}`;
  const [acted, records, clocks, people] = await db.batch([
    selectLastAct(db),
    db
      .prepare(
        `SELECT record.id, record.number, record.ledger, record.version, record.withdrawn, record.shop, record.day,
                record_version.cells, person.name AS "by", record.changed_at AS at, record.data_key AS dataKey,
                record.changed_by AS person, NULL AS had, NULL AS reason
         FROM ${named}
         JOIN record_version
           ON record_version.record = record.number AND record_version.version = record.version
         JOIN person ON person.id = record.changed_by
         ORDER BY wanted.key`,
      )
      .bind(json),
    db.prepare(`SELECT ${CLOCK} FROM ${clocksOf}`).bind(json),
    db
      .prepare(
        `SELECT id, name, deactivated_at IS NULL AS active FROM person
         WHERE id IN (SELECT assigned FROM ${clocksOf} WHERE assigned IS NOT NULL)`,
      )
      .bind(json),
  ]);
  const byRecord = clocksFrom(clocks?.results ?? []);
  return {
    records: (records?.results ?? []).map((row) => {
      const record = inClear(foundRecordFrom(row));
      return { record, clocks: byRecord.get(record.number) ?? [] };
    }),
    people: new Map((people?.results ?? []).map(personFrom).map((person) => [person.id, person])),
    lastAct: lastActFrom(acted?.results ?? []),
  };
}

/** What was not opened is left out. */
function inClear({ cells, ...record }: FoundRecord): FoundRecord {
  const { "": _, ...clear } = cells as Row & { readonly ""?: unknown };
  return { ...record, cells: clear };
}

function personFrom(row: unknown): AskedPerson {
  const { active, ...person } = row as Omit<AskedPerson, "active"> & { readonly active: 0 | 1 };
  return { ...person, active: active === 1 };
}

/** The people in service who see a shop, or any, by their names. */
export async function readAskable(
  db: D1Database,
): Promise<
  readonly (Pick<AskedPerson, "id" | "name"> & { readonly shops: readonly string[] | null })[]
> {
  const { results } = await db
    .prepare(`SELECT id, name, shops FROM person WHERE deactivated_at IS NULL ORDER BY name`)
    .all<{ id: string; name: string; shops: string | null }>();
  return results.map(({ shops, ...person }) => ({
    ...person,
    shops: shops === null ? null : (JSON.parse(shops) as string[]), // ours, see people
  }));
}
