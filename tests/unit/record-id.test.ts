import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RECORD_ID, recordId } from "../../shared/record.ts";

const time = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 });
const made = (seconds: number, random: Uint8Array) => recordId(new Date(seconds * 1000), random);

test("the second and six bytes spell sixteen characters", () => {
  expect(made(0, new Uint8Array(6))).toBe("0000000000000000");
  expect(made(2 ** 32 - 1, new Uint8Array(6).fill(255))).toBe("ZZZZZZZZZZZZZZZZ");
  expect(made(0x01234567, Uint8Array.of(137, 171, 205, 239, 1, 35))).toBe("04HMASW9NF6YY093");
});

test("every bit of both stands in the id", () => {
  fc.assert(
    fc.property(time, bytes, (seconds, random) => {
      const id = made(seconds, random);
      let value = 0n;
      for (const letter of id) {
        value = value * 32n + BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(letter));
      }
      const said = random.reduce((sum, byte) => sum * 256n + BigInt(byte), BigInt(seconds));
      expect(value).toBe(said);
      expect(id).toMatch(RECORD_ID);
    }),
  );
});

test("ids stand in the order in which they were made", () => {
  fc.assert(
    fc.property(time, time, bytes, bytes, (one, other, random, rest) => {
      fc.pre(one < other);
      expect(made(one, random) < made(other, rest)).toBe(true);
    }),
  );
});

test("too few bytes are refused: ids would meet", () => {
  expect(() => made(0, new Uint8Array(5))).toThrow(
    new RangeError("A record id is made of 6 random bytes, not 5"),
  );
});

test.each(["", "04HMASW9NF6YY09", "04HMASW9NF6YY0930", "04HMASW9NF6YY09I", "04hmasw9nf6yy093"])(
  "%j is no id",
  (text) => {
    expect(text).not.toMatch(RECORD_ID);
  },
);
