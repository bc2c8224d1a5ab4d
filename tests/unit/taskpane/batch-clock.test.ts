import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cutoffUntil,
  hourOf,
  serverMoment,
  type ServerTime,
} from "../../../addin/taskpane/kit/cutoff.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { addSeconds } from "../../../shared/time/moment.ts";

const UNTIL: Moment = "2026-11-03T16:00:00";

test("the time left goes by the server's clock, however wrong this machine's is", () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }),
      fc.nat(86_400),
      fc.nat(86_400),
      (heardAt, before, elapsed) => {
        const time: ServerTime = { asOf: addSeconds(UNTIL, -before), heardAt };
        const now = new Date(heardAt.getTime() + elapsed * 1000);
        const left = cutoffUntil(serverMoment(time, now), UNTIL);
        const seconds = before - elapsed;
        expect(left.passed).toBe(seconds <= 0);
        if (left.passed) return;
        // Begun minutes count whole: never less than what is left, and never a minute more.
        const shown = (left.hours * 60 + left.minutes) * 60;
        expect(shown).toBeGreaterThanOrEqual(seconds);
        expect(shown - seconds).toBeLessThan(60);
        expect(left.near).toBe(seconds <= 3600);
      },
    ),
  );
});

test.each<[Moment, Moment, string]>([
  ["2026-11-03T14:32:00", "2026-11-03T16:00:00", "16:00"],
  ["2026-11-03T16:00:00", "2026-11-04T16:00:00", "11-04 16:00"],
  ["2026-12-31T18:00:00", "2027-01-01T16:00:00", "01-01 16:00"],
])("at %s a batch that is open until %s is said to be open until %s", (now, until, said) => {
  expect(hourOf(until, now)).toBe(said);
});
