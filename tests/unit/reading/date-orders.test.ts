import fc from "fast-check";
import { expect, test } from "vitest";
import { propertyReports } from "../../../shared/ledgers/property-reports/definition.ts";
import { examine } from "../../../shared/reading/examine.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { DateOrder } from "../../../shared/time/date-order.ts";
import { context, grid, inLines, readingOf } from "./sheets.ts";

const HEAD = ["报修时间", "房号", "报修内容", "完成时间"];

const dayIn = (value: unknown) => (typeof value === "string" ? value.slice(0, 10) : "");

async function read(days: readonly (string | number)[], said?: DateOrder) {
  const sheet = grid([HEAD, ...days.map((day, at) => [day, `${at + 1}01`, `灯不亮 ${at}`, ""])]);
  const { placement } = matchHeaders(propertyReports, sheet, {
    ledger: propertyReports.id,
    columns: {},
    ...(said !== undefined && { dates: { reportedAt: said } }),
  });
  const reading = await examine(propertyReports, sheet, placement, context);
  return {
    days: reading.rows.map(({ cells }) => dayIn(cells["reportedAt"])),
    said: inLines(reading).filter((line) => !/^R0(?:14|69)/.test(line)),
    asked: reading.problems.find(({ code }) => code === "S325"),
    blocked: reading.rows.filter(({ blocked }) => blocked).map(({ number }) => number),
  };
}

test("a 13 or more anywhere in the column settles it for all of it", async () => {
  const dayFirst = await read(["03/04/2026", "13/04/2026 14:20", "05/06/2026"]);
  expect(dayFirst.days).toEqual(["2026-04-03", "2026-04-13", "2026-06-05"]);
  const monthFirst = await read(["03-04-2026", "04-13-2026", "05-06-26"]);
  expect(monthFirst.days.slice(0, 2)).toEqual(["2026-03-04", "2026-04-13"]);
  expect([dayFirst.said, monthFirst.said]).toEqual([[], ["R015 note 4 reportedAt"]]);
});

test("where nothing settles it the column is asked about once, with three of its dates in each order", async () => {
  const { said, asked, blocked, days } = await read([
    "03/04/2026",
    "05/06/2026",
    "03/04/2026",
    "07/08/2026",
    "01/02/2026",
    "05/05/2026",
    46_329,
  ]);
  expect(said).toEqual(["S325 warning - reportedAt"]);
  expect(blocked).toEqual([2, 3, 4, 5, 6]);
  expect(days.slice(5)).toEqual(["2026-05-05", "2026-11-03"]);
  expect(asked).toMatchObject({
    rows: [2, 3, 4, 5, 6],
    params: {
      count: 5,
      written: ["03/04/2026", "05/06/2026", "07/08/2026"],
      readings: [
        { order: "mdy", days: ["2026-03-04", "2026-05-06", "2026-07-08"] },
        { order: "dmy", days: ["2026-04-03", "2026-06-05", "2026-08-07"] },
      ],
    },
  });
});

test("what a person said holds for the whole column, while no date contradicts it", async () => {
  const said = await read(["03/04/2026", "05/06/2026"], "dmy");
  expect([said.days, said.said]).toEqual([["2026-04-03", "2026-06-05"], []]);
  const contradicted = await read(["03/04/2026", "04/13/2026"], "dmy");
  expect(contradicted.said).toEqual(["R011 warning 2 reportedAt"]);
});

test("a column that has both orders is asked about cell by cell", async () => {
  const mixed = await read(["03/04/2026", "13/04/2026", "04/13/2026"]);
  expect(mixed.said).toEqual(["R011 warning 2 reportedAt"]);
  expect(mixed.days.slice(1)).toEqual(["2026-04-13", "2026-04-13"]);
});

test("a date whose order is plain, and one that lost its zero, say nothing about the others", async () => {
  const { said, days } = await read(["2026-04-03", "13/04/2026", 11.1, "11月3日"]);
  expect(said).toEqual(["R011 warning 4 reportedAt", "R015 note 5 reportedAt"]);
  expect(days[1]).toBe("2026-04-13");
});

test("when the last date that settled it goes, rows that were read by it are read anew", async () => {
  const rows = (last: string) =>
    grid([HEAD, ["03/04/2026", "101", "灯不亮", ""], [last, "102", "门坏了", ""]]);
  const first = rows("13/04/2026");
  const { placement } = matchHeaders(propertyReports, first);
  const before = await examine(propertyReports, first, placement, context);
  expect(before.rows[0]?.cells["reportedAt"]).toBe("2026-04-03T00:00:00");
  const second = rows("05/04/2026");
  const kept = first.values[1] ?? [];
  const now = { ...second, values: second.values.with(1, kept) };
  const after = await examine(propertyReports, now, placement, context, before.cached);
  expect(after.rows[0]?.cells["reportedAt"]).toBe(undefined);
  const whole = await examine(propertyReports, now, placement, context);
  expect(readingOf(after)).toEqual(readingOf(whole));
});

test("days of one order are read as they were written, or asked about, never otherwise", async () => {
  const day = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  });
  const two = (number: number) => String(number).padStart(2, "0");
  await fc.assert(
    fc.asyncProperty(
      fc.array(day, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("mdy" as const, "dmy" as const),
      fc.boolean(),
      async (days, order, isSaid) => {
        const written = days.map(({ month, date }) =>
          order === "mdy" ? `${two(month)}/${two(date)}/2025` : `${two(date)}/${two(month)}/2025`,
        );
        const found = await read(written, isSaid ? order : undefined);
        for (const [at, { month, date }] of days.entries()) {
          const meant = `2025-${two(month)}-${two(date)}`;
          expect(isSaid ? [meant] : [meant, ""]).toContain(found.days[at]);
        }
        const asksCells = found.said.filter((line) => line.startsWith("R011"));
        expect(asksCells).toEqual([]);
      },
    ),
  );
});
