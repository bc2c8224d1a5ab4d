import { expect, test } from "vitest";
import { waitsFor } from "../../../addin/taskpane/worklists/waits-for.ts";

test.each([
  ["finance", "invoices", ["outcome"], true],
  ["auditor", "invoices", [], false],
  // Nobody answers what was sent back but its clerk, in the ledger.
  ["clerk", "corrections", [], true],
  ["finance", "corrections", [], false],
  ["clerk", "invoices", [], false],
] as const)("for %s, %s with asks %j waits: %s", (role, id, asks, waits) => {
  expect(waitsFor(role, { id, asks: [...asks] })).toBe(waits);
});
