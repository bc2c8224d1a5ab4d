import { exampleRow } from "../../../shared/handbook/example-row.ts";
import type { WholeRow } from "../../../shared/derive/whole-row.ts";
import { type Ledger, NOTE } from "../../../shared/ledger.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import { columnsByPushedValues } from "../../../shared/merge/columns-by-pushed-values.ts";
import { compareRows } from "../../../shared/merge/compare.ts";
import { writeMark } from "../../../shared/merge/mark.ts";
import { linkCodes, type Problem } from "../../../shared/problem.ts";
import { asSample } from "../../../shared/sample-mark.ts";
import { examine } from "../../../shared/reading/examine.ts";
import type { BlankAnswer } from "../../../shared/reading/placement.ts";
import { gathered } from "../../../shared/reading/gathered.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { problemsTakenOver } from "../../../addin/engine/sheet/taken-over.ts";
import { idOf } from "../../record-ids.ts";
import { HEADINGS, row, validated } from "../excel/nasty-workbooks/at-work.ts";
import { openExcel } from "../excel/open-excel.ts";
import { context, grid } from "../reading/sheets.ts";
import { cellsOf, headingsOf, soundCells } from "../reading/sound-rows.ts";

/** A problem that something real has found, in the ledger that it was found in. */
export type Found = readonly [Ledger, Problem];

type Value = string | number | boolean;

/** Cells as nobody should write them, and in each of which some kind of column finds something. */
const ODD: readonly Value[] = [
  "",
  "x",
  "?",
  "-5",
  "10+5",
  "1.005",
  "12.5元左右",
  999_999_999_999_999,
  4_128_374_650_192_837_000,
  "4128374650192837000",
  "4.12837E+18",
  "4128374650192837465、4128374650192837466",
  "单号 4128374650192837465 加急",
  "11.3",
  "11.31",
  "25:00",
  "2026-11-03 25:00",
  "鏉庢晱",
  "锟斤拷锟斤拷",
  "2019-01-02",
  "2031-01-02",
  11.1,
  "飞毛腿",
  "91110105MA00123450",
  "9111",
  "#N/A",
  "#BUSY!",
  "身份证 11010519491231002X",
  "卡号：4111 1111 1111 1111",
  "长".repeat(3000),
  -1,
  0,
  true,
  41_283_746_501_928,
];

const lists = defaultSettings.lists;
const settings = { ...context, choices: (setting: string) => lists[setting] ?? [] };

/** What checking such a sheet brings. */
async function problemsIn(
  ledger: Ledger,
  rows: readonly (readonly Value[])[],
  {
    hiddenRows = 0,
    sheet = "台账",
    blanks = {},
    shops = [],
  }: {
    hiddenRows?: number;
    sheet?: string;
    blanks?: Readonly<Record<string, BlankAnswer>>;
    shops?: readonly string[];
  } = {},
): Promise<Problem[]> {
  const cells = grid(rows);
  const choices = (setting: string) => (setting === "shops" ? shops : settings.choices(setting));
  const named = { name: sheet, choices };
  const match = matchHeaders(ledger, cells, { ledger: ledger.id, columns: {}, blanks }, named);
  const { placement, problems } = match;
  const read = await examine(ledger, cells, placement, { ...settings, hiddenRows });
  const compared = await compareRows(ledger, read.rows);
  const found = [...problems, ...read.problems, ...read.untidy, ...compared.problems];
  return [
    ...gathered(found, {
      ledger,
      grid: cells,
      placement,
      headings: match.headings,
      rows: read.rows,
    }),
  ];
}

/** Sound rows in which one column holds odd cells, one after the other; and rows of nothing else. */
async function ofCells(ledger: Ledger): Promise<Problem[]> {
  const headings = headingsOf(ledger);
  const good = soundCells(ledger);
  const sheets = ledger.keys.map((_, at) => ODD.map((odd) => good.with(at, odd)));
  const onlyOdd = ODD.map((odd) => headings.map(() => odd));
  const found = await Promise.all(
    [...sheets, onlyOdd].map((rows) => problemsIn(ledger, [headings, ...rows])),
  );
  return found.flat();
}

/** Rows that break each of the ledger's rules, and rows that break the rules on rows together. */
async function ofRules(ledger: Ledger): Promise<Problem[]> {
  const headings = headingsOf(ledger);
  const good = exampleRow(ledger);
  const alone = ledger.rules.map(({ broken }) => [broken]);
  const together = ledger.matchRules.flatMap(({ clashes }) => clashes);
  const found = await Promise.all(
    [...alone, ...together].map((rows) =>
      problemsIn(ledger, [
        headings,
        ...rows.map((cells) => cellsOf(ledger, { ...good, ...cells })),
      ]),
    ),
  );
  return found.flat();
}

