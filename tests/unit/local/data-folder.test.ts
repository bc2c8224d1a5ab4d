import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ensureDataFolder, folderError } from "../../../worker/local/data-folder.ts";
import { StartError } from "../../../worker/local/start-error.ts";
import { digestOf } from "./kept-store.ts";

const root = mkdtempSync(join(tmpdir(), "taizhang-folder-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test("a data folder is made once, for this user alone, and left as it is from then on", () => {
  const folder = join(root, "new");
  ensureDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const before = digestOf(root);
  ensureDataFolder(folder);
  expect(digestOf(root)).toBe(before);
});

test("a file where the folder should be, or above it, or a link to nowhere is told", () => {
  const file = join(root, "file");
  writeFileSync(file, "");
  symlinkSync(join(root, "nowhere"), join(root, "link"));
  for (const folder of [file, join(file, "below"), join(root, "link")])
    expect(() => ensureDataFolder(folder)).toThrow(/is no folder.*: move it away/);
});

// By the codes themselves: nothing is forbidden to root, which tests may run as.
test.each([
  ["EACCES", "This user may not read and write .data"],
  ["EPERM", "This user may not read and write .data"],
  ["EROFS", "This user may not read and write .data"],
  ["ENOSPC", "The disk is full"],
])("%s of the file system becomes a sentence", (code, sentence) => {
  const error = folderError(".data", Object.assign(new Error("mkdir"), { code }));
  expect(error).toBeInstanceOf(StartError);
  expect(error?.message).toContain(sentence);
});

test("what a person can't help stays an error of ours", () => {
  expect(folderError(".data", Object.assign(new Error("read"), { code: "EIO" }))).toBeUndefined();
  expect(folderError(".data", new TypeError("x is not a function"))).toBeUndefined();
});
