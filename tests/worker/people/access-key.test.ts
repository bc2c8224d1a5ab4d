import { expect, test } from "vitest";
import { accessKey } from "../../../shared/api/person.ts";
import { hashAccessKey, newAccessKey } from "../../../worker/auth/access-key.ts";

test("every new key is spelled as a key, and no two are the same", () => {
  const keys = Array.from({ length: 500 }, newAccessKey);
  expect(keys.filter((key) => !accessKey.safeParse(key).success)).toEqual([]);
  expect(new Set(keys).size).toBe(500);
});

test("what is stored of a key is its SHA-256", async () => {
  expect(await hashAccessKey("abc")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
