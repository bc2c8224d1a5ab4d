import { afterEach, expect, test, vi } from "vitest";
import { Changes } from "../../../addin/excel/changes.ts";
import { push } from "../../../addin/engine/push/push.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import {
  environment,
  HEADINGS,
  previewed,
  row,
  takesEverything,
  validated,
} from "./nasty-workbooks/at-work.ts";
import { type OpenExcel, openExcel, type PlayedExcel } from "./open-excel.ts";

afterEach(() => void vi.useRealTimers());

const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A person takes something from the list of a cell. */
const choose = ({ book, sheet }: OpenExcel, at: number, column: number, text: string) =>
  book.transact(() => enter(sheet, at, column, text), "Choice");

const KIND = HEADINGS.indexOf("售后类型");

async function checked(played: PlayedExcel = {}) {
  const excel = openExcel([HEADINGS, row(), row()], played);
  const told = vi.fn<() => void>();
  excel.workbook.onChange(told);
  const { openLedger } = await validated(excel);
  await delivered();
  told.mockClear();
  return { ...excel, told, snapshot: openLedger.snapshot };
}

test("a choice from a dropdown is told on the desktop", async () => {
  const desktop = await checked({ platform: "desktop" });
  choose(desktop, 1, KIND, "补偿");
  await delivered();
  expect(desktop.told).toHaveBeenCalled();
});

test("a choice from a dropdown is found on the web, which does not tell of it", async () => {
  const web = await checked();
  choose(web, 1, KIND, "补偿");
  await delivered();
  expect(web.told).not.toHaveBeenCalled();
  expect(web.workbook.revision(web.sheet.id)).toBe(web.snapshot.revision);
  expect(await web.workbook.isAsRead(web.snapshot)).toBe(false);
  expect(web.told).toHaveBeenCalledOnce();
  expect(web.workbook.revision(web.sheet.id)).toBeGreaterThan(web.snapshot.revision);
  expect(await web.workbook.rereadSheet(web.snapshot)).toBeNull();
});

test("what the add-in wrote, what a merge covers, and a formula that moved on, is no change", async () => {
  const excel = openExcel([HEADINGS, row(), row()]);
  enter(excel.sheet, 1, 4, "=1+H9");
  excel.sheet.change({ merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  const { openLedger } = await validated(excel);
  excel.book.transact(() => enter(excel.sheet, 8, 7, "7"), "Choice");
  expect(excel.sheet.value(1, 4)).toBe(8);
  enter(excel.sheet, 8, 7, "");
  enter(excel.sheet, 1, 4, "=2+H9");
  expect(await excel.workbook.isAsRead(openLedger.snapshot)).toBe(true);
});

test("a row more, or one less, is a change", async () => {
  const excel = await checked();
  choose(excel, 3, 0, "2026-11-04");
  expect(await excel.workbook.isAsRead(excel.snapshot)).toBe(false);
});

test("a cell that changed without a word is what is pushed, not what was looked at before", async () => {
  const { client, sent } = takesEverything();
  const excel = openExcel([HEADINGS, row(), row()]);
  const send = async (preview: Awaited<ReturnType<typeof previewed>>) =>
    push(excel.workbook, client, preview, environment, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
  const looked = await previewed(excel, client);
  choose(excel, 1, KIND, "补偿");
  expect(await send(looked)).toMatchObject({ stale: true, notSent: 2 });
  expect(sent).toEqual([]);
  expect(await send(await previewed(excel, client))).toMatchObject({ stale: false, notSent: 0 });
  expect(sent).toHaveLength(2);
  expect(JSON.stringify(sent[0])).toContain("补偿");
});

test("when Excel says nothing of what was written, it is asked to tell anew, and that is said", async () => {
  const { host, sheet, workbook } = await checked();
  const hears: boolean[] = [];
  workbook.onHearing((now) => hears.push(now));
  const { check } = await workbook.ownedColumns(sheet.id, 1);
  const before = workbook.revision(sheet.id);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const passes = async (work: Promise<unknown> | null = null) => {
    await vi.advanceTimersByTimeAsync(1000);
    await work;
    await vi.advanceTimersByTimeAsync(30_000);
  };
  await passes(workbook.writeOwned(sheet.id, check, 2, ["有回音"]));
  expect(hears).toEqual([]);
  host.session.registrations.clear();
  await passes(workbook.writeOwned(sheet.id, check, 2, ["没回音"]));
  expect(hears).toEqual([false]);
  expect(workbook.revision(sheet.id)).toBeGreaterThan(before);
  enter(sheet, 1, 0, "2026-11-04");
  await passes();
  expect(hears).toEqual([false, true]);
});

test("what Excel tells before it says that all is written is its echo: no other is waited for", async () => {
  const { sheet } = openExcel([HEADINGS, row()]);
  const changes = new Changes();
  await changes.start();
  const hears: boolean[] = [];
  changes.onHearing((now) => hears.push(now));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const writes = async (meanwhile: () => void) => {
    const expectEcho = changes.beforeWriting();
    meanwhile();
    await vi.advanceTimersByTimeAsync(1000);
    expectEcho();
    await vi.advanceTimersByTimeAsync(30_000);
  };
  await writes(() => enter(sheet, 1, 0, "2026-11-04"));
  expect(hears).toEqual([]);
  await writes(() => undefined);
  expect(hears).toEqual([false]);
  await changes.stop();
});
