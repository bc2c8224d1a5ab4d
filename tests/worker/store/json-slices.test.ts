import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonSlices } from "../../../worker/store/json-slices.ts";

test("slices together are the rows, in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)))),
      (rows) => {
        const back = jsonSlices(rows).flatMap((slice) => JSON.parse(slice) as unknown[]);
        expect(back).toEqual(rows);
      },
    ),
  );
});

test("no slice outgrows what D1 takes as one value, even where each letter is three bytes", () => {
  const rows = Array.from({ length: 500 }, () => ["售".repeat(4000)]);
  const sizes = jsonSlices(rows).map((slice) => new TextEncoder().encode(slice).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
});

test("no rows make no slice, so that nothing is sent for nothing", () => {
  expect(jsonSlices([])).toEqual([]);
});
