import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ask } from "../../../shared/api/figures.ts";
import { isDayNumber, monthMeant } from "../../../shared/functions/month-meant.ts";
import { orderMeant } from "../../../shared/functions/order-meant.ts";
import { readAsk } from "../../../shared/functions/read-ask.ts";
import { askRefusalText } from "../../../shared/messages/function-words.ts";
import { serialOfDay } from "../../../shared/text/serial.ts";
import { dayOf } from "../../../shared/time/day.ts";

test("a month is meant however it is written, and as any day in it", () => {
  const written = [
    "2026-11",
    "2026年11月",
    "2026年11月份",
    "2026/11",
    "202611",
    "２０２６－１１",
    "2026-11-03",
    "2026年11月30日",
  ];
  expect(written.map(monthMeant)).toEqual(written.map(() => "2026-11"));
  expect(
    ["2026-13", "11", "2026", "", "十一月", "2026-02-30", null, true, 7, -1].map(monthMeant),
  ).toEqual(Array.from({ length: 10 }));
});

test("every day's number means the month of that day", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, date) => {
        const day = dayOf(year, month, date);
        if (day === undefined) throw new Error("No day");
        const serial = serialOfDay(day);
        expect(monthMeant(serial + 0.99)).toBe(day.slice(0, 7));
        // The same day in a workbook that counts from 1904; a year with its month is no day's number.
        expect([serial, serial - 1462].map(isDayNumber)).toEqual([true, true]);
        expect(isDayNumber(year * 100 + month)).toBe(false);
        expect(monthMeant(year * 100 + month)).toBe(day.slice(0, 7));
      },
    ),
  );
});

test("an order that has lost digits is told from one that is whole", () => {
  expect(orderMeant("4128374650192836475")).toEqual(["4128374650192836475"]);
  expect(orderMeant(" 2611-18_48 ")).toEqual(["26111848"]);
  expect(orderMeant("T200P4128374650192836475")).toEqual([
    "T200P4128374650192836475",
    "4128374650192836475",
  ]);
  expect(orderMeant("XS20261103")).toEqual(["XS20261103"]);
  expect(orderMeant(298_741_650_327)).toEqual(["298741650327"]);
  expect([orderMeant(4_128_374_650_192_836_000), orderMeant("4.12837E+18")]).toEqual([null, null]);
  expect([orderMeant(""), orderMeant(-3), orderMeant(1.5), orderMeant(null)]).toEqual(
    Array.from({ length: 4 }),
  );
});

test("a blank cell is nothing that was said, as Excel has it on the web and on the desktop", () => {
  for (const blank of [null, 0, ""]) {
    expect(readAsk({ function: "overdue", arguments: [blank, blank] })).toEqual({
      function: "overdue",
      ledger: null,
      shop: null,
    });
    expect(readAsk({ function: "paid", arguments: [blank] })).toEqual({
      code: "wrong-argument",
      argument: "order",
      given: "",
    });
  }
});

test("whatever a formula says is understood, or refused with a sentence in both languages", () => {
  const given = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("2026-11", "退款", "To pay", "售后登记表", "旗舰店"),
  );
  const asks = fc.record({
    function: fc.constantFrom(...ask.shape.function.options),
    arguments: fc.array(given, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(asks, (asked) => {
      const meant = readAsk(asked);
      if (!("code" in meant)) return;
      for (const language of ["zh", "en"] as const)
        expect(askRefusalText(meant, language).length).toBeGreaterThan(4);
    }),
  );
});
