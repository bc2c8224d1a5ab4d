import { createClient, type Client } from "../../../addin/client.ts";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { openDay, sealBatch } from "../../../shared/api/batches.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { answerWork, listWork, type WorkLine } from "../../../shared/api/worklists.ts";
import { hashAccessKey, newAccessKey } from "../../../worker/auth/access-key.ts";
import { afterSalesCells, newRow } from "../../worker/support/rows.ts";
import type { Bench } from "../kit/bench.ts";
import { median } from "../kit/rounds.ts";
import { workerInProcess } from "./in-process.ts";

const PAYEES = 1000;
const AT_ONCE = 500;
const ROUNDS = 3;

/** How long finance waits for a day's payments, and for what she answers to them. */
export const payments: Bench = {
  name: "payments",
  title: `Payments to ${PAYEES} payees`,
  how: "milliseconds of the Worker's own code and node:sqlite in this process, all pages and all requests together; the median of three days",
  seconds: 30,
  async measure(cleanup) {
    const worker = await workerInProcess(cleanup);
    const key = newAccessKey();
    const at = new Date().toISOString();
    worker.database
      .prepare(
        "INSERT INTO person (id, name, role, created_at) VALUES ('f', '周会计', 'finance', ?)",
      )
      .run(at);
    worker.database
      .prepare("INSERT INTO access_key (hash, id, person, created_at) VALUES (?, 'f', 'f', ?)")
      .run(await hashAccessKey(key), at);
    const finance = createClient({ server: "", key, fetch: worker.fetch });
    const pulled: number[] = [];
    const answered: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let first = 0; first < PAYEES; first += AT_ONCE) {
        const rows = Array.from({ length: AT_ONCE }, (_, nth) =>
          rowOf(round * PAYEES + first + nth),
        );
        await asked(worker.client, pushRows, {
          params: { ledger: "after-sales" },
          body: { id: crypto.randomUUID(), rows },
        });
      }
      const { series } = await asked(finance, openDay, {});
      const day = series.find((one) => one.series === "money")?.day ?? "2026-01-01";
      await asked(finance, sealBatch, { body: { series: "money", day } });

      let began = performance.now();
      const lines: WorkLine[] = [];
      let after: string | undefined;
      do {
        const query = { limit: AT_ONCE, reason: "今天打款", ...(after !== undefined && { after }) };
        const page = await asked(finance, listWork, { params: { worklist: "payments" }, query });
        lines.push(...page.lines);
        after = page.cursor ?? undefined;
      } while (after !== undefined);
      pulled.push(performance.now() - began);
      if (lines.length !== PAYEES) throw new Error(`${lines.length} lines, not ${PAYEES}`);

      began = performance.now();
      for (let first = 0; first < PAYEES; first += AT_ONCE) {
        const body = {
          id: crypto.randomUUID(),
          answers: lines.slice(first, first + AT_ONCE).map(({ id, stamp }, nth) => ({
            line: id,
            stamp,
            cells: { outcome: "已付", flowNumber: `F${round}-${first + nth}`, paidOn: day },
          })),
        };
        const { counts } = await asked(finance, answerWork, {
          params: { worklist: "payments" },
          body,
        });
        if (counts.taken !== AT_ONCE) throw new Error(JSON.stringify(counts));
      }
      answered.push(performance.now() - began);
    }
    return [
      { name: "the list, whole", value: median(pulled), unit: "ms", target: { most: 1000 } },
      { name: "all answers to it", value: median(answered), unit: "ms", target: { most: 1000 } },
    ];
  },
};

const rowOf = (nth: number) =>
  newRow(
    afterSalesCells({
      registeredOn: new Date().toISOString().slice(0, 10),
      kind: "补偿",
      refund: null,
      refundPath: null,
      compensation: 10_00 + nth,
      liable: "仓库",
      reason: "少件",
      payee: `138${String(nth).padStart(8, "0")}`,
      payeeName: "王一",
    }),
  );

async function asked<E extends Endpoint>(
  client: Client,
  endpoint: E,
  options: Parameters<typeof client.call<E>>[1],
) {
  const result = await client.call(endpoint, options);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
