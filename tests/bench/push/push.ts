import { createClient } from "../../../addin/client.ts";
import { serve } from "../../browser/serve.ts";
import type { Bench } from "../kit/bench.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { median, medianRatio } from "../kit/rounds.ts";
import { columnOf } from "../rows.ts";
import { workerInProcess } from "../worker/in-process.ts";
import { scratchDatabase } from "../worker/scratch-database.ts";
import { insertRows, writtenRows } from "./bare-inserts.ts";
import { Desk } from "./desk.ts";

const ROWS = 20_000;
const CHANGED = 200;
const ROUNDS = 3;

/** Pushing through the server of `npm start`. */
export const push: Bench = {
  name: "push",
  title: `Pushing ${ROWS} new rows through the server of npm start`,
  how: "the pane's push with the real client over HTTPS, in turn with bare INSERTs of the same rows in node:sqlite",
  seconds: 150,
  async measure(cleanup) {
    const server = await signedInAtServer(cleanup);
    const local = await workerInProcess(cleanup);
    const inProcess = await pushAll(new Desk(ROWS, 1), local.client);
    const written = writtenRows(local.database);

    const times: number[] = [];
    const bare: number[] = [];
    let desk = new Desk(ROWS, 1);
    for (let round = 0; round < ROUNDS; round++) {
      desk = new Desk(ROWS, 2 + round);
      times.push(await pushAll(desk, server.client));
      bare.push(insertRows(scratchDatabase(cleanup), written, Math.ceil(ROWS / 500)));
    }

    const again = await pushedAgain(desk, server);
    const some = await someChanged(desk, server);
    const perSecond = (milliseconds: number) => (ROWS / milliseconds) * 1000;
    return [
      {
        name: "new rows",
        value: perSecond(median(times)),
        unit: "rows/s",
        target: { least: 5000 },
      },
      { name: "  the slowest round", value: perSecond(Math.max(...times)), unit: "rows/s" },
      {
        name: "  bare INSERTs into the same tables",
        value: perSecond(median(bare)),
        unit: "rows/s",
      },
      {
        name: "  of what bare INSERTs do",
        value: 100 * medianRatio(bare, times),
        unit: "%",
        target: { least: 10 },
      },
      { name: "  the Worker's code in this process", value: perSecond(inProcess), unit: "rows/s" },
      { name: "pushed again unchanged", value: again, unit: "requests", target: { most: 0 } },
      {
        name: `${CHANGED} changed of ${ROWS}: the push`,
        value: some.push,
        unit: "ms",
        target: { most: 1000 },
      },
      { name: "  with the check and the preview before it", value: some.all, unit: "ms" },
    ];
  },
};

type Clerk = Awaited<ReturnType<typeof signedInAtServer>>;

async function signedInAtServer(cleanup: Cleanup) {
  const product = await serve();
  cleanup.add(() => product.stop());
  const key = product.people.find(({ role }) => role === "clerk")?.key;
  if (key === undefined) throw new Error("The demo has no clerk");
  let requests = 0;
  const client = createClient({
    server: product.url,
    key,
    fetch: (url, init) => {
      // A look at what was withdrawn meanwhile is no push.
      if (init.method !== "GET") requests += 1;
      return fetch(url, init);
    },
  });
  return { client, requests: () => requests };
}

async function pushAll(desk: Desk, client: Clerk["client"]): Promise<number> {
  const { report, milliseconds } = await desk.push(client, await desk.preview(client));
  if (report.counts.created !== ROWS)
    throw new Error(`Of ${ROWS} rows were ${JSON.stringify(report.counts)}`);
  return milliseconds;
}

async function pushedAgain(desk: Desk, { client, requests }: Clerk): Promise<number> {
  const before = requests();
  await desk.push(client, await desk.preview(client));
  return requests() - before;
}

async function someChanged(desk: Desk, { client }: Clerk) {
  for (let row = 2; row < 2 + ROWS; row += ROWS / CHANGED)
    desk.sheet.type(row, columnOf("备注"), "改派顺丰，已通知客户");
  const began = performance.now();
  const preview = await desk.preview(client);
  const { report, milliseconds } = await desk.push(client, preview);
  if (report.counts.updated !== CHANGED)
    throw new Error(`Of ${CHANGED} changed rows were ${JSON.stringify(report.counts)}`);
  return { push: milliseconds, all: performance.now() - began };
}
