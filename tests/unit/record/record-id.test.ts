import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RECORD_ID, recordId } from "../../../shared/record.ts";

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("ten bytes spell sixteen characters", () => {
  expect(recordId(new Uint8Array(10))).toBe("0000000000000000");
  expect(recordId(new Uint8Array(10).fill(255))).toBe("ZZZZZZZZZZZZZZZZ");
  expect(recordId(Uint8Array.of(1, 35, 69, 103, 137, 171, 205, 239, 1, 35))).toBe(
    "04HMASW9NF6YY093",
  );
});

test("every bit of the bytes stands in the id", () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const id = recordId(random);
      let value = 0n;
      for (const letter of id) {
        value = value * 32n + BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(letter));
      }
      expect(value).toBe(random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n));
      expect(id).toMatch(RECORD_ID);
    }),
  );
});

test("too few bytes are refused: ids would meet", () => {
  expect(() => recordId(new Uint8Array(9))).toThrow(
    new RangeError("A record id is made of 10 bytes, not 9"),
  );
});

test.each(["", "04HMASW9NF6YY09", "04HMASW9NF6YY0930", "04HMASW9NF6YY09I", "04hmasw9nf6yy093"])(
  "%j is no id",
  (text) => {
    expect(text).not.toMatch(RECORD_ID);
  },
);
