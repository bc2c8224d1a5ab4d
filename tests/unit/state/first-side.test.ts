import fc from "fast-check";
import { expect, test } from "vitest";
import { role } from "../../../shared/role.ts";
import { firstSide } from "../../../addin/state/first-side.ts";

test.each([
  // A clerk came for the sheet, also for one that nobody understands yet.
  ["clerk", "ledger", null, "sheet"],
  ["clerk", "no-ledger", null, "sheet"],
  ["clerk", null, null, "sheet"],
  ["clerk", "empty", null, "today"],
  // Everybody else came for what waits, and for a ledger where they chose it last.
  ["finance", "ledger", null, "today"],
  ["finance", "ledger", "sheet", "sheet"],
  ["finance", "empty", "sheet", "today"],
  ["supervisor", "no-ledger", "sheet", "today"],
  ["auditor", "ledger", "today", "today"],
  ["admin", null, null, "today"],
  // A statement is opened to be sent.
  ["finance", "statement", "today", "sheet"],
  ["finance", "statement", null, "sheet"],
] as const)("a %s before a sheet that is %s, who chose %s last, sees %s first", (...given) => {
  const [who, sheet, chosen, side] = given;
  expect(firstSide({ role: who, sheet, chosen })).toBe(side);
});

test("whoever is no clerk sees what waits wherever no ledger is at hand", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...role.options.filter((each) => each !== "clerk")),
      fc.constantFrom("no-ledger" as const, "empty" as const, null),
      fc.constantFrom("sheet" as const, "today" as const, null),
      (who, sheet, chosen) => {
        expect(firstSide({ role: who, sheet, chosen })).toBe("today");
      },
    ),
  );
});
