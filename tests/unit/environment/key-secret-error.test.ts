import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { keySecretError } from "../../../worker/environment/key-secret-error.ts";

test.each([
  ["nothing", undefined],
  ["an empty text", ""],
  ["blanks", " ".repeat(64)],
  ["line breaks and wide blanks", "\r\n\t　".repeat(16)],
  ["what is no text", 1234],
])("%s is no secret", (_, secret) => {
  expect(keySecretError(secret)).toBe("no-key-secret");
});

test.each([
  ["31 characters", "0123456789abcdefghijklmnopqrstu"],
  ["31 characters between blanks", "  0123456789abcdefghijklmnopqrstu  "],
  ["a word drawn out by blanks", `secret${" ".repeat(40)}word`],
  ["one character over and over", "x".repeat(64)],
  ["seven characters over and over", "abcdefg".repeat(10)],
])("%s can be tried out", (_, secret) => {
  expect(keySecretError(secret)).toBe("weak-key-secret");
});

test.each([
  ["what openssl rand -hex 32 makes", randomBytes(32).toString("hex")],
  ["what openssl rand -base64 32 makes", randomBytes(32).toString("base64")],
  ["32 characters", "0123456789abcdefghijklmnopqrstuv"],
  ["words", "a secret of the tests, long enough to do"],
])("%s will do", (_, secret) => {
  expect(keySecretError(secret)).toBeUndefined();
});