/** What is said about a sheet as a whole. */
async function ofSheets(ledger: Ledger): Promise<Problem[]> {
  const headings = headingsOf(ledger);
  const good = soundCells(ledger);
  const named = ledger.keys.map((key) => ledger.columns[key]);
  const withTwoNames = named.findIndex((column) => (column?.aliases.length ?? 0) > 1);
  const aliases = named[withTwoNames]?.aliases ?? [];
  const fillsDown = named.flatMap((column, at) => (column?.fillDown === true ? [at] : []));
  const heir = good.map((cell, at) => (fillsDown.includes(at) ? "" : cell));
  const said = (answer: BlankAnswer) =>
    Object.fromEntries(fillsDown.map((at) => [ledger.keys[at] ?? "", answer]));
  const bySheetName = named.flatMap((column, at) => (column?.mentioned === undefined ? [] : [at]));
  const shopAt = ledger.keys.indexOf(ledger.dimensions.shop ?? "");
  const without = <T>(row: readonly T[], at: number) => row.toSpliced(at, 1);
  const sample = good.with(ledger.keys.indexOf(NOTE), asSample("只用来试"));
  const old = cellsOf(ledger, { ...exampleRow(ledger), [ledger.day]: "2020-01-06" });
  const mark = { id: idOf("A"), version: 2, fingerprint: "aaaaaaaaaaaa", identity: "~~~" };
  const totals = Array.from({ length: 7 }, () => ["合计"]);
  const sheets = [
    problemsIn(ledger, [headings, good, sample], { hiddenRows: 312 }),
    problemsIn(ledger, [without(headings, 0), without(good, 0)]),
    problemsIn(ledger, [without(headings, shopAt), without(good, shopAt)], { shops: ["云杉"] }),
    problemsIn(ledger, [
      [...headings, "", ...headings],
      [...good, "", ...good],
    ]),
    problemsIn(ledger, [[...headings, headings[0] ?? ""], good]),
    problemsIn(ledger, [[...without(headings, withTwoNames), ...aliases.slice(0, 2)], good]),
    problemsIn(ledger, [headings, good, ...totals, ["制表：王芳"], headings]),
    problemsIn(ledger, [headings, good, heir, heir]),
    problemsIn(ledger, [headings, good, heir, heir], { blanks: said("fill") }),
    problemsIn(ledger, [headings, good, heir, heir], { blanks: said("blank") }),
    problemsIn(ledger, [headings, heir, good, heir], { blanks: said("fill") }),
    problemsIn(ledger, [headings, ...Array.from({ length: 30 }, () => old)]),
    problemsIn(ledger, [
      [...headings, "平台补贴金额", "台账标记"],
      [...good, 5, writeMark(mark)],
      [...good, 5, writeMark(mark)],
      [...good, 5, "改过"],
    ]),
    ...bySheetName.map((at) =>
      problemsIn(ledger, [without(headings, at), without(good, at)], { sheet: "天猫" }),
    ),
  ];
  return [
    ...(await Promise.all(sheets)).flat(),
    ...findLedger(ledgers, grid([["甲", "乙"]]), "Sheet1").problems,
  ];
}

/** Seven days that one shift has rows of, and another only on the first. */
async function ofShifts(): Promise<Problem[]> {
  const { shifts, day } = afterSales;
  const [early, late] = shifts?.every ?? [];
  if (shifts === undefined || late === undefined) throw new Error("Nobody works in shifts");
  const rows = [1, 2, 3, 4, 5, 6, 7].map((date) => ({
    ...exampleRow(afterSales),
    [day]: `2026-11-0${date}`,
    [shifts.column]: early,
  }));
  const both = [{ ...rows[0], [shifts.column]: late }, ...rows];
  return problemsIn(afterSales, [
    headingsOf(afterSales),
    ...both.map((row) => cellsOf(afterSales, row as WholeRow)),
  ]);
}

