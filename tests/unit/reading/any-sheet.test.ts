import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import { problemsByRow, stopsRow } from "../../../shared/problem.ts";
import { examineRows } from "./sheets.ts";

const content = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  fc.constantFrom(
    "2026-11-03",
    46_329,
    "11月3日",
    11.1,
    "换货",
    "退款",
    "12.50",
    "￥1,234.5",
    "10+5",
  ),
  fc.constantFrom(
    "4128374650192837465",
    4.1e18,
    "合计",
    "#N/A",
    "#BUSY!",
    "是",
    "-",
    "无",
    "A",
    true,
  ),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** Any rows under a ledger's own headings. */
const sheetOf = (ledger: Ledger) => {
  const headings = Object.values(ledger.columns).map((column) => column.header.zh);
  const row = fc.array(content, { maxLength: headings.length });
  return fc.array(row, { maxLength: 8 }).map((rows) => [headings, ...rows]);
};

const settings = { choices: () => ["A", "B"] };

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "whatever stands in a sheet of %s, what would be sent is what the server accepts",
  async (_id, ledger) => {
    await fc.assert(
      fc.asyncProperty(sheetOf(ledger), async (sheet) => {
        const { rows } = await examineRows(ledger, sheet, settings);
        const refused = rows.filter(
          (row) => !row.blocked && !ledger.wire.safeParse(row.cells).success,
        );
        expect(refused).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "whatever stands in a sheet of %s, a blocked row has its reason and every problem its words",
  async (_id, ledger) => {
    await fc.assert(
      fc.asyncProperty(sheetOf(ledger), async (sheet) => {
        const { rows, problems } = await examineRows(ledger, sheet, settings);
        const reasons = problemsByRow(problems.filter(stopsRow));
        expect(rows.filter((row) => row.blocked !== reasons.has(row.number))).toEqual([]);
        for (const problem of problems) {
          for (const language of ["zh", "en"] as const) {
            const bare = { ...problem, value: "x" };
            expect(sentence(bare, ledger, language)).not.toMatch(/undefined|NaN|\[object|「」/);
          }
        }
      }),
      { numRuns: 200 },
    );
  },
);

test("every row is read, left out as totals or remarks, or blank", async () => {
  const [ledger] = ledgers;
  expect(ledger).toBeDefined();
  if (ledger === undefined) return;
  await fc.assert(
    fc.asyncProperty(sheetOf(ledger), async (sheet) => {
      const end = [46_329, "", "", "A", "4128374650192837465"];
      const { rows, summaryRows, remarkRows, blankRows } = await examineRows(
        ledger,
        [...sheet, end],
        settings,
      );
      expect(rows.length + summaryRows + remarkRows + blankRows).toBe(sheet.length);
    }),
    { numRuns: 200 },
  );
});
