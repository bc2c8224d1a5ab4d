import * as fc from "fast-check";
import { expect, test } from "vitest";
import { slotAt } from "../../../shared/notifications/slot.ts";
import { isWorkday, publicCalendar } from "../../../shared/time/calendar.ts";
import { addDays } from "../../../shared/time/day.ts";
import { addSeconds, dayOfMoment, startOfDay } from "../../../shared/time/moment.ts";

test("a digest is made in a chosen hour of a working day, for that hour alone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 86_399 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
      (day, second, hours) => {
        const moment = addSeconds(startOfDay(addDays("2025-06-01", day)), second);
        const hour = Math.floor(second / 3600);
        const isTold =
          isWorkday(dayOfMoment(moment), publicCalendar) &&
          hour >= 9 &&
          hour < 18 &&
          hours.includes(hour);
        const slot = slotAt(moment, hours, publicCalendar);
        expect(slot).toBe(isTold ? moment.slice(0, 13) : undefined);
      },
    ),
  );
});

test("a department that opens at half past eight is told nothing before", () => {
  const early = { ...publicCalendar, hours: [{ from: "08:30", to: "18:00" } as const] };
  expect(slotAt("2026-11-03T08:29:59", [8], early)).toBeUndefined();
  expect(slotAt("2026-11-03T08:30:00", [8], early)).toBe("2026-11-03T08");
});
