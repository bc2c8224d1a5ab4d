import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { officeClasses } from "../../../addin/sandbox/host/objects/office-classes.ts";
import { camelName } from "../../../addin/sandbox/host/rich-api/members.ts";
import type { OfficeClass } from "../../../addin/sandbox/host/rich-api/office-class.ts";
import { failure, openExcel } from "./open-excel.ts";

const reference = readFileSync(
  createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"),
  "utf8",
);

/** The `[Api set: ExcelApi 1.x]` of every member of a class, from Microsoft's own declarations. */
function apiSets(className: string): Map<string, string> {
  const excel = reference.slice(reference.indexOf("declare namespace Excel"));
  const declared = new RegExp(
    `\\n    class ${className}(<T>)? extends OfficeExtension.ClientObject`,
  );
  const start = excel.search(declared);
  const body = excel.slice(start, excel.indexOf("\n    }\n", start));
  const member = /\/\*\*((?:(?!\*\/).)*)\*\/\s*(?:readonly )?(\w+)[(:?]/gs;
  const sets = new Map<string, string>();
  for (const [, comment = "", name = ""] of body.matchAll(member)) {
    const set = /\[Api set: ExcelApi (1\.\d+)/.exec(comment)?.[1];
    if (set !== undefined && !sets.has(name)) sets.set(name, set);
  }
  return sets;
}

describe("requirement sets", () => {
  const versioned = Object.entries<OfficeClass<never>>(officeClasses)
    .map(([name, { properties, methods, navigations }]) => {
      const members = Object.entries({ ...properties, ...methods, ...navigations });
      return [name, members.filter(([, { since }]) => since !== null)] as const;
    })
    .filter(([, members]) => members.length > 0); // office.js's own services have no versions

  test.each(versioned)(
    "%s: each member has the version that Microsoft's declarations give it",
    (name, members) => {
      const sets = apiSets(name);
      const ours = members.map(([wire, { since, publicName }]) => [
        publicName ?? camelName(wire),
        since,
      ]);
      const theirs = ours.map(([member]) => [member, sets.get(member ?? "")]);
      expect(ours).toEqual(theirs);
    },
  );

  test("a member newer than what the host says it has is not found, and noted", async () => {
    const { excel, host } = openExcel({ requirements: { ExcelApi: "1.10" } });
    const run = excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("address,hasSpill");
      await context.sync();
    });
    expect((await failure(run)).code).toBe("ApiNotFound");
    expect(host.missingMembers).toEqual(["Range.hasSpill"]);
  });

  test("so is a member that the host lacks", async () => {
    const { excel, host } = openExcel();
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.load("count");
      await context.sync();
    });
    expect(await failure(run)).toEqual({ code: "ApiNotFound", at: "Worksheet.shapes" });
    expect(host.missingMembers).toEqual(["Worksheet.shapes"]);
  });

  test("1.9 is older than 1.14", async () => {
    const { excel } = openExcel({ requirements: { ExcelApi: "1.9" } });
    const run = excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getActiveWorksheet();
      autoFilter.clearColumnCriteria(0);
      await context.sync();
    });
    expect((await failure(run)).code).toBe("ApiNotFound");
  });

  test("every member that was used is known afterwards, with its version", async () => {
    const { excel, host } = openExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.format.font.bold = true;
      range.load("values,format/columnWidth");
      await context.sync();
    });
    expect(host.usedMembers).toEqual([
      { name: "Range.format", since: "1.1" },
      { name: "Range.values", since: "1.1" },
      { name: "RangeFont.bold", since: "1.1" },
      { name: "RangeFormat.columnWidth", since: "1.2" },
      { name: "RangeFormat.font", since: "1.1" },
      { name: "Workbook.worksheets", since: "1.1" },
      { name: "Worksheet.getRange", since: "1.1" },
      { name: "WorksheetCollection.getActiveWorksheet", since: "1.1" },
    ]);
  });
});
