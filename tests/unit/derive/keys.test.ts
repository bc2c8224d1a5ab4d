import { expect, test } from "vitest";
import { keysOf } from "../../../shared/derive/keys.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { type Row } from "../../../shared/row.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { followUpVisits } from "../../../shared/ledgers/follow-up-visits/definition.ts";
import { returnedParcels } from "../../../shared/ledgers/returned-parcels/definition.ts";

const sealed = (text: string) => `sealed(${text})`;
const keysIn = (ledger: Ledger, cells: Row) => keysOf(ledger, wholeRow(ledger, cells), sealed);
const duplicateKey = (cells: Row) => keysIn(afterSales, cells).find(({ rule }) => rule === "D101");

const row = {
  registeredOn: "2026-11-03",
  orderNo: "4128374650192837465",
  kind: "仅退款",
  refund: 3500,
};
const key = duplicateKey(row);

test("rows that say the same about an order share a key, whatever else they say", () => {
  expect(key?.day).toBe("2026-11-03");
  const again = duplicateKey({ ...row, registeredOn: "2026-11-04", note: "再退" });
  expect(again).toEqual({ ...key, day: "2026-11-04" });
});

test("a column that the sheet lacks is as good as a blank one", () => {
  expect(duplicateKey({ ...row, postage: null })).toEqual(key);
});

test("another kind or amount for the order is another key", () => {
  expect(duplicateKey({ ...row, kind: "退运费" })?.value).not.toBe(key?.value);
  expect(duplicateKey({ ...row, refund: 3501 })?.value).not.toBe(key?.value);
});

const rulesOf = (ledger: Ledger, cells: Row) => keysIn(ledger, cells).map(({ rule }) => rule);

test("a row without a number is known by what it says, sealed", () => {
  const complaint = { receivedAt: "2026-11-03T10:00:00", content: "少件" };
  const [said, ...others] = keysIn(complaints, complaint);
  expect(others).toEqual([]);
  expect(said).toMatchObject({ rule: "D113", day: "2026-11-03", tag: "" });
  expect(said?.value).toMatch(/^sealed\(complaints D113 2026-11-03/);
  const later = { ...complaint, receivedAt: "2026-11-03T18:00:00", content: " 少件 " };
  expect(keysIn(complaints, later)[0]?.value).toBe(said?.value);
  expect(rulesOf(complaints, { ...complaint, complaintNo: "T-1" })).toEqual(["D108"]);
  expect(rulesOf(complaints, { ...complaint, content: null, product: "水壶" })).toEqual([]);
});

test("a row whose amounts are all blank is no duplicate of another for the order, but may be the same row", () => {
  expect(rulesOf(afterSales, { ...row, refund: null })).toEqual(["D113"]);
  expect(rulesOf(afterSales, { ...row, refund: 0 })).toEqual(["D113"]);
  expect(rulesOf(afterSales, row)).not.toContain("D113");
});

test("what names a person, or an account, is sealed; what is public is not", () => {
  const { payee, ...open } = { ...row, payee: " 138 0013 8000 " };
  const inClear = keysIn(afterSales, open);
  expect(inClear.map(({ rule }) => rule)).toEqual(["D101", "order-refunds"]);
  expect(inClear.filter(({ value }) => value.includes("sealed"))).toEqual([]);
  const paid = keysIn(afterSales, { ...open, payee }).find(({ rule }) => rule === "D105");
  expect(paid).toMatchObject({ value: "sealed(after-sales D105 13800138000)", tag: row.orderNo });
  const visit = keysIn(followUpVisits, { customer: "王一", phone: "13800138000" });
  expect(visit.map(({ value }) => value.startsWith("sealed(follow-up-visits D112 "))).toEqual([
    true,
  ]);
});

test("keys that are made of one account have one value, each rule's its own tag", () => {
  const cells = { ...row, payee: "13800138000", payeeName: "王一" };
  const ofAccount = keysIn(afterSales, cells).filter(({ family }) => family?.name === "D105");
  const value = "sealed(after-sales D105 13800138000)";
  expect(ofAccount.map((key) => [key.rule, key.value, key.tag])).toEqual([
    ["D105", value, row.orderNo],
    ["D114", value, "sealed(after"],
  ]);
});

test.each([
  ["returnNo", "sf0220481613112", "SF0220481613112"],
  ["returnNo", "JDVA00000000001-1-1-", "JDVA00000000001"],
  ["returnNo", "0012345678901", "12345678901"],
  ["orderNo", "261103-123456789012345", "261103123456789012345"],
])("%s %s is the same number as %s", (column, one, other) => {
  const keys = (number: string) => keysIn(afterSales, { ...row, postage: 800, [column]: number });
  const values = (number: string) => keys(number).map(({ rule, value }) => `${rule} ${value}`);
  expect(values(one)).toEqual(values(other));
});

test("the second of two parcels is not the first, and the department's 1-11 not its 11-1", () => {
  const parcel = (returnNo: string) =>
    keysIn(returnedParcels, { openedOn: "2026-11-03", returnNo }).map(({ value }) => value);
  expect(parcel("JDVA00000000001-1-2-")).not.toEqual(parcel("JDVA00000000001-2-2-"));
  const complaint = (complaintNo: string) =>
    keysIn(complaints, { receivedAt: "2026-11-03T10:00:00", complaintNo }).map(
      ({ value }) => value,
    );
  expect(complaint("2026-1-11")).not.toEqual(complaint("2026-11-1"));
  expect(complaint("ts-01")).toEqual(complaint("TS-01"));
});
