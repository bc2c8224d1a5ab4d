import * as fc from "fast-check";
import { expect, test } from "vitest";
import { IDENTITY, identityOf, otherCase } from "../../../shared/derive/identity.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Row } from "../../../shared/row.ts";

const october = {
  registeredOn: "2026-10-03",
  shop: "云杉家居旗舰店",
  orderNo: "4128374650192837465",
  caseNo: null,
  buyer: "tb_lan",
};

const compare = (before: Row, after: Row) => {
  const found = otherCase(identityOf(afterSales, before), identityOf(afterSales, after));
  return found && [found.changed.join(), found.likely];
};

test.each<[string, Row, string[] | undefined]>([
  ["nothing that identifies it changed", { refund: 3500 }, undefined],
  [
    "another number, day and buyer",
    { orderNo: "5", registeredOn: "2026-11-03", buyer: "x" },
    ["number,day,person", "new"],
  ],
  ["another number and day", { orderNo: "5", registeredOn: "2026-11-03" }, ["number,day", "new"]],
  [
    "its number alone: a slip of the pen",
    { orderNo: "4128374650192837466" },
    ["number", "correction"],
  ],
  ["its day alone", { registeredOn: "2026-10-04" }, undefined],
  [
    "day and buyer, and the number that names it is the same",
    { registeredOn: "2026-10-04", buyer: "x" },
    undefined,
  ],
  [
    "the number is gone, the day alone is another",
    { orderNo: null, registeredOn: "2026-10-04" },
    ["number,day", "new"],
  ],
  ["the number alone is gone", { orderNo: null }, undefined],
  [
    "the number is gone, day and buyer are others",
    { orderNo: null, registeredOn: "2026-11-04", buyer: "x" },
    ["number,day,person", "new"],
  ],
  ["a case number came beside the order", { caseNo: "C1" }, undefined],
  ["all cleared", { registeredOn: null, shop: null, orderNo: null, buyer: null }, undefined],
])("%s", (_, change, found) => {
  expect(compare(october, { ...october, ...change })).toEqual(found);
});

test("without numbers, a day alone decides where nobody can be compared", () => {
  const nameless = { ...october, orderNo: null, buyer: null };
  expect(compare(nameless, { ...nameless, registeredOn: "2026-11-03" })).toEqual(["day", "new"]);
  const named = { ...october, orderNo: null };
  expect(compare(named, { ...named, registeredOn: "2026-11-03" })).toBeUndefined();
});

test("of every ledger, a row is the same case as itself, and its identity fits into a mark", () => {
  for (const ledger of ledgers) {
    const cells = fc.dictionary(fc.constantFrom(...ledger.keys), fc.string());
    fc.assert(
      fc.property(cells, (row) => {
        const identity = identityOf(ledger, row);
        expect(identity).toMatch(IDENTITY);
        expect(otherCase(identity, identity)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  }
  expect(ledgers.length).toBeGreaterThan(10);
});
