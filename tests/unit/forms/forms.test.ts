import { describe, expect, test } from "vitest";
import { forms } from "../../../shared/forms/index.ts";
import { isForm } from "../../../shared/forms/is-form.ts";
import { type FormContent, layOutForm } from "../../../shared/forms/lay-out-form.ts";
import { exampleRow } from "../../../shared/handbook/example-row.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Language } from "../../../shared/localized.ts";
import { openExcel } from "../excel/open-excel.ts";

function layOut(form: (typeof forms)[number], language: Language, some: Partial<FormContent> = {}) {
  const ledger = ledgerById(form.ledger);
  if (ledger === undefined) throw new Error("The form is of no ledger");
  const content: FormContent = {
    row: exampleRow(ledger),
    show: (column, value) => (value === null ? "" : (ledger.columns[column]?.show(value) ?? "")),
    life: [],
    levels: [],
    moment: "2026-11-29 14:32",
    by: "李敏",
    isMasked: false,
    ...some,
  };
  return layOutForm(form, ledger, content, language);
}

describe.each(forms.map((form) => [form.id, form] as const))("%s", (_id, form) => {
  test.each(["zh", "en"] as const)(
    "fills the page in each line, and names no column twice: %s",
    (language) => {
      const { lines } = layOut(form, language);
      const spans = lines.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0));
      expect(new Set(spans)).toEqual(new Set([4]));
      const columns = form.sections.flatMap((section) => section.lines.flat());
      expect(columns).toEqual([...new Set(columns)]);
      expect(columns).toContain(form.number);
      for (const { cells } of lines)
        for (const { text } of cells) expect(text).not.toMatch(/undefined|null/);
    },
  );

  test("is no ledger by itself, in either language", () => {
    for (const language of ["zh", "en"] as const) {
      const values = layOut(form, language).lines.map(({ cells }) => cells.map(({ text }) => text));
      expect(isForm({ values } as unknown as Parameters<typeof isForm>[0])).toBe(true);
    }
  });
});

test("a long text has a row as high as it needs, and a blank number names the sheet by its title", () => {
  const [form] = forms;
  if (form === undefined) throw new Error("There is no form");
  const content = "送来就是坏的，".repeat(60);
  const { lines, name, header } = layOut(form, "zh", { row: { content } });
  const tall = lines.find(({ cells }) => cells.some(({ text }) => text === content));
  expect(tall?.height).toBeGreaterThan(150);
  expect([name, header]).toEqual([form.title.zh, form.title.zh]);
});

test("in Excel it is A4, one page wide, with the number at its head; what looks like a formula stays text", async () => {
  const [form] = forms;
  if (form === undefined) throw new Error("There is no form");
  const row = { complaintNo: "TS/1&2", content: "=1+1", receivedAt: "2026-11-03T09:00:00" };
  const life = [
    { kind: "step", column: "receivedAt", at: "2026-11-03T09:00:00" },
    {
      kind: "turn",
      column: "status",
      at: "2026-11-04T10:30:00",
      before: null,
      after: "已关闭",
      by: "李敏",
    },
  ] as const;
  const { workbook, book } = openExcel();
  const layout = layOut(form, "zh", { row, life });
  const { id, name } = await workbook.addForm(layout);
  const again = await workbook.addForm(layout);
  expect([name, again.name]).toEqual(["客户投诉处理表 TS-1&2", "客户投诉处理表 TS-1&2 (2)"]);
  const sheet = book.sheetById(id);
  expect(sheet?.layout.page).toMatchObject({
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    gridlines: true,
    margins: { rightHeader: "客户投诉处理表  TS/1&&2", centerFooter: "&P / &N" },
  });
  const { grid } = await workbook.readSheet(id);
  const texts = grid?.values.flat() ?? [];
  for (const text of [
    "=1+1",
    "2026-11-03 09:00",
    "11-04 10:30",
    "状态 空白 → 已关闭",
    "1 天 1 小时 30 分后",
  ]) {
    expect(texts).toContain(text);
  }
  expect(sheet?.layout.merges.length).toBeGreaterThan(5);
});
