import { env } from "cloudflare:workers";

/** In the generation that is read. */
const read = (table: string) =>
  `AND ${table}.generation = (SELECT number FROM generation WHERE state = 'current')`;

const contents = {
  record: `SELECT id, ledger, version, withdrawn, shop, day FROM record`,
  record_version: `SELECT id, record_version.version, cells, finance_day
    FROM record_version JOIN record ON record.number = record_version.record`,
  departure: `SELECT id, departure.version, departure.shop FROM departure JOIN record ON record.number = departure.record`,
  acknowledgement: `SELECT id, code, about, nth, reason FROM acknowledgement JOIN record ON record.number = acknowledgement.record`,
  posting: `SELECT id, posting.version, line, finance_day, posting.day, kind, direction, amount, count, posting.shop, registrant
    FROM posting JOIN record ON record.number = posting.record`,
  deadline: `SELECT id, rule, deadline.shop, started, due, met, paused_until IS NOT NULL AS paused, estimated, amount
    FROM deadline JOIN record ON record.number = deadline.record AND state <> 'dropped' ${read("deadline")}`,
  key: `SELECT id, rule, value, key.day, amount, tag FROM key JOIN record ON record.number = key.record ${read("key")}`,
  customerKey: `SELECT id, value FROM customer_key JOIN record ON record.number = customer_key.record ${read("customer_key")}`,
  crossReference: `SELECT id, kind, value FROM cross_reference JOIN record ON record.number = cross_reference.record ${read("cross_reference")}`,
  link: `SELECT id, code, link.shop, since, wanted FROM link JOIN record ON record.number = link.record ${read("link")}`,
  work: `SELECT id, worklist, work_item.shop, since, reference FROM work_item JOIN record ON record.number = work_item.record ${read("work_item")}`,
  stillSaid: `SELECT id, line, still_said.version, kind, direction, amount, still_said.day, still_said.shop FROM still_said JOIN record ON record.number = still_said.record ${read("still_said")}`,
};

/** All that the database says about records, however it came there: to compare two ways to one state. */
export async function recordTables(ledger: string): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const [table, sql] of Object.entries(contents)) {
    const { results } = await env.DB.prepare(`${sql} WHERE record.ledger = ?1`).bind(ledger).all();
    tables[table] = results.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

/** Every row of every table but some, whatever tables there are: to see that nothing at all has changed. */
export async function wholeDatabase(
  but: readonly string[] = [],
): Promise<Record<string, string[]>> {
  const { results: found } = await env.DB.prepare(
    `SELECT name FROM sqlite_master
     WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' AND substr(name, 1, 4) <> '_cf_'`,
  ).all<{ name: string }>();
  const names = found.map(({ name }) => name).filter((name) => !but.includes(name));
  const answers = await env.DB.batch(
    names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)),
  );
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      (answers[index]?.results ?? []).map((row) => JSON.stringify(row)).sort(),
    ]),
  );
}

/** The tables in which two states of the database differ. */
export const differing = (a: Record<string, string[]>, b: Record<string, string[]>): string[] =>
  Object.keys(b).filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
