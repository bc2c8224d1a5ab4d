import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";

const of = (cells: Readonly<Record<string, unknown>>) => fingerprint(afterSales, cells);
const row = {
  registeredOn: "2026-11-03",
  kind: "仅退款",
  orderNo: "4128374650192837465",
  refund: 3500,
};

test("a row's fingerprint is the same for ever: marks in old workbooks rest on it", () => {
  expect(of(row)).toBe("sNUSNmhZHrVT");
  expect(of({})).toBe("T1PNoYwrqgwD");
});

test("blank and absent are alike", () => {
  expect(of({ ...row, note: null, postage: undefined })).toBe(of(row));
});

test("the number 1 and the text 1 differ, and so do false, 0 and blank", () => {
  const marks = [1, "1", true, "true", false, 0, "0", null].map((note) => of({ ...row, note }));
  expect(new Set(marks).size).toBe(8);
});

test("a value that moves to the next column is another row", () => {
  expect(of({ orderNo: "1", caseNo: null })).not.toBe(of({ orderNo: null, caseNo: "1" }));
  expect(of({ buyer: "ab", goods: "c" })).not.toBe(of({ buyer: "a", goods: "bc" }));
  expect(of({ buyer: 'a","goods","b' })).not.toBe(of({ buyer: "a", goods: "b" }));
});

test("a cell that the ledger does not know makes no difference", () => {
  expect(of({ ...row, colour: "red" })).toBe(of(row));
});

const value = fc.oneof(fc.string({ unit: "binary" }), fc.maxSafeInteger(), fc.boolean());
const cells = fc.dictionary(fc.constantFrom(...afterSales.keys), fc.option(value));

test("the order in which the columns stand makes no difference", () => {
  fc.assert(
    fc.property(cells, (some) => {
      expect(of(Object.fromEntries(Object.entries(some).toReversed()))).toBe(of(some));
      expect(of(some)).toMatch(/^[A-Za-z0-9_-]{12}$/);
    }),
  );
});

test("any cell that changes changes it", () => {
  fc.assert(
    fc.property(cells, fc.constantFrom(...afterSales.keys), fc.option(value), (some, key, next) => {
      fc.pre((some[key] ?? null) !== next);
      expect(of({ ...some, [key]: next })).not.toBe(of(some));
    }),
  );
});
