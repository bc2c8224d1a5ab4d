import { expect, test } from "vitest";
import {
  crossReferenceKeysIn,
  type CrossReferenceKind,
} from "../../../shared/links/cross-reference-key.ts";

const spelled = (kind: CrossReferenceKind, number: string) =>
  crossReferenceKeysIn({ number: kind }, { number }).map(({ value }) => value);

test("a number has one spelling, whatever happened to it between two sheets", () => {
  expect(spelled("order", "261103-123456789012345")).toEqual(["261103123456789012345"]);
  expect(spelled("case", "ts-0017")).toEqual(["TS0017"]);
  expect(spelled("slip", "0017")).toEqual(["17"]);
  expect(spelled("slip", "000")).toEqual(["0"]);
});

test("the pieces of one shipment are one parcel", () => {
  expect(spelled("parcel", "jdva00000000001-1-1-")).toEqual(["JDVA00000000001"]);
  expect(spelled("parcel", "JDVA00000000001-2-10")).toEqual(["JDVA00000000001"]);
  expect(spelled("order", "100-1-1")).toEqual(["10011"]);
});

test("blank columns give nothing, and one that holds now this, now that gives both", () => {
  const columns = { caseNo: ["complaint", "order"], orderNo: "order", shipNo: "parcel" } as const;
  expect(crossReferenceKeysIn(columns, { caseNo: "a1", orderNo: "A-1", shipNo: null })).toEqual([
    { kind: "complaint", value: "A1" },
    { kind: "order", value: "A1" },
  ]);
});
