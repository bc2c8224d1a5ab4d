import fc from "fast-check";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import type { FileCell } from "../../../worker/http/files/file-cell.ts";
import { streamed } from "../../../worker/http/files/streamed.ts";
import { xlsxFile } from "../../../worker/http/files/xlsx/workbook.ts";

const columns = ["店铺", "金额", "店铺"].map((heading) => ({ heading, width: 80 }));
const AT = new Date("2026-11-03T08:00:00Z");

async function* paged(rows: readonly (readonly FileCell[])[], size: number) {
  for (let from = 0; from < rows.length; from += size)
    yield await Promise.resolve(rows.slice(from, from + size));
}

async function sheetOf(rows: readonly (readonly FileCell[])[], size = 2, title = "日报") {
  const bytes: Uint8Array[] = [];
  for await (const chunk of xlsxFile({ title, name: "x", columns, pages: paged(rows, size) }, AT))
    bytes.push(chunk);
  const { SheetNames, Sheets } = read(Buffer.concat(bytes));
  const [name = ""] = SheetNames;
  return { name, cells: utils.sheet_to_json(Sheets[name] ?? {}, { header: 1, raw: true }) };
}

test("whatever a text says, it comes back letter by letter, and no cell is a formula", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string({ unit: "grapheme", minLength: 1 }),
          fc.string({ unit: "binary", minLength: 1 }),
          fc.constantFrom("=1+1", "_x0041_", "\u0000", "]]>", "a\r\nb", "\uD83D", " x "),
        ),
        { minLength: 1, maxLength: 7 },
      ),
      async (texts) => {
        const rows = texts.map((text): FileCell[] => [
          text,
          { value: 0.1, format: "#,##0.00", written: "0.1" },
          null,
        ]);
        const { cells } = await sheetOf(rows);
        const wanted = texts.map((text) => [text.toWellFormed().replaceAll(/\r+\n/g, "\n"), 0.1]);
        expect(cells).toEqual([["店铺", "金额", "店铺2"], ...wanted]);
      },
    ),
    { numRuns: 25 },
  );
});

test.each([
  ["a/b:c*d?[e]", "a-b-c-d--e-"],
  [`'${"长".repeat(40)}'`, "长".repeat(30)],
  ["History", "History-"],
  [`${"a".repeat(30)}👍`, "a".repeat(30)],
  ["", "-"],
])("a sheet that would be called %j", async (title, name) => {
  expect((await sheetOf([], 2, title)).name).toBe(name);
});

test("nothing is read before it is asked for, and what fails on the way fails whoever reads", async () => {
  let pages = 0;
  async function* endless() {
    for (;;) {
      pages += 1;
      if (pages > 3) throw new Error("the database is gone");
      const row = Array.from({ length: 2000 }, (_, at): FileCell[] => [crypto.randomUUID() + at]);
      yield await Promise.resolve(row);
    }
  }
  const failures: unknown[] = [];
  const table = { title: "x", name: "x", columns, pages: endless() };
  const body = streamed(xlsxFile(table, AT), (error) => failures.push(error));
  const reader = body.getReader();
  await reader.read();
  expect(pages).toBe(0);
  const drained = (async () => {
    while (!(await reader.read()).done);
  })();
  await expect(drained).rejects.toThrow("the database is gone");
  expect(failures).toHaveLength(1);
});
