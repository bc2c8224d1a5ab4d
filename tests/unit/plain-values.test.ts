import { expect, test } from "vitest";
import { type Fen, fen, plus } from "../../shared/money/fen.ts";
import { isRecordId, type RecordId } from "../../shared/record.ts";
import type { Dated, Day, Moment, Month } from "../../shared/time/day.ts";
import { isMoment } from "../../shared/time/moment.ts";

// What the compiler has to refuse: `tsc` reports each `@ts-expect-error` that refuses nothing.

test("a plain number is no amount: it is made one, and refused where it is not whole", () => {
  // @ts-expect-error 35 of what?
  const amount: Fen = 35;
  // @ts-expect-error A sum of amounts is made by `plus`, which sees to it that it is exact.
  const sum: Fen = fen(35) + fen(1);
  expect(plus(fen(amount), fen(1))).toBe(sum);
  expect(() => fen(0.5)).toThrow("0.5 is no whole number of 分");
  expect(() => fen(2 ** 53)).toThrow(RangeError);
});

test("a plain text is no day, no moment and no month", () => {
  const text: string = "2026-11-03";
  // @ts-expect-error It may say anything.
  const day: Day = text;
  // @ts-expect-error It may say anything.
  const moment: Moment = text;
  // @ts-expect-error It may say anything.
  const month: Month = text;
  expect([day, moment, month]).toEqual([text, text, text]);
});

test("a day is no moment and no month, a moment no day", () => {
  const day: Day = "2026-11-03";
  const atNoon: Moment = `${day}T12:00:00`;
  // @ts-expect-error A day has no time.
  const moment: Moment = day;
  // @ts-expect-error A month is shorter.
  const month: Month = day;
  // @ts-expect-error The day of a moment is made by `dayOfMoment`.
  const dayAgain: Day = atNoon;
  const dated: Dated[] = [day, moment, dayAgain];
  expect(dated.map(isMoment)).toEqual([false, false, true]);
  expect(month).toBe(day);
});

test("a plain text is no record, until it was looked at", () => {
  const text: string = "04HMASW9NF6YY093";
  // @ts-expect-error It may be anything.
  const unseen: RecordId = text;
  const seen: RecordId | null = isRecordId(text) ? text : null;
  expect(seen).toBe(unseen);
  expect(isRecordId("OLIU")).toBe(false);
});
