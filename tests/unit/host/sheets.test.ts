import { describe, expect, test } from "vitest";
import { failure, openExcel } from "./open-excel.ts";

describe("worksheets", () => {
  test("are added, found, renamed, hidden, moved, deleted", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("财务汇总");
      added.tabColor = "#FF0000";
      added.position = 0;
      added.load("id,name,position,tabColor");
      worksheets.add("lists").visibility = "VeryHidden";
      worksheets.load("items/name,items/visibility");
      const visible = worksheets.getCount(true);
      await context.sync();
      const sheets = worksheets.items.map((sheet) => [sheet.name, sheet.visibility]);
      added.name = "汇总";
      const byId = worksheets.getItem(added.id).load("name");
      const gone = worksheets.getItemOrNullObject("财务汇总");
      await context.sync();
      const renamed = [byId.name, gone.isNullObject];
      added.delete();
      const count = worksheets.getCount();
      await context.sync();
      return [added.position, added.tabColor, sheets, visible.value, renamed, count.value];
    });
    expect(read).toEqual([
      0,
      "#FF0000",
      [
        ["财务汇总", "Visible"],
        ["售后", "Visible"],
        ["lists", "VeryHidden"],
      ],
      2,
      ["汇总", true],
      2,
    ]);
  });

  test("a name that is taken or can't be one, and the last visible sheet, are protected", async () => {
    const { excel } = openExcel();
    const attempt = (work: (sheets: Excel.WorksheetCollection) => void) =>
      failure(
        excel.run(async (context) => {
          work(context.workbook.worksheets);
          await context.sync();
        }),
      );
    expect((await attempt((sheets) => sheets.add("售后"))).code).toBe("ItemAlreadyExists");
    expect((await attempt((sheets) => sheets.add("a/b"))).code).toBe("InvalidArgument");
    expect((await attempt((sheets) => sheets.getItem("售后").delete())).code).toBe(
      "InvalidArgument",
    );
    expect((await attempt((sheets) => void (sheets.getFirst().visibility = "Hidden"))).code).toBe(
      "InvalidOperation",
    );
  });

  test("are set up to be printed, with rows that each page repeats", async () => {
    const { excel, workbook } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("3:3");
      pageLayout.setPrintArea(sheet.getRange("A1:C1").getEntireColumn());
      pageLayout.printGridlines = true;
      pageLayout.centerHorizontally = true;
      const pages = pageLayout.headersFooters.defaultForAllPages;
      pages.rightHeader = "TS-1";
      pages.centerFooter = "&P / &N";
      pages.load("leftHeader, rightHeader, centerFooter");
      pageLayout.load("orientation, paperSize, zoom, printGridlines, centerHorizontally");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      await context.sync();
      expect(area.address).toBe("售后!A:C");
      expect([pageLayout.printGridlines, pageLayout.centerHorizontally]).toEqual([true, true]);
      expect([pages.leftHeader, pages.rightHeader, pages.centerFooter]).toEqual([
        "",
        "TS-1",
        "&P / &N",
      ]);
      return [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, rows.address];
    });
    expect(read).toEqual(["Landscape", "A4", { horizontalFitToPages: 1 }, "售后!3:3"]);
    expect(workbook.undo()).toBe(true);
    expect(workbook.activeSheet.layout.page.orientation).toBe("Portrait");
    const half = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.setPrintTitleRows("A3:B3");
      await context.sync();
    });
    expect((await failure(half)).code).toBe("InvalidArgument");
  });

  test("panes freeze and thaw", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.freezeAt("A1:B3");
      const at = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [rows.address, at.address, none.isNullObject];
    });
    expect(read).toEqual(["售后!1:2", "售后!A1:B3", true]);
  });

  test("protection can be read", async () => {
    const { excel, workbook } = openExcel();
    workbook.activeSheet.change({ protected: true });
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.load("protected");
      context.workbook.load("readOnly,name");
      await context.sync();
      return [sheet.protection.protected, context.workbook.readOnly];
    });
    expect(read).toEqual([true, false]);
  });
});

describe("what the add-in keeps in the workbook", () => {
  test("settings are added, changed, listed, deleted", async () => {
    const { excel, workbook } = openExcel();
    const read = await excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("mapping", { columns: ["订单号"] });
      settings.add("version", 1);
      await context.sync();
      settings.getItem("version").value = 2;
      const mapping = settings.getItemOrNullObject("mapping").load("value");
      const missing = settings.getItemOrNullObject("nothing");
      settings.load("items/key,items/value");
      await context.sync();
      settings.getItem("version").delete();
      await context.sync();
      return [
        mapping.value as unknown,
        missing.isNullObject,
        settings.items.map(({ key, value }) => [key, value as unknown]),
      ];
    });
    expect(read).toEqual([
      { columns: ["订单号"] },
      true,
      [
        ["mapping", { columns: ["订单号"] }],
        ["version", 2],
      ],
    ]);
    expect([...workbook.settings]).toEqual([["mapping", { columns: ["订单号"] }]]);
  });

  test("names lead to their cells", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").values = [[0.13]];
      context.workbook.names.add("税率", sheet.getRange("B2"));
      const item = context.workbook.names.getItem("税率").load("formula,value,type");
      const range = item.getRange().load("values,address");
      const byName = sheet.getRange("税率").load("address");
      await context.sync();
      const formula: unknown = item.formula;
      return [formula, item.value as unknown, item.type, range.values as unknown, byName.address];
    });
    expect(read).toEqual(["=售后!$B$2", 0.13, "Range", [[0.13]], "售后!B2"]);
  });
});

test("the culture is that of the person's Excel", async () => {
  const cultures = [];
  for (const locale of ["zh-CN", "en-US"] as const) {
    const { excel } = openExcel({ locale });
    cultures.push(
      await excel.run(async (context) => {
        const { cultureInfo } = context.application;
        cultureInfo.load("name,datetimeFormat/shortDatePattern,numberFormat/numberGroupSeparator");
        await context.sync();
        return [cultureInfo.name, cultureInfo.datetimeFormat.shortDatePattern];
      }),
    );
  }
  expect(cultures).toEqual([
    ["zh-CN", "yyyy/M/d"],
    ["en-US", "M/d/yyyy"],
  ]);
});
