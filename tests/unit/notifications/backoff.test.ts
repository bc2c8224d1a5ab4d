import * as fc from "fast-check";
import { expect, test } from "vitest";
import { backoff, MOST_ATTEMPTS } from "../../../shared/notifications/backoff.ts";

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const MINUTE = 60_000;

test("each wait is longer than any before it could be, until the bound, and there is a last try", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MOST_ATTEMPTS - 1 }),
      random,
      random,
      (nth, one, other) => {
        const wait = backoff(nth, () => one) ?? NaN;
        expect(wait).toBeGreaterThanOrEqual(MINUTE);
        expect(wait).toBeLessThanOrEqual(30 * MINUTE);
        const next = backoff(nth + 1, () => other);
        expect(next === undefined).toBe(nth + 1 === MOST_ATTEMPTS);
        expect(next ?? wait).toBeGreaterThanOrEqual(nth < 4 ? wait : 15 * MINUTE);
      },
    ),
  );
});

test("a receiver that asks for a wait gets it, up to an hour", () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 0, max: 1e9 }), (dice, asked) => {
      const wait = backoff(1, () => dice, asked) ?? NaN;
      expect(wait).toBeGreaterThanOrEqual(Math.min(asked, 60 * MINUTE));
      expect(wait).toBeLessThanOrEqual(60 * MINUTE);
    }),
  );
});
