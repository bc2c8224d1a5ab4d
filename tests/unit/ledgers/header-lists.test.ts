import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { grid } from "../reading/sheets.ts";
import { headerLists, withoutLedger } from "./header-lists.ts";

/** Headings of public exports; they are not part of this repository. */
const folder = resolve(
  process.env["LEDGER_SAMPLES"] ?? resolve(import.meta.dirname, "../../../../shared/data"),
  "cn_platform_headers",
);
const files = ["platform_headers.json", "ut3_aftersales_system.json"].map((name) =>
  resolve(folder, name),
);
const atHand = files.every((file) => existsSync(file));

interface PlatformHeaders {
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

interface ErpHeaders {
  readonly import_headers: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly models: Readonly<Record<string, { readonly columns: readonly string[] }>>;
}

/** Every list of headings by its name; none where the files are not on this machine. */
function listsAtHand(): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  if (!atHand) return lists;
  const [platforms = "", erp = ""] = files.map((file) => readFileSync(file, "utf8"));
  const { headers } = JSON.parse(platforms) as PlatformHeaders;
  for (const [name, headings] of Object.entries(headers)) lists.set(name, headings);
  const { import_headers: imports, models } = JSON.parse(erp) as ErpHeaders;
  for (const [name, each] of Object.entries(imports)) {
    each.forEach((headings, index) => lists.set(`${name}#${index}`, headings));
  }
  for (const [name, { columns }] of Object.entries(models)) lists.set(name, columns);
  return lists;
}

const lists = listsAtHand();

/** Which column each heading was taken for, and what a person is asked; undefined without the list. */
function understood(name: string) {
  const headings = lists.get(name);
  if (headings === undefined) return undefined;
  const [best] = findLedger(ledgers, grid([headings]), "Sheet1").candidates;
  const mapped: Record<string, string> = {};
  for (const { text, column } of best?.match.headings ?? []) {
    if (column !== null) mapped[text] = column;
  }
  const asked = best?.match.problems.map(({ code, column }) => `${code} ${column ?? ""}`) ?? [];
  return { ledger: best?.ledger.id, mapped, asked };
}

test.each(Object.entries(headerLists))(
  "%s: every heading stands for the column that a person would say, where the list is at hand",
  (name, { byHand, ...expected }) => {
    expect(lists.has(name)).toBe(atHand);
    expect(understood(name)).toEqual(atHand ? expected : undefined);
    const headings = lists.get(name) ?? byHand;
    expect(byHand.filter((heading) => !headings.includes(heading))).toEqual([]);
  },
);

test.each(withoutLedger)("%s has no ledger, and is never taken for a whole one", (name) => {
  expect(lists.has(name)).toBe(atHand);
  const headings = lists.get(name) ?? [];
  const [best] = findLedger(ledgers, grid([headings]), "Sheet1").candidates;
  expect(best?.match.missing).not.toEqual([]);
});

test("every list is either stated or known to have no ledger", () => {
  const stated = [...Object.keys(headerLists), ...withoutLedger];
  expect([...lists.keys()].filter((name) => !stated.includes(name))).toEqual([]);
});

test("of the headings that a person would place, 94 of 100 are placed without asking", () => {
  let placed = 0;
  let left = 0;
  for (const { mapped, asked, byHand } of Object.values(headerLists)) {
    placed += Object.keys(mapped).length;
    // A missing column has no heading that could have been placed.
    left += byHand.length + asked.filter((each) => !each.startsWith("S301")).length;
  }
  expect(Math.floor((100 * placed) / (placed + left))).toBe(94);
});
