import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { problemsByRow, stopsRow } from "../../../shared/problem.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { gapsIn } from "../../gaps.ts";
import { examineRows } from "./sheets.ts";
import { headingsOf, soundCells } from "./sound-rows.ts";

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
    "-5",
    -1,
    0,
    1000,
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

/** Any rows under a ledger's own headings: some of nothing but odd cells, most sound but for a few of them. */
const sheetOf = (ledger: Ledger) => {
  const headings = headingsOf(ledger);
  const anyRow = fc.array(content, { maxLength: headings.length });
  const sound = soundCells(ledger);
  const slip = fc.tuple(fc.nat({ max: sound.length - 1 }), content);
  const nearlySound = fc
    .array(slip, { maxLength: 3 })
    .map((slips) => slips.reduce((row, [at, odd]) => row.with(at, odd), sound));
  const row = fc.oneof(anyRow, { weight: 2, arbitrary: nearlySound });
  return fc.array(row, { maxLength: 8 }).map((rows) => [headings, ...rows]);
};

const lists = defaultSettings.lists;
const settings = { choices: (setting: string) => lists[setting] ?? [] };

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "whatever stands in a sheet of %s: what would be sent the server accepts, a blocked row has its reason, every problem its words",
  async (_id, ledger) => {
    let [sent, blocked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(sheetOf(ledger), async (sheet) => {
        const { rows, problems } = await examineRows(ledger, sheet, settings);
        const toSend = rows.filter((row) => !row.blocked);
        sent += toSend.length;
        blocked += rows.length - toSend.length;
        expect(toSend.filter((row) => !ledger.wire.safeParse(row.cells).success)).toEqual([]);
        const reasons = problemsByRow(problems.filter(stopsRow));
        expect(rows.filter((row) => row.blocked !== reasons.has(row.number))).toEqual([]);
        for (const problem of problems) {
          // What stands in the cell may be anything, and is said as it stands.
          expect(gapsIn({ ...problem, value: "x" }, ledger)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
    expect(sent).toBeGreaterThan(50);
    expect(blocked).toBeGreaterThan(100);
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
