import { expect, test } from "vitest";
import { validate } from "../../../addin/engine/check/validate.ts";
import { openSheet } from "../../../addin/engine/sheet/open-ledger.ts";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { proposeColumns } from "../../../shared/reading/propose-columns.ts";
import type { Heading } from "../../../shared/reading/match-headers.ts";
import { proposeLedgers } from "../../../shared/reading/propose-ledgers.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { traditionalCharacters } from "../../../shared/text/traditional-characters.ts";
import { environment } from "../excel/nasty-workbooks/at-work.ts";
import { openExcel } from "../excel/open-excel.ts";
import { context } from "../reading/sheets.ts";
import { type FoundSheet, fileOf, gridOf } from "./found/found-sheet.ts";
import { foundSheets } from "./found/index.ts";

const reading = {
  ...context,
  choices: (setting: string) =>
    (defaultSettings.lists as Readonly<Record<string, readonly string[]>>)[setting] ?? [],
};

/** Opens the file in the pane's workbook, and its one sheet as the pane does. */
async function opened(sheet: FoundSheet) {
  const excel = openExcel();
  const { name, bytes } = fileOf(sheet);
  expect(openFile(excel.book, bytes, name)).toBe(null);
  const [first] = excel.book.sheets;
  if (first === undefined) throw new Error("A workbook has a sheet");
  const found = await openSheet(excel.workbook, first.id, defaultSettings.lists);
  return { workbook: excel.workbook, found };
}

/** What stands under each heading for certain, and what a person may well say. */
const known = ({ columns, open }: FoundSheet): Readonly<Record<string, string>> => ({
  ...open,
  ...columns,
});

type Placed = readonly (readonly [heading: string, column: string])[];

const placedOf = (headings: readonly Heading[]): Placed =>
  headings.flatMap(({ text, column }) => (column === null ? [] : [[text, column] as const]));

const wronglyPlaced = (sheet: FoundSheet, placed: Placed) =>
  placed.filter(([heading, column]) => known(sheet)[heading] !== column);

/** The headings with a column of their own that were not placed. */
function leftOf({ columns }: FoundSheet, placed: Placed): string[] {
  const there = new Set(placed.map(([heading]) => heading));
  return Object.keys(columns).filter((heading) => !there.has(heading));
}

/** True for a sheet that is some ledger's by what its headings say. */
const isKnown = ({ ledger, byOnePress, byHand = [], columns }: FoundSheet): boolean =>
  ledger !== null && byOnePress !== true && byHand.length < Object.keys(columns).length;

/** A letter or digit in full width. */
const wide = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

const named = (sheets: readonly FoundSheet[]) =>
  sheets.map((sheet) => [sheet.name, sheet] as const);

test.each(named(foundSheets))("%s: nothing is taken for what it is not", async (_name, sheet) => {
  const { found } = await opened(sheet);
  const placed = found.kind === "ledger" ? placedOf(found.openLedger.headings) : [];
  expect(wronglyPlaced(sheet, placed)).toEqual([]);
  const onePress = sheet.byOnePress === true ? [] : (sheet.byOnePress ?? []);
  expect({
    ledger: found.kind === "ledger" ? found.openLedger.ledger.id : null,
    other: found.kind === "no-ledger" ? found.other?.id : undefined,
    left: found.kind === "ledger" ? leftOf(sheet, placed) : [],
  }).toEqual({
    ledger: isKnown(sheet) ? sheet.ledger : null,
    other: sheet.other,
    left: isKnown(sheet) ? [...onePress, ...(sheet.byHand ?? [])] : [],
  });
});

/** What stands where after one press: what is placed by itself, and all that is clear. */
function afterOnePress(sheet: FoundSheet) {
  const cells = gridOf(sheet);
  const sheetName = sheet.sheet ?? "Sheet1";
  const proposed =
    findLedger(ledgers, cells, sheetName).candidates[0] ??
    proposeLedgers(ledgers, cells, sheetName, reading)[0];
  if (proposed === undefined) return { ledger: undefined, placed: [] };
  const { ledger, match } = proposed;
  const not = new Set(match.profile?.misleading.keys());
  const { clear } = proposeColumns(ledger, cells, match, reading, { not });
  return { ledger: ledger.id, placed: [...placedOf(match.headings), ...clear] };
}

const kept = foundSheets.filter(({ ledger }) => ledger !== null);

test.each(named(kept))("%s: one press places none wrongly, and nearly all", (_name, sheet) => {
  const { ledger, placed } = afterOnePress(sheet);
  expect(wronglyPlaced(sheet, placed)).toEqual([]);
  expect(leftOf(sheet, placed)).toEqual(sheet.byHand ?? []);
  expect([sheet.ledger, undefined]).toContain(ledger);
});

const readable = named(foundSheets.filter(isKnown));

test.each(readable)("%s: each row is read, and nothing else is one", async (name, sheet) => {
  const { workbook, found } = await opened(sheet);
  if (found.kind !== "ledger") throw new Error(`${name} is a ledger`);
  const { reading: read } = await validate(workbook, found.openLedger, environment);
  const { headerRow } = found.openLedger.placement;
  const filled = sheet.cells.slice(headerRow + 1);
  const around = filled.filter((row) => row.filter((cell) => cell !== null).length < 6).length;
  expect(read.rows.length).toBe(filled.length - around);
  expect(read.summaryRows + read.remarkRows).toBe(around);
});

const traditional = new Map<string, string>();
for (const [simplest = "", other = ""] of traditionalCharacters.split(" ")) {
  if (!traditional.has(simplest)) traditional.set(simplest, other);
}

test.each<[string, (heading: string) => string]>([
  ["（必填）", (heading) => `${heading}（必填）`],
  ["* and a colon", (heading) => `*${heading}：`],
  ["line breaks", (heading) => `${heading.slice(0, 2)}\n${heading.slice(2)}`],
  ["blanks", (heading) => Array.from(heading).join(" ")],
  ["full width", (heading) => heading.replace(/\w/g, (sign) => wide(sign))],
  [
    "traditional characters",
    (heading) => Array.from(heading, (sign) => traditional.get(sign) ?? sign).join(""),
  ],
])("headings written with %s are the same headings", (_how, write) => {
  for (const sheet of foundSheets) {
    const as = gridOf(sheet);
    const sheetName = sheet.sheet ?? "Sheet1";
    const [before] = findLedger(ledgers, as, sheetName).candidates;
    const at = before?.match.placement.headerRow ?? 0;
    const values = as.values.map((row, index) =>
      index === at ? row.map((cell) => (cell === "" ? "" : write(String(cell)))) : row,
    );
    const [after] = findLedger(ledgers, { ...as, values }, sheetName).candidates;
    expect([sheet.name, after?.ledger.id, after?.match.placement]).toEqual([
      sheet.name,
      before?.ledger.id,
      before?.match.placement,
    ]);
  }
});
