import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Access } from "../../../shared/api/endpoint.ts";
import { health, environmentErrors } from "../../../shared/api/health.ts";
import { endpoints } from "../../../shared/api/index.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { ledgerKeepers } from "../../../shared/role.ts";

const worker = resolve(import.meta.dirname, "../../../worker");
const readme = readFileSync(resolve(worker, "README.md"), "utf8");

const callers = (access: Access): string => {
  if (access === "open") return "everybody";
  if (access === "pushers") return "who pushes the ledger";
  return access === "signed-in" ? "signed in" : access.join(", ");
};

test("the README's table of who pushes what is the ledgers'", () => {
  const [, table = ""] = /\n\| ledger +\| pushed by +\|\n((?:\|.*\n)+)/.exec(readme) ?? [];
  const told = [...table.matchAll(/^\| `?([a-z][^`|]*?)`? +\| ([^|]+?) +\|$/gm)].map(
    ([, ledger, who]) => `${ledger}: ${who}`,
  );
  const usual = ledgerKeepers.join(", ");
  const others = ledgers
    .map(({ id, pushedBy }) => `${id}: ${pushedBy.join(", ")}`)
    .filter((line) => !line.endsWith(`: ${usual}`));
  expect(told).toEqual([...others, `any other: ${usual}`]);
});

test("the README's table of routes is the API", () => {
  const told = [...readme.matchAll(/^\| `([A-Z]+ \/api\/\S+)` +\| ([^|]+?) +\|$/gm)];
  expect(told.map(([, route, who]) => `${route} ${who}`)).toEqual(
    Object.values(endpoints).map(
      ({ method, path, access }) => `${method} ${path} ${callers(access)}`,
    ),
  );
});

test("the README's staircase names each room of the Worker, and no other", () => {
  const [, picture = ""] = /```\n(app\.ts[^`]+)```/.exec(readme) ?? [];
  const drawn = [...picture.matchAll(/^(\S+?)\/? /gm)].map(([, room]) => room);
  const rooms = readdirSync(worker).filter(
    (name) =>
      !name.startsWith(".") &&
      !["local", "README.md", "tsconfig.json", "wrangler.jsonc"].includes(name),
  );
  expect(new Set(drawn)).toEqual(new Set(rooms));
});

test("the README tells each code of an environment that will not do", () => {
  expect(health.errors).toBe(environmentErrors);
  expect(environmentErrors.filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
});
