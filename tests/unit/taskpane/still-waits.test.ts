import { expect, test } from "vitest";
import { answerOutcome } from "../../../shared/api/worklists.ts";
import { isLost, stillWaits } from "../../../addin/taskpane/worklists/still-waits.ts";

const told = (open: boolean) =>
  answerOutcome.options.map((outcome) => ({ outcome, open, text: "", cells: {} }));
const outcomesOf = (some: readonly { readonly outcome: string }[]) =>
  some.map(({ outcome }) => outcome);

test("a line waits until an answer to it is taken, or it waits no more by itself", () => {
  expect(stillWaits(undefined)).toBe(true);
  expect(outcomesOf(told(true).filter(stillWaits))).toEqual(["stale", "invalid", "forbidden"]);
  expect(told(false).filter(stillWaits)).toEqual([]);
});

test("an answer that was not taken is shown where its form is gone", () => {
  expect(told(true).filter(isLost)).toEqual([]);
  expect(outcomesOf(told(false).filter(isLost))).toEqual(["stale", "invalid", "forbidden"]);
});
