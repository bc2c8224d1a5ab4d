import { z } from "zod";
import type { Bench } from "../kit/bench.ts";
import { fillMonth } from "./fill-month.ts";
import { workerInProcess } from "./in-process.ts";
import { sqliteD1 } from "./sqlite-d1.ts";

const PER_MONTH = 20_000;
const MONTHS = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"];

const page = z.object({
  value: z.array(z.object({ Entry: z.int(), Amount: z.number() })),
  "@odata.nextLink": z.string().optional(),
});

/** Amounts for Power Query, page by page. */
export const odata: Bench = {
  name: "odata",
  title: `OData: ${MONTHS.length * PER_MONTH} postings, page by page`,
  how: "the Worker's own code and SQLite in this process, answers as text, every page",
  seconds: 30,
  async measure(cleanup) {
    const { database, fetch, key } = await workerInProcess(cleanup, "auditor");
    for (const month of MONTHS) await fillMonth(sqliteD1(database).db as never, month, PER_MONTH);
    const headers = { authorization: `Basic ${btoa(`Power BI:${key}`)}` };
    const started = performance.now();
    let [path, pages, amount]: [string | undefined, number, number] = ["/api/odata/Postings", 0, 0];
    const entries = new Set<number>();
    while (path !== undefined) {
      const { value, ...rest } = page.parse(await (await fetch(path, { headers })).json());
      for (const { Entry, Amount } of value) {
        entries.add(Entry);
        amount += Math.round(Amount * 100);
      }
      pages += 1;
      const next = rest["@odata.nextLink"];
      path = next === undefined ? undefined : new URL(next).pathname + new URL(next).search;
    }
    const milliseconds = performance.now() - started;
    const sum = Number(database.prepare("SELECT sum(amount) AS s FROM posting").get()?.["s"]);
    if (entries.size !== MONTHS.length * PER_MONTH || amount !== sum)
      throw new Error(`${entries.size} postings of ${amount} 分 came, not of ${sum}`);
    return [
      { name: "all of them", value: milliseconds, unit: "ms", target: { most: 10_000 } },
      { name: "  a page", value: milliseconds / pages, unit: "ms" },
    ];
  },
};
