import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const text = (path: string) => readFileSync(join(root, path), "utf8");

/** The rooms of a house that lint knows, from the bottom up. */
function roomsInLint(house: string): string[] {
  const list = new RegExp(`"house": "${house}",[^[]*"rooms": \\[([^\\]]*)\\]`);
  const [, rooms = ""] = list.exec(text(".oxlintrc.json")) ?? [];
  return [...rooms.matchAll(/"([^"]+)"/g)].map(([, room = ""]) => room);
}

/** The rooms that the drawing in a house's own README has, from the top down. */
function roomsDrawn(readme: string): string[] {
  const [, drawing = ""] = text(readme).split("```");
  return [...drawing.matchAll(/^([\w.-]+)\/? {2,}\S/gm)].map(([, room = ""]) => room);
}

/** The rooms in README.md's drawing of all three houses, from the top down. */
function wholeHouse(): { addin: string[]; worker: string[]; shared: string[] } {
  const [, drawing = ""] = /```text\n(addin\/.*?)```/s.exec(text("README.md")) ?? [];
  const [above = "", below = ""] = drawing.split(/^shared\/$/m);
  const second = above.indexOf("worker/");
  const columns = above.split("\n").slice(1);
  const named = (some: string) => some.trim().split(/ {2,}/)[0]?.split(" ") ?? [];
  const rooms = (lines: readonly string[]) =>
    lines.flatMap(named).flatMap((room) => (room === "" ? [] : [room.replace("/", "")]));
  return {
    addin: rooms(columns.map((line) => line.slice(0, second))),
    worker: rooms(columns.map((line) => line.slice(second))),
    shared: rooms(below.split("\n")),
  };
}

test("shared/README.md draws every room of the staircase, in its place", () => {
  expect(roomsDrawn("shared/README.md").toReversed()).toEqual(roomsInLint("shared"));
});

test("worker/store/README.md draws every room of the store, in its place", () => {
  const drawn = roomsDrawn("worker/store/README.md");
  expect(drawn.toReversed()).toEqual(roomsInLint("worker/store"));
  const found = readdirSync(join(root, "worker/store")).filter((name) => name !== "README.md");
  expect(found.sort()).toEqual(drawn.sort());
});

test("README.md draws every room of the three houses, in its place", () => {
  const { addin, worker, shared } = wholeHouse();
  const pane = roomsInLint("addin");
  expect(addin.toReversed()).toEqual(pane.slice(0, pane.indexOf("main.tsx") + 1));
  expect(addin).toEqual(roomsDrawn("addin/README.md"));
  expect(shared.toReversed()).toEqual(roomsInLint("shared"));
  expect([...worker, "migrations"].toReversed()).toEqual(
    roomsInLint("worker").filter((room) => room !== "local"),
  );
  expect([...worker, "migrations"]).toEqual(roomsDrawn("worker/README.md"));
});

test("every file and folder of shared/ is a room", () => {
  const found = readdirSync(join(root, "shared")).filter(
    (name) => name !== "README.md" && name !== "tsconfig.json",
  );
  expect(found.sort()).toEqual(roomsInLint("shared").sort());
});
