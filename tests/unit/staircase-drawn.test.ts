import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The rooms of shared/ that lint knows, from the bottom up. */
function roomsInLint(): string[] {
  const rules = readFileSync(join(root, ".oxlintrc.json"), "utf8");
  const list = /"house": "shared",[^[]*"rooms": \[([^\]]*)\]/.exec(rules)?.[1] ?? "";
  return [...list.matchAll(/"([^"]+)"/g)].map(([, room = ""]) => room);
}

/** The rooms that shared/README.md draws, from the top down. */
function roomsDrawn(): string[] {
  const [, drawing = ""] = readFileSync(join(root, "shared/README.md"), "utf8").split("```");
  return [...drawing.matchAll(/^([\w.-]+)\/? {2,}\S/gm)].map(([, room = ""]) => room);
}

test("shared/README.md draws every room of the staircase, in its place", () => {
  expect(roomsDrawn().toReversed()).toEqual(roomsInLint());
});

test("every file and folder of shared/ is a room", () => {
  const found = readdirSync(join(root, "shared")).filter(
    (name) => name !== "README.md" && name !== "tsconfig.json",
  );
  expect(found.sort()).toEqual(roomsInLint().sort());
});
