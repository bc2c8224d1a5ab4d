import fc from "fast-check";
import { expect, test } from "vitest";
import { Clerk } from "./months-clerk.ts";
import { emptyLedgers } from "./stage.ts";

/** What a person may do to a sheet between two pushes; `at` chooses a row among those there are. */
const deed = fc.record({
  what: fc.constantFrom(
    "add",
    "edit",
    "edit",
    "note",
    "clear",
    "delete",
    "copy",
    "type-over",
    "correct",
    "sort",
    "rename",
    "withdraw",
  ),
  at: fc.nat(9),
  amount: fc.integer({ min: 1, max: 90 }),
});

/** What is done with rows that are gone, and with rows whose record was withdrawn. */
const answers = fc.record({
  missing: fc.constantFrom("withdraw", "back", "leave", "nothing"),
  withdrawn: fc.constantFrom("accept", "revive"),
});

const month = fc.record({
  pushes: fc.array(fc.record({ deeds: fc.array(deed, { minLength: 1, maxLength: 7 }), answers }), {
    minLength: 1,
    maxLength: 3,
  }),
  /** How the next month begins in the same file. */
  next: fc.constantFrom("typed-over", "deleted", "new-month"),
});

test("whatever is edited, cleared, sorted, copied, deleted and renamed over three months, each record is what a person made it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(month, { minLength: 3, maxLength: 3 }), async (months) => {
      await emptyLedgers();
      const clerk = new Clerk();
      for (const { pushes, next } of months) {
        for (const { deeds, answers: said } of pushes) {
          for (const each of deeds) await clerk.does(each);
          await clerk.pushes(said);
          expect(await clerk.holds()).toEqual(clerk.shouldHold());
        }
        await clerk.beginsMonth(next);
      }
    }),
    { numRuns: 10 },
  );
});
