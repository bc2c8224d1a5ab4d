import { expect, test } from "vitest";
import { crossReferenceKeysOf, linksOf } from "../../../shared/derive/links-of.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { followUpVisits } from "../../../shared/ledgers/follow-up-visits/definition.ts";
import { repairFiles } from "../../../shared/ledgers/repair-files/definition.ts";
import { salesFiles } from "../../../shared/ledgers/sales-files/definition.ts";
import { rowsIn } from "./rows-in.ts";

const due = (
  cells: Record<string, unknown>,
  ledger = salesFiles as typeof salesFiles | typeof repairFiles,
) =>
  linksOf(ledger, wholeRow(ledger, { customer: "李敏", ...cells })).map(
    ({ code, since }) => `${code} ${since}`,
  );

test("a sale's visits are due by its pick-up, of a second-level branch the first by its invoice", () => {
  expect(due({ fileNo: "A1", pickedUpOn: "2026-01-31" })).toEqual([
    "X231 2026-02-07",
    "X232 2026-02-28",
    "X233 2027-01-31",
  ]);
  expect(due({ fileNo: "A1", invoicedOn: "2026-01-31", branch: "二级网点" })).toEqual([
    "X231 2026-02-10",
    "X232 2026-02-28",
    "X233 2027-01-31",
  ]);
  // Of a first-level branch nothing is due before the car was picked up, and its 7DC not by the invoice.
  expect(due({ fileNo: "A1", invoicedOn: "2026-01-31" })).not.toContain("X231 2026-02-07");
  expect(due({ fileNo: "A1", pickedUpOn: "2026-01-31", noVisit: true })).toEqual([]);
  expect(due({ pickedUpOn: "2026-01-31" })).toEqual([]);
  expect(due({ jobNo: "W1", handedOverOn: "2026-02-26" }, repairFiles)).toEqual([
    "X234 2026-03-03",
  ]);
});

test.each<[Record<string, unknown>, string[]]>([
  [{ visitedOn: "2026-02-07", connection: "接通" }, ["complaint A1", "order A1", "visit-7dc A1"]],
  [{ visitedOn: "2026-02-07", connection: "拒访" }, ["complaint A1", "order A1", "visit-7dc A1"]],
  [{ visitedOn: "2026-02-07", connection: "未接", attempt: 2 }, []],
  [
    { visitedOn: "2026-02-07", connection: "未接", attempt: 3 },
    ["complaint A1", "order A1", "visit-7dc A1"],
  ],
  [{ dueOn: "2026-02-07" }, []],
])("a visit counts once nobody has to be called again: %j", (cells, keys) => {
  const row = wholeRow(followUpVisits, { customer: "李敏", kind: "7DC", caseNo: "A1", ...cells });
  expect(
    crossReferenceKeysOf(followUpVisits, row).map(({ kind, value }) => `${kind} ${value}`),
  ).toEqual(keys);
});

test("a call at an hour at which customers rest is asked about", async () => {
  const { said } = await rowsIn(followUpVisits, [
    ["回访日期", "客户姓名", "外呼时间"],
    ["2026-11-05", "李敏", "2026-11-05 08:59"],
    ["2026-11-05", "王敏", "2026-11-05 09:00"],
    ["2026-11-05", "张敏", "2026-11-05 20:59"],
    ["2026-11-05", "赵敏", "2026-11-05 21:00"],
  ]);
  expect(said).toEqual(["R079 warning 2 calledAt", "R079 warning 5 calledAt"]);
});
