import { readFileSync } from "node:fs";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { samplePath, haveSamples } from "../../samples-folder.ts";
import { grid } from "../reading/sheets.ts";
import { headerLists } from "./header-lists.ts";

/** Lists of headings by their names. */
type HeadingLists = ReadonlyMap<string, readonly string[]>;

interface PlatformHeaders {
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

interface ErpHeaders {
  readonly import_headers: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly models: Readonly<Record<string, { readonly columns: readonly string[] }>>;
}

function parsed(name: string): unknown {
  return JSON.parse(readFileSync(samplePath(`cn_platform_headers/${name}`), "utf8"));
}

function readWholeLists(): HeadingLists {
  const lists = new Map<string, readonly string[]>();
  if (!haveSamples) return lists;
  const { headers } = parsed("platform_headers.json") as PlatformHeaders;
  for (const [name, headings] of Object.entries(headers)) lists.set(name, headings);
  const { import_headers: imports, models } = parsed("ut3_aftersales_system.json") as ErpHeaders;
  for (const [name, each] of Object.entries(imports)) {
    each.forEach((headings, index) => lists.set(`${name}#${index}`, headings));
  }
  for (const [name, { columns }] of Object.entries(models)) lists.set(name, columns);
  return lists;
}

/** The lists as they were published; none where the samples are not at hand. */
export const wholeLists = readWholeLists();

/** Of each list that has a ledger, the headings that a person would place. */
export const statedLists: HeadingLists = new Map(
  Object.entries(headerLists).map(([name, { mapped, byHand }]) => [
    name,
    [...Object.keys(mapped), ...byHand],
  ]),
);

/** What a sheet with these headings is taken for, column by column, and what a person is asked. */
export function understood(headings: readonly string[]) {
  const [best] = findLedger(ledgers, grid([headings]), "Sheet1").candidates;
  const mapped: Record<string, string> = {};
  for (const { text, column } of best?.match.headings ?? []) {
    if (column !== null) mapped[text] = column;
  }
  const asked = best?.match.problems.map(({ code, column }) => `${code} ${column ?? ""}`) ?? [];
  return { ledger: best?.ledger.id, mapped, asked };
}

/** Of the headings that a ledger has a column for: how many are placed, left to a person, placed wrongly. */
export function headerShares(lists: HeadingLists) {
  let placed = 0;
  let left = 0;
  let wrong = 0;
  for (const [name, expected] of Object.entries(headerLists)) {
    const { ledger, mapped } = understood(lists.get(name) ?? []);
    for (const [heading, column] of Object.entries(mapped)) {
      if (ledger === expected.ledger && expected.mapped[heading] === column) placed += 1;
      else wrong += 1;
    }
    left += Object.keys(expected.mapped).filter((heading) => !(heading in mapped)).length;
    // A missing column has no heading that could have been placed.
    left +=
      expected.byHand.length + expected.asked.filter((each) => !each.startsWith("S301")).length;
  }
  return { lists: Object.keys(headerLists).length, placed, left, wrong };
}
