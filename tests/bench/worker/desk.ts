import type { Moment } from "../../../shared/time/day.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { overdue } from "../../../worker/worklists/overdue.ts";
import type { KeyedContext } from "../../../worker/worklists/half.ts";
import type { Bench } from "../kit/bench.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { median, medianRatio } from "../kit/rounds.ts";
import { today } from "../push/desk.ts";
import { fillHistory } from "./fill-history.ts";
import { fillRunning } from "./fill-running.ts";
import { localD1 } from "./local-d1.ts";

const CLOCKS = 50_000;
const SMALL = 50_000;
const LARGE = 1_000_000;
const PAGE = 200;
const WARM_UP = 2;
const ROUNDS = 10;

/** What a supervisor's desk costs. */
export const desk: Bench = {
  name: "desk",
  title: `逾期清单 of ${CLOCKS} running deadlines beside ${LARGE} records and beside ${SMALL}`,
  how: `the first page of ${PAGE} lines, and the counts by every filter, by the Worker's half on workerd's D1, one here and one there in turn`,
  seconds: 500,
  async measure(cleanup) {
    const small = await deskBeside(cleanup, SMALL);
    const large = await deskBeside(cleanup, LARGE);
    const times = { small: [] as number[], large: [] as number[], counts: [] as number[] };
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const here = await small.page();
      const there = await large.page();
      const counts = await large.counts();
      if (round < 0) continue;
      times.small.push(here);
      times.large.push(there);
      times.counts.push(counts);
    }
    return [
      { name: `first page beside ${SMALL}`, value: median(times.small), unit: "ms" },
      {
        name: `first page beside ${LARGE}`,
        value: median(times.large),
        unit: "ms",
        target: { most: 100 },
      },
      {
        name: "  to the former",
        value: medianRatio(times.large, times.small),
        unit: "×",
        target: { most: 1.3 },
      },
      {
        name: "counts by filter",
        value: median(times.counts),
        unit: "ms",
        target: { most: 150 },
      },
    ];
  },
};

async function deskBeside(cleanup: Cleanup, records: number) {
  const db = await localD1(cleanup);
  await db
    .prepare(
      `INSERT INTO person (id, name, role, created_at) VALUES ('clerk', '李敏', 'clerk', ?1)`,
    )
    .bind(new Date().toISOString())
    .run();
  await fillHistory(db, records, today());
  const moment: Moment = `${today()}T10:00:00`;
  await fillRunning(db, CLOCKS, moment);
  await db.prepare("ANALYZE").run();
  const context = {
    db,
    settings: { ...defaultSettings, version: 0 },
    person: { id: "clerk", name: "陈主管", role: "supervisor", shops: null },
    now: new Date(),
    moment,
  } as unknown as KeyedContext; // nothing is opened or sealed, so it needs no vault and no secrets
  const wanted = { day: null, shop: undefined, find: undefined, filters: {} } as const;
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  return {
    page: () =>
      timed(async () => {
        const { lines, total } = await overdue.list(context, {
          ...wanted,
          after: undefined,
          limit: PAGE,
        });
        if (lines.length !== PAGE || total < CLOCKS / 2)
          throw new Error(`${lines.length} lines of ${total}`);
      }),
    counts: () => timed(async () => overdue.groups?.(context, wanted)),
  };
}
