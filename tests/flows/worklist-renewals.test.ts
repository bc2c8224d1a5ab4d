import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkList } from "../../addin/engine/worklists/check-list.ts";
import { type ListMaking, listSheet } from "../../addin/engine/worklists/list-sheet.ts";
import type { LinesPage } from "../../addin/engine/worklists/list-lines.ts";
import { listIn } from "../../addin/engine/worklists/pull-list.ts";
import { checkingFor } from "../../addin/engine/worklists/read-answer.ts";
import { renewal } from "../../addin/engine/worklists/renew-list.ts";
import type { WorkLine } from "../../shared/api/worklists.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { day, moment } from "../../shared/time/wire.ts";
import { worklistById } from "../../shared/worklists/index.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";

const worklist = worklistById("invoices");
if (worklist === undefined) throw new Error("There is no worklist of invoices");
const today = day.parse("2026-11-28");
const making: ListMaking = {
  key: { worklist: "invoices", state: "open", day: null, shop: null, find: null, shops: null },
  worklist,
  asks: Object.keys(worklist.asks),
  lists: defaultSettings.lists,
  offered: {},
  language: "zh",
  today,
};
const checking = checkingFor(worklist, undefined, defaultSettings, today);

const MOST = 6;
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: MOST }), { maxLength: MOST });

/** What may happen to a list: at the sheet, or on the server before it is pulled again. */
const happening = fc.oneof(
  fc.record({
    did: fc.constant("answer" as const),
    row: fc.nat(),
    text: fc.stringMatching(/^[甲乙丙丁]{1,3}$/),
  }),
  fc.record({ did: fc.constant("sort" as const), down: fc.boolean() }),
  fc.record({ did: fc.constant("delete" as const), row: fc.nat() }),
  fc.record({ did: fc.constant("note" as const), row: fc.nat() }),
  fc.record({
    did: fc.constant("pull" as const),
    lines: numbers,
    version: fc.integer({ min: 1, max: 3 }),
  }),
);

function pageOf(lines: readonly number[], version: number): LinesPage {
  const line = (number: number): WorkLine => ({
    id: `line-${number}`,
    stamp: `${number}-${version}`,
    cells: { orderNo: `ORDER-${number}`, amount: 1000 * version },
    record: null,
    blocked: null,
    answered: null,
  });
  return {
    asOf: moment.parse("2026-11-28T14:05:00"),
    day: null,
    total: lines.length,
    blocked: 0,
    sums: [],
    atRisk: null,
    digest: null,
    groups: {},
    lines: lines.map(line),
    cursor: null,
  };
}

test("whatever is done to a list between pulls, no answer that was typed is lost, and each line stands there once", async () => {
  await fc.assert(
    fc.asyncProperty(numbers, fc.array(happening, { maxLength: 12 }), async (first, happenings) => {
      const workbook = new MemoryWorkbook();
      const { id } = await workbook.addList(listSheet(pageOf(first, 1), making));
      const [sheet] = workbook.sheets;
      if (sheet === undefined) throw new Error("The list has no sheet");
      const list = async () => {
        const found = await listIn(workbook, id);
        if (found === undefined) throw new Error("The sheet is no list");
        return found;
      };
      // What stands in the answers and notes of lines, by line: it is theirs wherever the row goes.
      const typed = new Map<string, string>();
      const notes = new Map<string, string>();
      let listed = first;
      const { headerRow } = await list();
      const [remark, order] = [sheet.column("退回说明"), sheet.column("订单号")];
      const noteColumn = sheet.width();
      sheet.put(headerRow, noteColumn, "我的备注");
      const some = async (row: number) => {
        const rows = (await list()).rows.filter(({ mark }) => mark !== null);
        return rows.length === 0 ? undefined : rows[row % rows.length];
      };
      for (const one of happenings) {
        if (one.did === "sort") {
          sheet.sort(headerRow, (a, b) =>
            String(one.down ? b[order] : a[order]).localeCompare(
              String(one.down ? a[order] : b[order]),
            ),
          );
          continue;
        }
        if (one.did === "pull") {
          listed = one.lines;
          const { change } = renewal(
            checkList(await list(), checking),
            pageOf(one.lines, one.version),
            making,
          );
          await workbook.changeList(id, change);
          const here = new Set((await list()).rows.map(({ mark }) => mark?.line));
          for (const line of notes.keys()) if (!here.has(line)) notes.delete(line);
          continue;
        }
        const row = await some(one.row);
        if (row?.mark === null || row === undefined) continue;
        const { line } = row.mark;
        if (one.did === "answer") {
          sheet.type(row.number, remark, one.text);
          typed.set(line, one.text);
        } else if (one.did === "note") {
          sheet.type(row.number, noteColumn, `备注 ${line}`);
          notes.set(line, `备注 ${line}`);
        } else {
          sheet.rows.splice(row.number - 1, 1);
          sheet.revision += 1;
          typed.delete(line);
          notes.delete(line);
        }
      }
      const { change } = renewal(checkList(await list(), checking), pageOf(listed, 3), making);
      await workbook.changeList(id, change);
      const { rows } = await list();
      const lines = rows.flatMap(({ mark }) => (mark === null ? [] : [mark.line]));
      expect(lines.toSorted()).toEqual([...new Set(lines)].toSorted());
      expect(lines).toEqual(expect.arrayContaining(listed.map((number) => `line-${number}`)));
      for (const { number, mark } of rows) {
        const line = mark?.line ?? "";
        expect(sheet.at(number, order)).toBe(`ORDER-${line.slice("line-".length)}`);
        expect(sheet.at(number, remark)).toBe(typed.get(line) ?? "");
        const note = notes.has(line) ? sheet.at(number, noteColumn) : undefined;
        expect(note).toBe(notes.get(line));
      }
      for (const line of typed.keys()) expect(lines).toContain(line);
    }),
    { numRuns: 100 },
  );
});
