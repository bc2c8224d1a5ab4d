import * as fc from "fast-check";
import { expect, test } from "vitest";
import { retryDelay } from "../../addin/retry-delay.ts";
import { errorCode, retriableErrors } from "../../shared/api/problem-details.ts";

const busy = (retryAfter: number | null) => ({ code: "database-busy" as const, retryAfter });

test("the wait doubles up to a bound, spread evenly, after what the server asks for", () => {
  const longest = (retry: number, retryAfter: number | null) =>
    retryDelay(busy(retryAfter), retry, () => 1);
  expect([1, 2, 3, 4, 5, 8].map((retry) => longest(retry, null))).toEqual([
    1000, 2000, 4000, 8000, 15_000, 15_000,
  ]);
  expect(longest(2, 3)).toBe(5000);
  expect(retryDelay(busy(3), 2, () => 0)).toBe(3000);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (retry, asked, random) => {
        const delay = retryDelay(busy(asked), retry, () => random) ?? Number.NaN;
        expect(delay).toBeGreaterThanOrEqual(asked * 1000);
        expect(delay).toBeLessThanOrEqual(asked * 1000 + 15_000);
      },
    ),
  );
});

test("a call is given up after eight retries, and when the server asks for more than a minute", () => {
  expect(retryDelay(busy(null), 8)).toBeDefined();
  expect(retryDelay(busy(null), 9)).toBeUndefined();
  expect(retryDelay(busy(61), 1)).toBeUndefined();
});

test("what does not pass by itself is not tried again", () => {
  for (const code of errorCode.options)
    expect(retryDelay({ code, retryAfter: 1 }, 1) !== undefined).toBe(retriableErrors.has(code));
  expect([...retriableErrors]).toEqual([
    "busy",
    "overloaded",
    "database-busy",
    "too-many-requests",
  ]);
});
