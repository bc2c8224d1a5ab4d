import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { overdue } from "../../../shared/api/overdue.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport, type ReportPage } from "../../../shared/api/reports.ts";
import { placed } from "../../../shared/reports/measure.ts";
import { lateness } from "../../../shared/reports/lateness/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import { addDays, type Day, type Moment } from "../../../shared/time/day.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const supervisor = await hire("supervisor", "马主管");

afterEach(() => {
  vi.useRealTimers();
});

const at = (moment: string) =>
  vi.useFakeTimers({ now: new Date(`${moment}+08:00`), toFake: ["Date"] });

async function push(moment: string, ...rows: PushRow[]): Promise<void> {
  at(moment);
  const params = { ledger: "after-sales" };
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created + counts.updated).toBe(rows.length);
}

const read = (period: `${number}-${number}-${number}..${number}-${number}-${number}`) =>
  supervisor.call(getReport, { params: { report: "lateness" }, query: { period } });

const named = ({ lines }: ReportPage): Record<string, unknown>[] =>
  lines.map(({ id, cells }) => ({
    id,
    ...Object.fromEntries(lateness.keys.map((key, at) => [key, cells[at]])),
  }));

const totals = ({ figures }: ReportPage, block: string) => {
  const of = (figures ?? []).filter((figure) => figure.block === block);
  // Counts, late and closed late, and the two of the mean; a rate is made of the first two.
  return [0, 1, 4, 5, 6, 7].map((place) =>
    of.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
  );
};

const row = fc.record({
  shop: fc.constantFrom("旗舰店", "专卖店", "晴天店"),
  handler: fc.constantFrom("李敏", "王芳"),
  registered: fc.integer({ min: 0, max: 8 }),
  finishedAfter: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
});

test("the sums over persons, shops, deadlines and ledgers are the total, and what is late are the flags that were shown", async () => {
  let begins: Day = "2026-02-01";
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (some) => {
      // Days of its own for each run.
      begins = addDays(begins, 30);
      const period = `${begins}..${addDays(begins, 20)}` as const;
      const noon: Moment = `${addDays(begins, 13)}T12:00:00`;
      const rows = some.map(({ shop, handler, registered, finishedAfter }) => {
        const registeredOn = addDays(begins, registered);
        const finishedOn = finishedAfter === null ? null : addDays(registeredOn, finishedAfter);
        return newRow(afterSalesCells({ shop, handler, registeredOn, refund: 100, finishedOn }));
      });
      await push(noon, ...rows);
      const flagged = async () => {
        const list = await clerk.call(overdue, {
          params: { ledger: "after-sales" },
          query: { asOf: noon },
        });
        const ours = list.flags.filter(({ record }) => rows.some(({ id }) => id === record));
        return ours.map(({ record, rule }) => `${record}.${rule}`).toSorted();
      };
      const report = await read(period);
      expect(untied(lateness, report, report.lines)).toEqual([]);
      const whole = totals(report, "total");
      for (const block of ["clock", "person", "shop", "ledger"])
        expect(totals(report, block)).toEqual(whole);
      const open = named(report).filter((line) => line["end"] === "open");
      expect(new Set(open.map(({ id }) => id))).toEqual(new Set(await flagged()));

      // What is finished later was late all the same, and stays so.
      const [first] = rows;
      if (first === undefined) return;
      const flags = await flagged();
      const next = addDays(begins, 14);
      await push(`${next}T09:00:00`, {
        ...first,
        base: 1,
        cells: { ...first.cells, finishedOn: next },
      });
      const after = named(await read(period)).filter((line) => Number(line["late"]) === 1);
      expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(flags));
    }),
    { numRuns: 4 },
  );
});

test("a deadline at midnight is of the day that it ends, and late ones say by how many hours", async () => {
  // To be processed within one day: the 4th is the last one.
  const late = newRow(
    afterSalesCells({ registeredOn: "2026-08-03", refund: 100, shop: "晚店", handler: "赵六" }),
  );
  await push("2026-08-03T10:00:00", late);
  at("2026-08-05T06:00:00");
  const on = async (day: "2026-08-04" | "2026-08-05") =>
    named(await read(`${day}..${day}`)).filter((line) => line["shop"] === "晚店");
  expect(await on("2026-08-05")).toEqual([]);
  const { figures } = await read("2026-08-04..2026-08-04");
  const { values } =
    figures?.find(({ block, of: [name] }) => block === "shop" && name === "晚店") ?? {};
  const median = placed(lateness.measures).find(({ fold }) => fold === "median");
  // Twice the median, as all medians are on the wire, and of how many.
  expect(values?.slice(median?.at).slice(0, 2)).toEqual([720, 1]);
  expect(await on("2026-08-04")).toMatchObject([
    { end: "open", dueDay: "2026-08-04", lateBy: 360, person: "赵六", count: 1, late: 1 },
  ]);
});

test("an end on a day to come stops a clock, and is told apart: nobody has met it yet", async () => {
  const of = (finishedOn: Day) =>
    newRow(afterSalesCells({ registeredOn: "2026-08-13", refund: 100, shop: "早店", finishedOn }));
  // The last day allowed is the 14th.
  await push("2026-08-13T10:00:00", of("2026-08-14"), of("2026-08-13"), of("2026-08-20"));
  const { figures, lines } = await read("2026-08-14..2026-08-14");
  const shop = figures?.find(({ block, of: [name] }) => block === "shop" && name === "早店");
  const ahead = placed(lateness.measures).find(({ of: [key] }) => key === "ahead");
  expect([shop?.values[0], shop?.values[ahead?.at ?? -1]]).toEqual([3, 2]);
  const marks = lines.map(({ cells }) => cells[lateness.keys.indexOf("marks")]);
  expect(marks).toContain("ahead");
});

test("a clerk has no list of who was late", async () => {
  const refused = await clerk.refused(getReport, {
    params: { report: "lateness" },
    query: { period: "2026-09" },
  });
  expect(refused).toMatchObject({ status: 403, code: "forbidden" });
});
