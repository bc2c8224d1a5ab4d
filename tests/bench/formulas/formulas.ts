import { enter, setValues } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { newWorkbook } from "../../../addin/sandbox/workbook/new-workbook.ts";
import { sortRows } from "../../../addin/sandbox/workbook/sort-rows.ts";
import { insertRows } from "../../../addin/sandbox/workbook/structure.ts";
import type { Bench } from "../kit/bench.ts";
import type { Figure } from "../kit/figure.ts";
import { median } from "../kit/rounds.ts";

const ROWS = 20_000;
const SUMS = 500;
const ROUNDS = 5;
const KINDS = ["退款", "补偿", "邮费", "赔偿"] as const;

const shop = (i: number) => `店铺${i % 25}`;
const kind = (i: number) => KINDS[i % KINDS.length] ?? "";
const details = (round: number) =>
  Array.from({ length: ROWS }, (_, i) => [
    shop(i),
    kind(i),
    ((i * 37 + round) % 100_000) / 100,
    46_300 + (i % 30),
    `SF${1_000_000 + i}`,
  ]);

/** What each step costs the processor, in order, once. */
function measureOnce(round: number): Map<string, number> {
  const workbook = newWorkbook();
  const sheet = workbook.activeSheet;
  workbook.renameSheet(sheet, "明细");
  const report = workbook.addSheet("日报");
  const costs = new Map<string, number>();
  const step = (name: string, work: () => void) => {
    const start = process.cpuUsage();
    work();
    report.value(0, 0);
    const { user, system } = process.cpuUsage(start);
    costs.set(name, (user + system) / 1000);
  };
  step(`${SUMS} SUMIFS written`, () => {
    const sums = Array.from({ length: SUMS }, (_, i) => [
      `=SUMIFS(明细!C:C,明细!A:A,"${shop(i)}",明细!B:B,"${kind(i)}")`,
    ]);
    setValues(report, 0, 0, sums);
  });
  step(`${ROWS} rows of details written`, () => setValues(sheet, 0, 0, details(round)));
  step("one amount changed", () => enter(sheet, 5, 2, "99"));
  step("details sorted by amount", () => {
    sortRows(sheet, { row: 0, column: 0, rows: ROWS, columns: 5 }, [
      { column: 2, ascending: true },
    ]);
  });
  step("a row inserted among them", () => insertRows(sheet, 3, 1));
  step("their sheet renamed", () => workbook.renameSheet(sheet, "明细 二"));
  step(`${ROWS} COUNTIF over the parcels`, () => {
    const counts = Array.from({ length: ROWS }, (_, i) => [`=COUNTIF(E:E,E${i + 1})`]);
    setValues(sheet, 0, 6, counts);
  });
  step("one parcel changed", () => enter(sheet, 7, 4, "SF9"));
  return costs;
}

const MOST: Readonly<Record<string, number>> = {
  [`${ROWS} rows of details written`]: 1000,
  "one amount changed": 300,
  "details sorted by amount": 1000,
  "a row inserted among them": 1000,
  "their sheet renamed": 1000,
};

/** What finance's reports cost in the sandbox: hundreds of SUMIFS over one table of details. */
export const formulas: Bench = {
  name: "formulas",
  title: "Formulas of the sandbox, 500 SUMIFS over 20,000 rows",
  how: "time of the processor in Node, all that depends on the change worked out, median of five rounds",
  seconds: 120,
  measure: () => {
    const rounds = Array.from({ length: ROUNDS }, (_, round) => measureOnce(round));
    const names = [...(rounds[0]?.keys() ?? [])];
    return Promise.resolve(
      names.map((name): Figure => {
        const value = median(rounds.map((costs) => costs.get(name) ?? 0));
        const most = MOST[name];
        return { name, value, unit: "ms", ...(most !== undefined && { target: { most } }) };
      }),
    );
  },
};
