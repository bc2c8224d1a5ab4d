import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PENDING, pendingMark, readMark, writeMark } from "../../../shared/merge/mark.ts";
import { recordId } from "../../../shared/record.ts";
import { idOf } from "../../record-ids.ts";
import { identityOf } from "../../../shared/derive/identity.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";

const IDENTITY = "1x5k3c.~z4d~8q~";
const mark = {
  id: idOf("04HMASW9NF6YY093"),
  version: 12,
  fingerprint: "Ab3-_x9ZkLmN",
  identity: IDENTITY,
};

test("a mark names the record, its version, what it said and which case it is", () => {
  expect(writeMark(mark)).toBe(`04HMASW9NF6YY093·12·Ab3-_x9ZkLmN·${IDENTITY}`);
  expect(readMark(`04HMASW9NF6YY093·12·Ab3-_x9ZkLmN·${IDENTITY}`)).toEqual(mark);
});

test("the mark of a withdrawn record names the version that withdrew it", () => {
  const withdrawn = { ...mark, withdrawn: true as const };
  expect(writeMark(withdrawn)).toBe(`04HMASW9NF6YY093·-12·Ab3-_x9ZkLmN·${IDENTITY}`);
  expect(readMark(`04HMASW9NF6YY093·-12·Ab3-_x9ZkLmN·${IDENTITY}`)).toEqual(withdrawn);
});

test("white space around a mark is no harm", () => {
  expect(readMark(`  04HMASW9NF6YY093·12·Ab3-_x9ZkLmN·${IDENTITY}\n`)).toEqual(mark);
});

test("a row that is being sent has its id before the server has answered", () => {
  expect(writeMark(pendingMark(mark.id, IDENTITY))).toBe(`04HMASW9NF6YY093·0··${IDENTITY}`);
  expect(readMark(`04HMASW9NF6YY093·0··${IDENTITY}`)).toEqual({
    id: mark.id,
    version: PENDING,
    fingerprint: "",
    identity: IDENTITY,
  });
});

test.each(
  [
    ["", "nothing"],
    ["ok", "a word"],
    ["04HMASW9NF6YY093", "an id alone"],
    ["04HMASW9NF6YY093·0·Ab3-_x9ZkLmN", "a version that no record has"],
    ["04HMASW9NF6YY093·12·", "a version without what it said"],
    ["04HMASW9NF6YY093·-0·", "a withdrawal that was never pushed"],
    ["04HMASW9NF6YY093·012·Ab3-_x9ZkLmN", "a version written otherwise"],
    ["04HMASW9NF6YY09·12·Ab3-_x9ZkLmN", "an id that lost a character"],
    ["04hmasw9nf6yy093·12·Ab3-_x9ZkLmN", "an id in small letters"],
    ["04HMASW9NF6YY093·12·Ab3-_x9ZkLm", "a fingerprint that lost a character"],
    ["04HMASW9NF6YY093·12·Ab3-_x9ZkLmN1", "a fill-handle's next number"],
    ["04HMASW9NF6YY093.12.Ab3-_x9ZkLmN", "other dots"],
  ].map(([text, what]) => [text === "" ? "" : `${text}·${IDENTITY}`, what] as const),
)("%j is not read as a mark: %s", (text) => {
  expect(readMark(text)).toBeUndefined();
});

test("every mark that is written reads back", () => {
  const any = fc.record({
    id: fc
      .uint8Array({ minLength: 6, maxLength: 6 })
      .map((random) => recordId(new Date(0), random)),
    version: fc.integer({ min: 1, max: 999_999_999 }),
    fingerprint: fc.stringMatching(/^[A-Za-z0-9_-]{12}$/),
    identity: fc
      .dictionary(
        fc.constantFrom("orderNo", "caseNo", "registeredOn", "shop", "buyer"),
        fc.string(),
      )
      .map((cells) => identityOf(afterSales, cells)),
  });
  fc.assert(
    fc.property(any, (written) => {
      expect(readMark(writeMark(written))).toEqual(written);
    }),
  );
});

test.each(["04HMASW9NF6YY093·12·Ab3-_x9ZkLmN", "04HMASW9NF6YY093·12·Ab3-_x9ZkLmN·zz~1"])(
  "%j does not say which case it is, and is no mark",
  (text) => {
    expect(readMark(text)).toBeUndefined();
  },
);