/** What is asked of columns that are not where they were when their rows were pushed. */
async function ofColumns(): Promise<readonly Problem[]> {
  const headings = headingsOf(afterSales);
  const pushed = { ...exampleRow(afterSales), refund: 3500, postage: 800 };
  const ledger: Ledger = afterSales;
  const at = (key: string) => ledger.keys.indexOf(key);
  const good = cellsOf(afterSales, pushed);
  const stood = {
    headings,
    columns: Object.fromEntries(afterSales.keys.map((key, at) => [key, headings[at] ?? key])),
  };
  const renamed = grid([headings.with(at("note"), "甲"), good]);
  const memory = { ledger: afterSales.id, columns: {}, stood };
  const mark = { id: idOf("A"), version: 1, fingerprint: "", identity: "~~~" };
  const read = async (rows: readonly (readonly Value[])[]) => {
    const cells = grid(rows);
    const { placement, headings } = matchHeaders(afterSales, cells);
    const { rows: found } = await examine(afterSales, cells, placement, settings);
    return { grid: cells, placement, headings, rows: found, stood: undefined };
  };
  const own = [...headings, "台账标记"];
  const [was] = (await read([own, good])).rows;
  const said = { ...mark, fingerprint: fingerprint(afterSales, was?.cells ?? {}) };
  const swapped = own.with(at("refund"), "邮费").with(at("postage"), "退款金额");
  const now = await read([swapped, [...good, writeMark(said)]]);
  const { rows } = await compareRows(afterSales, now.rows);
  const known = { by: "李敏", day: "2026-11-03", unknown: 1, offered: { shop: "晴天" } } as const;
  const without = matchHeaders(afterSales, grid([headings.toSpliced(at("shop"), 1)]));
  return [
    ...problemsTakenOver(afterSales, { ledger: afterSales.id, columns: {} }, known, without),
    ...matchHeaders(afterSales, renamed, memory).problems,
    ...(await columnsByPushedValues(afterSales, { ...now, rows }, settings)),
  ];
}

/** What is told once of many rows: dates of either order, words that no choice has, columns that were mistaken, currencies. */
async function ofManyRows(ledger: Ledger): Promise<Problem[]> {
  const headings = headingsOf(ledger);
  const good = soundCells(ledger);
  const manyRows = (cell: (row: number) => Value, at: number) => [
    headings,
    ...Array.from({ length: 30 }, (_, row) => good.with(at, cell(row))),
  ];
  // Words and days are gathered by what a column holds, whichever it is; amounts by what the rules say of each.
  const oneOfEach = new Map(ledger.keys.map((key, at) => [ledger.columns[key]?.expects.code, at]));
  const ofWords = [...oneOfEach.values()].flatMap((at) => [
    manyRows(() => "03/04/2026", at),
    manyRows(() => "飞毛腿", at),
    manyRows((row) => `飞毛腿${row}`, at),
  ]);
  const ofAmounts = ledger.keys.flatMap((key, at) =>
    ledger.columns[key]?.expects.code === "money"
      ? [
          [
            [...headings, "总金额"],
            ...Array.from({ length: 30 }, () => [...good.with(at, 99_999), 100_000]),
          ],
          // One of one currency, several of another.
          [
            [...headings, "币种"],
            ...["美元", "USD", "USD"].map((currency) => [...good.with(at, 12), currency]),
          ],
        ]
      : [],
  );
  const found = await Promise.all(
    [...ofWords, ...ofAmounts].map((rows) => problemsIn(ledger, rows)),
  );
  return found.flat();
}

/** What is said of a sheet that may not be changed. */
async function ofLockedSheet(): Promise<readonly Problem[]> {
  const excel = openExcel([HEADINGS, row()]);
  excel.sheet.change({ protected: true });
  return (await validated(excel)).problems;
}

/** What the overdue list says of a row that misses its counterpart in another ledger. */
const ofLinks = (ledger: Ledger): Problem[] =>
  linkCodes.flatMap((code) =>
    ledger.links[code] === undefined
      ? []
      : [{ code, level: "warning", row: 2, column: null, value: "" }],
  );

let once: Promise<readonly Found[]> | undefined;

/**
 * Everything that the readers and rules of every ledger find in sheets that are wrong in all the ways they
 * know: found once for all the test files that ask, as it takes seconds. What is found in many rows is
 * there once.
 */
export function realProblems(): Promise<readonly Found[]> {
  return (once ??= findProblems());
}

async function findProblems(): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  const add = (ledger: Ledger, problems: readonly Problem[]) => {
    for (const problem of problems) {
      const { row: _row, ...said } = problem;
      found.set(`${ledger.id} ${JSON.stringify(said)}`, [ledger, problem]);
    }
  };
  for (const ledger of ledgers) {
    add(ledger, await ofCells(ledger));
    add(ledger, await ofRules(ledger));
    add(ledger, await ofSheets(ledger));
    add(ledger, await ofManyRows(ledger));
    add(ledger, ofLinks(ledger));
  }
  add(afterSales, await ofShifts());
  add(afterSales, await ofLockedSheet());
  add(afterSales, await ofColumns());
  return [...found.values()];
}
