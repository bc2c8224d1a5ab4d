import { pushSlices } from "../../../addin/engine/push/push-slices.ts";
import { MAX_ROWS_PER_PUSH } from "../../../shared/api/limits.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { RECORD_ID_RANDOM_BYTES, recordId } from "../../../shared/record.ts";
import type { Bench } from "../kit/bench.ts";
import { cpuOfThread } from "../../cpu-of-thread.ts";
import { median } from "../kit/rounds.ts";
import { Desk } from "../push/desk.ts";
import { workerInProcess } from "./in-process.ts";

const REQUESTS = 60;
const WARM_UP = 20;

/** What one request of 500 rows costs a Worker. */
export const workerCpu: Bench = {
  name: "worker-cpu",
  title: `CPU of the Worker for a request of ${MAX_ROWS_PER_PUSH} new rows`,
  how: "the Worker's fetch in this process, on node:sqlite; CPU of the thread less what was spent in SQLite, which is D1's",
  seconds: 60,
  async measure(cleanup) {
    const worker = await workerInProcess(cleanup);
    const desk = new Desk(REQUESTS * MAX_ROWS_PER_PUSH, 11);
    const { created } = await desk.preview(worker.client);
    const slices = pushSlices(
      created.map(({ row }) => ({
        // The values are what the ledger's columns read, and those are plain JSON.
        row: {
          id: newId(),
          base: null,
          cells: row.cells as Record<string, string | number | boolean | null>,
        },
      })),
    );
    const costs: number[] = [];
    const inSqlite: number[] = [];
    const kilobytes: number[] = [];
    for (const slice of slices) {
      const body = JSON.stringify({ id: crypto.randomUUID(), rows: slice.map(({ row }) => row) });
      const headers = { authorization: `Bearer ${worker.key}`, "content-type": "application/json" };
      const [sqlBefore, before] = [worker.spentInSqlite(), cpuOfThread()];
      const response = await worker.fetch(pushRows.path.replace("{ledger}", "after-sales"), {
        method: pushRows.method,
        headers,
        body,
      });
      const text = await response.text();
      const sql = worker.spentInSqlite() - sqlBefore;
      if (!response.ok) throw new Error(text);
      costs.push(cpuOfThread() - before - sql);
      inSqlite.push(sql);
      kilobytes.push(body.length / 1000);
    }
    const warm = costs.slice(WARM_UP);
    return [
      { name: "a request", value: median(warm), unit: "ms" },
      { name: "  the dearest of them", value: Math.max(...warm), unit: "ms" },
      { name: "  the first one of an isolate", value: costs[0] ?? Number.NaN, unit: "ms" },
      { name: "  in SQLite beside it", value: median(inSqlite.slice(WARM_UP)), unit: "ms" },
      { name: "  its body", value: median(kilobytes), unit: "kB" },
    ];
  },
};

const newId = () =>
  recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES)));
