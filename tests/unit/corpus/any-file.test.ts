import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, test } from "vitest";
import { openSheet, placeColumns } from "../../../addin/engine/sheet/open-ledger.ts";
import type { OpenLedger } from "../../../addin/engine/sheet/open-ledger.ts";
import { validate } from "../../../addin/engine/check/validate.ts";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { translator } from "../../../addin/sandbox/page/strings.ts";
import { isBlank } from "../../../shared/cell.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { environment } from "../excel/nasty-workbooks/at-work.ts";
import { openExcel, type OpenExcel } from "../excel/open-excel.ts";
import { OWN_LEDGER, ownFiles } from "./own-files.ts";
import { sampleFiles } from "./samples.ts";

const { lists } = defaultSettings;

/** Files with a password, of another program, or damaged, and what a person is told. */
const REFUSED: Readonly<Record<string, string | null>> = {
  ...Object.fromEntries(ownFiles.map(({ name, refused }) => [name, refused])),
  "exceljs__missing-bits.xlsx": "fileBroken",
  "poi__SampleSS.ods": "fileUnknown",
  "poi__SampleSS.xml": "fileUnknown",
  "poi__password.xls": "fileUnknown",
  "poi__protected_passtika.xlsx": "fileUnknown",
  "sheetjs__1904__1904.slk": "fileUnknown",
};

/** Sheets whose headings are a ledger's by themselves: those that a person could push. */
const ledgersFound: string[] = [];

/** A sheet as a ledger: what it is, or else its headings taken for the columns of one, from the left. */
async function asLedger({ workbook }: OpenExcel, sheet: string): Promise<OpenLedger | null> {
  const opened = await openSheet(workbook, sheet, lists);
  if (opened.kind === "empty") return null;
  if (opened.kind === "ledger") {
    const { remembered, snapshot } = opened.openLedger;
    // Not for what the sheet before it was taken for here.
    if (remembered === undefined) ledgersFound.push(snapshot.sheet.name);
    return opened.openLedger;
  }
  const { headings } = matchHeaders(afterSales, opened.snapshot.grid);
  const columns = Object.fromEntries(
    headings
      .slice(0, afterSales.keys.length)
      .map(({ name }, index) => [afterSales.keys[index] ?? "", { heading: name }]),
  );
  return placeColumns(workbook, opened.snapshot, afterSales, columns, lists);
}

/** Checks a sheet and holds every row to account. Returns how many were read. */
async function checkSheet(excel: OpenExcel, sheet: string): Promise<number> {
  const openLedger = await asLedger(excel, sheet);
  if (openLedger === null) return 0;
  const { reading } = await validate(excel.workbook, openLedger, environment);
  const { grid } = openLedger.snapshot;
  const { placement, ledger } = openLedger;
  const own = Object.entries(placement.columns).flatMap(([key, place]) =>
    "index" in place && ledger.columns[key]?.fillDown === false ? [place.index] : [],
  );
  const filled = grid.values.flatMap((values, index) => {
    const kinds = grid.kinds[index] ?? [];
    const blank = own.every((at) =>
      isBlank({ value: values[at] ?? "", kind: kinds[at] ?? "empty" }),
    );
    return index > placement.headerRow && !blank ? [grid.firstRow + index] : [];
  });
  const numbers = new Set(reading.rows.map(({ number }) => number));
  expect(numbers.size).toBe(reading.rows.length);
  expect([...numbers].filter((number) => !filled.includes(number))).toEqual([]);
  const leftOut = filled.filter((number) => !numbers.has(number)).length;
  expect(leftOut).toBeLessThanOrEqual(reading.summaryRows + reading.remarkRows);
  const refused = reading.rows.filter(
    (one) => !one.blocked && !ledger.wire.safeParse(one.cells).success,
  );
  expect(refused).toEqual([]);
  return reading.rows.length;
}

let files = 0;
let rows = 0;
/** The most memory that was in use after a file, in bytes, garbage aside. */
let peak = 0;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void; // what the flag brings
const LOOK_AGAIN = 300e6;

function noteMemory(): void {
  if (process.memoryUsage().heapUsed > LOOK_AGAIN) collectGarbage();
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}

afterAll(() => {
  console.info(`${files} files opened, ${rows} rows read, ${Math.round(peak / 1e6)} MB at most`);
});

const anyFiles = [...ownFiles, ...sampleFiles("messy_workbooks", "csv_spectrum")];

test.each(anyFiles.map((file) => [file.name, file] as const))(
  "%s is opened and every row accounted for, or is refused with a sentence",
  async (name, { bytes }) => {
    const excel = openExcel();
    const trouble = openFile(excel.book, bytes, name);
    expect(trouble).toBe(REFUSED[name] ?? null);
    if (trouble !== null) return;
    files += 1;
    for (const sheet of excel.book.sheets) rows += await checkSheet(excel, sheet.id);
    noteMemory();
  },
);

test("none but the one ledger is taken for one: what stands in the others can't reach the server unasked", () => {
  expect(ledgersFound).toEqual([OWN_LEDGER]);
});

test("no file needs more than 500 MB", () => {
  expect(rows).toBeGreaterThan(5000);
  expect(peak).toBeLessThan(500e6);
});

test("whatever keeps a file from being opened has a sentence that names it, in both languages", () => {
  const troubles = ["fileUnknown", "fileBroken", "fileHostile"] as const;
  const said = (["zh-CN", "en-US"] as const).flatMap((locale) =>
    troubles.map((trouble) => translator(locale)(trouble, { name: "a.xlsx" })),
  );
  expect(said.filter((sentence) => !sentence.includes("a.xlsx"))).toEqual([]);
});
