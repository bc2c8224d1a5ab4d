import { expect, test } from "vitest";
import { answerOutcome } from "../../../shared/api/worklists.ts";
import { stillWaits } from "../../../addin/taskpane/worklists/still-waits.ts";

test("a line waits until an answer to it is taken, or it waits no more by itself", () => {
  const waiting = (open: boolean) =>
    answerOutcome.options.filter((outcome) => stillWaits({ outcome, open, text: "" }));
  expect(stillWaits(undefined)).toBe(true);
  expect(waiting(true)).toEqual(["stale", "invalid", "forbidden"]);
  expect(waiting(false)).toEqual([]);
});
