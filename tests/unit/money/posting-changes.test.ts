import * as fc from "fast-check";
import { expect, test } from "vitest";
import { postingChanges, type PostingChange } from "../../../shared/money/posting-changes.ts";
import type { Posting } from "../../../shared/money/posting.ts";
import { directions } from "../../../shared/money/direction.ts";
import { fen } from "../../../shared/money/fen.ts";

const refund: Posting = {
  kind: "refund",
  amount: fen(3500),
  direction: "payout",
  day: "2026-11-03",
  shop: "旗舰店",
  courier: "顺丰",
  reason: "少件",
  liable: "仓库",
  registrant: "李敏",
};
const postage: Posting = { ...refund, kind: "postage", amount: fen(800) };

test("a new record adds its postings", () => {
  expect(postingChanges([], [refund, postage])).toEqual([
    { ...refund, count: 1 },
    { ...postage, count: 1 },
  ]);
});

test("an amount that moved adds the difference and no posting", () => {
  expect(postingChanges([refund, postage], [{ ...refund, amount: fen(3000) }, postage])).toEqual([
    { ...refund, amount: -500, count: 0 },
  ]);
});

test("a row that moved to another shop leaves the first and joins the second", () => {
  expect(postingChanges([refund], [{ ...refund, shop: "分销店" }])).toEqual([
    { ...refund, amount: -3500, count: -1 },
    { ...refund, shop: "分销店", count: 1 },
  ]);
});

test("a refund that turns out to be paid by the platform moves from the one direction to the other", () => {
  expect(postingChanges([refund], [{ ...refund, direction: "platform" }])).toEqual([
    { ...refund, amount: -3500, count: -1 },
    { ...refund, direction: "platform", count: 1 },
  ]);
});

test("a cancelled record takes back everything that it added", () => {
  expect(postingChanges([refund, postage], [])).toEqual([
    { ...refund, amount: -3500, count: -1 },
    { ...postage, amount: -800, count: -1 },
  ]);
});

test("the same postings in another order change nothing", () => {
  expect(postingChanges([refund, postage], [postage, refund])).toEqual([]);
});

const word = fc.constantFrom("", "甲", "乙", '"', ",");
const posting: fc.Arbitrary<Posting> = fc.record({
  kind: fc.constantFrom("postage" as const, "refund" as const, "adjustment" as const),
  amount: fc
    .integer({ min: -1e9, max: 1e9 })
    .filter((amount) => amount !== 0)
    .map(fen),
  direction: fc.constantFrom(...directions),
  day: fc.constantFrom("2026-10-31" as const, "2026-11-01" as const),
  shop: word,
  courier: word,
  reason: word,
  liable: word,
  registrant: word,
});

/** Amount and count by everything that finance groups by; groups that come to nothing left out. */
function sumsOf(changes: readonly PostingChange[]): Map<string, readonly [number, number]> {
  const sums = new Map<string, readonly [number, number]>();
  for (const { amount, count, ...grouped } of changes) {
    const key = JSON.stringify(grouped);
    const [fen, number] = sums.get(key) ?? [0, 0];
    sums.set(key, [fen + amount, number + count]);
  }
  return new Map([...sums].filter(([, [fen, number]]) => fen !== 0 || number !== 0));
}

test("whatever became of a record, its changes add up to the postings of its last version", () => {
  fc.assert(
    fc.property(fc.array(fc.array(posting, { maxLength: 5 }), { maxLength: 8 }), (versions) => {
      const changes = versions.flatMap((version, index) =>
        postingChanges(versions[index - 1] ?? [], version),
      );
      const last = (versions.at(-1) ?? []).map((each) => ({ ...each, count: 1 }));
      expect(sumsOf(changes)).toEqual(sumsOf(last));
    }),
    { numRuns: 300 },
  );
});

test("there and back again adds up to nothing", () => {
  const postings = fc.array(posting, { maxLength: 5 });
  fc.assert(
    fc.property(postings, postings, (one, other) => {
      const changes = [...postingChanges(one, other), ...postingChanges(other, one)];
      expect(sumsOf(changes)).toEqual(new Map());
    }),
  );
});
