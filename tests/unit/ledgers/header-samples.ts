import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { grid } from "../reading/sheets.ts";
import { headerLists } from "./header-lists.ts";

/** Headings of public exports; they are not part of this repository. */
const folder = resolve(
  process.env["LEDGER_SAMPLES"] ?? resolve(import.meta.dirname, "../../../../shared/data"),
  "cn_platform_headers",
);
const files = ["platform_headers.json", "ut3_aftersales_system.json"].map((name) =>
  resolve(folder, name),
);

/** True where the lists of headings are on this machine. */
export const headerListsAtHand = files.every((file) => existsSync(file));

interface PlatformHeaders {
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

interface ErpHeaders {
  readonly import_headers: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly models: Readonly<Record<string, { readonly columns: readonly string[] }>>;
}

function listsAtHand(): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  if (!headerListsAtHand) return lists;
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

/** Every list of headings by its name; none where the files are not on this machine. */
export const sampleLists: ReadonlyMap<string, readonly string[]> = listsAtHand();

/** Which column each heading was taken for, and what a person is asked; undefined without the list. */
export function understood(name: string) {
  const headings = sampleLists.get(name);
  if (headings === undefined) return undefined;
  const [best] = findLedger(ledgers, grid([headings]), "Sheet1").candidates;
  const mapped: Record<string, string> = {};
  for (const { text, column } of best?.match.headings ?? []) {
    if (column !== null) mapped[text] = column;
  }
  const asked = best?.match.problems.map(({ code, column }) => `${code} ${column ?? ""}`) ?? [];
  return { ledger: best?.ledger.id, mapped, asked };
}

/** Of the headings that a ledger has a column for: how many are placed, left to a person, placed wrongly. */
export function headerShares() {
  let placed = 0;
  let left = 0;
  let wrong = 0;
  for (const [name, expected] of Object.entries(headerLists)) {
    const { ledger, mapped = {}, asked = [] } = understood(name) ?? {};
    for (const [heading, column] of Object.entries(mapped)) {
      if (ledger === expected.ledger && expected.mapped[heading] === column) placed += 1;
      else wrong += 1;
    }
    // A missing column has no heading that could have been placed.
    left += expected.byHand.length + asked.filter((each) => !each.startsWith("S301")).length;
  }
  return { lists: Object.keys(headerLists).length, placed, left, wrong };
}
