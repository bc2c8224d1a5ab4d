import { createClient } from "../../../addin/client.ts";
import type { Environment } from "../../../addin/engine/environment.ts";
import { previewPush } from "../../../addin/engine/push/preview.ts";
import { push } from "../../../addin/engine/push/push.ts";
import { openSheet } from "../../../addin/engine/sheet/open-ledger.ts";
import { validate } from "../../../addin/engine/check/validate.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { afterSalesSheet } from "../../flows/after-sales-sheet.ts";
import { MemoryWorkbook } from "../../flows/memory-workbook.ts";
import { Cleanup } from "../kit/cleanup.ts";
import { seededRandom } from "../kit/random.ts";
import { workerInProcess } from "../worker/in-process.ts";
import { cuts, troubledDatabase } from "./troubled-database.ts";

/**
 * `npm run faults [-- POINTS [SEED]]`: cuts pushes off at every place that there is: at each statement of
 * the database, before it, within it and after it; on the way there and on the way back; by a pane that is
 * closed. Each is pushed again from the same sheet, and then every row has to be there once. Ends with 1
 * when one is lost or doubled.
 */
const [points = "1200", seed = "1"] = process.argv.slice(2);
const ROWS = 3;
const STEPS = 6;
const roads = ["arrives", "lost on the way", "response lost", "closed"] as const;

const cleanup = new Cleanup();
const database = troubledDatabase();
const worker = await workerInProcess(cleanup, "clerk", database.stand);
const random = seededRandom(Number(seed));
console.warn = () => undefined; // a troubled database is logged for whoever runs the server

const environment: Environment = {
  settings: defaultSettings,
  language: "zh",
  now: () => new Date(),
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  wait: () => Promise.resolve(),
  pause: () => undefined,
};

/** Validate, preview and push, on a road where the request of that number has a mishap. */
async function pushed(
  workbook: MemoryWorkbook,
  mishap?: { nth: number; road: (typeof roads)[number] },
) {
  const closing = new AbortController();
  let sent = 0;
  const client = createClient({
    server: "",
    key: worker.key,
    wait: () => Promise.resolve(),
    fetch: async (path, init) => {
      sent += 1;
      const road = sent === mishap?.nth ? mishap.road : "arrives";
      if (road === "lost on the way") throw new TypeError("network error");
      const response = await worker.fetch(path, init);
      if (road === "closed") closing.abort();
      if (road !== "arrives") throw new TypeError("network error");
      return response;
    },
  });
  const [sheet] = workbook.sheets;
  const opened = sheet && (await openSheet(workbook, sheet.ref.id, defaultSettings.lists));
  if (opened?.kind !== "ledger") throw new Error("The sheet is no ledger");
  const checked = await validate(workbook, opened.openLedger, environment);
  const preview = await previewPush(client, checked);
  const onProgress = () => undefined;
  await push(workbook, client, preview, environment, { onProgress, signal: closing.signal });
}

let [lost, doubled, changed] = [0, 0, 0];
const recordsOf = worker.database.prepare(
  `SELECT count(*) AS records, coalesce(sum(record.version), 0) AS versions FROM cross_reference
   JOIN record ON record.number = cross_reference.record WHERE cross_reference.value = ?`,
);
for (let point = 0; point < Number(points); point += 1) {
  const orders = Array.from({ length: ROWS }, (_, row) =>
    String(910_000_000_000_000 + point * ROWS + row),
  );
  const workbook = new MemoryWorkbook(afterSalesSheet(orders));
  database.cut({ nth: 1 + random.below(STEPS), cut: random.pick(cuts) });
  await pushed(workbook, { nth: 1 + random.below(4), road: random.pick(roads) }).catch(
    () => undefined,
  );
  database.cut(null);
  await pushed(workbook);
  await pushed(workbook);
  for (const order of orders) {
    const { records, versions } = recordsOf.get(order) as { records: number; versions: number };
    if (records === 0) lost += 1;
    if (records > 1) doubled += 1;
    if (versions > records) changed += 1;
  }
}
await cleanup.run();
console.log(
  `${points} points, ${Number(points) * ROWS} rows (seed ${seed}): ${lost} lost, ${doubled} doubled, ${changed} changed that nobody changed`,
);
if (lost + doubled + changed > 0) process.exit(1);
