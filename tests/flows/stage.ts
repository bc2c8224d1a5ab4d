import { env as bindings } from "cloudflare:workers";
import type { Environment } from "../../addin/engine/environment.ts";
import { openSheet, type OpenLedger } from "../../addin/engine/sheet/open-ledger.ts";
import { previewPush } from "../../addin/engine/push/preview.ts";
import { push, type PushOptions } from "../../addin/engine/push/push.ts";
import type { PushReport } from "../../addin/engine/push/push-report.ts";
import { validate, type Validation } from "../../addin/engine/check/validate.ts";
import { createClient, type Client } from "../../addin/client.ts";
import type { Role } from "../../shared/role.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { send } from "../worker/support/caller.ts";
import { hire } from "../worker/support/staff.ts";
import type { MemoryWorkbook } from "./memory-workbook.ts";
import { storedVersions } from "./stored-cells.ts";

/** The pane's surroundings in a test; nothing waits. */
export const environment: Environment = {
  settings: defaultSettings,
  language: "zh",
  now: () => new Date(),
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  wait: () => Promise.resolve(),
  pause: () => undefined,
};

/** What may happen to a request on its way. */
export type Weather = (send: () => Promise<Response>) => Promise<Response>;

const calm: Weather = (send) => send();

/** A new person with a key, and the real client that speaks for them. */
export async function signedIn(
  name: string,
  role: Role = "clerk",
  weather: Weather = calm,
  shops: string[] | null = null,
): Promise<Client> {
  return clientWith((await hire(role, name, shops)).key, weather);
}

/** The real client with some key, or none. */
export function clientWith(key: string | null, weather: Weather = calm): Client {
  return createClient({
    server: "",
    key,
    fetch: (path, init) => weather(() => send(path, init)),
    wait: () => Promise.resolve(),
  });
}

/** The first sheet of a workbook, understood. Throws when it is no ledger. */
export async function ledgerIn(workbook: MemoryWorkbook): Promise<OpenLedger> {
  const [sheet] = workbook.sheets;
  const opened = sheet && (await openSheet(workbook, sheet.ref.id, defaultSettings.lists));
  if (opened?.kind !== "ledger") throw new Error("The sheet is no ledger");
  return opened.openLedger;
}

export async function validated(workbook: MemoryWorkbook): Promise<Validation> {
  return validate(workbook, await ledgerIn(workbook), environment);
}

/** Validate, preview, push: what the two buttons do. */
export async function pushed(
  workbook: MemoryWorkbook,
  client: Client,
  options: Partial<PushOptions> = {},
): Promise<PushReport> {
  const preview = await previewPush(client, await validated(workbook));
  return push(workbook, client, preview, environment, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...options,
  });
}

/** The outcomes that happened, with their counts. */
export function happened({ counts }: PushReport): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** Everything that the server holds, without times and names, by table: two runs can be held side by side. */
export async function serverState(): Promise<unknown> {
  const all = async (sql: string) => (await bindings.DB.prepare(sql).all()).results;
  return {
    records: await all(`SELECT id, ledger, version, withdrawn, shop, day FROM record ORDER BY id`),
    versions: (await storedVersions()).map(({ record, version, cells }) => ({
      record,
      version,
      cells,
    })),
    postings: await all(
      `SELECT record, version, kind, direction, amount, count FROM posting ORDER BY record, version, line`,
    ),
    deadlines: await all(
      `SELECT record, rule, started, due, met FROM deadline WHERE state <> 'dropped' ORDER BY record, rule`,
    ),
    keys: await all(`SELECT rule, value, record FROM key ORDER BY rule, value, record`),
    crossReferences: await all(
      `SELECT value, kind, record FROM cross_reference ORDER BY value, kind, record`,
    ),
    links: await all(`SELECT record, code, since, wanted FROM link ORDER BY record, code`),
  };
}

/** Forgets every row that was pushed, and how sheets are read. Versions are never deleted by the product; here the table goes as a whole. */
export async function emptyLedgers(): Promise<void> {
  const { results: triggers } = await bindings.DB.prepare(
    `SELECT name, sql FROM sqlite_master
     WHERE name IN ('record_version_stays', 'posting_stays', 'batch_stays', 'clock_act_stays')`,
  ).all<{ name: string; sql: string }>();
  if (triggers.length < 4) throw new Error("A trigger that keeps what was pushed is missing");
  await bindings.DB.batch(
    [
      ...triggers.map(({ name }) => `DROP TRIGGER ${name}`),
      ...[
        "record",
        "departure",
        "record_version",
        "acknowledgement",
        "clock_act",
        "calendar_version",
        "posting",
        "posting_difference",
        "batch",
        "deadline",
        "key",
        "cross_reference",
        "link",
        "push",
        "placement",
      ].map((table) => `DELETE FROM ${table}`),
      ...triggers.map(({ sql }) => sql),
    ].map((sql) => bindings.DB.prepare(sql)),
  );
}
