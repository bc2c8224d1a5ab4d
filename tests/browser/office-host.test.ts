/// <reference types="office-js" />
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { serveHostPage } from "./office-host/serve.ts";

let browser: Browser;
let server: Awaited<ReturnType<typeof serveHostPage>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveHostPage()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The frame of the pane once office.js in it is ready. */
async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("#pane iframe");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The pane has no frame");
  await frame.waitForLoadState();
  await frame.evaluate(() => Office.onReady());
  return frame;
}

test("the real office.js in a frame works with our Excel: from onReady to a ribbon button", async () => {
  // The host page asks for a dark pane; the browser itself has no wish of its own here.
  const context = await browser.newContext({ ignoreHTTPSErrors: true, colorScheme: null });
  const page = await context.newPage();
  const trouble: string[] = [];
  const elsewhere: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "localhost") elsewhere.push(request.url());
  });
  await page.goto(server.url);
  const pane = await paneFrame(page);

  const surroundings = await pane.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { displayLanguage, requirements } = Office.context;
    const sets = ["1.9", "1.21", "1.22"].map((v) => requirements.isSetSupported("ExcelApi", v));
    const { matches: dark } = matchMedia("(prefers-color-scheme: dark)");
    return { host, platform, displayLanguage, sets, dark };
  });
  expect(surroundings).toEqual({
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: "zh-CN",
    sets: [true, true, false],
    dark: true,
  });

  const read = await pane.evaluate(() =>
    Excel.run(async (excel) => {
      const sheet = excel.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["订单号", "退款"],
        ["A1", 12.5],
      ];
      const used = sheet.getUsedRange().load("address,values");
      await excel.sync();
      return [used.address, used.values];
    }),
  );
  expect(read).toEqual([
    "Sheet1!A1:B2",
    [
      ["订单号", "退款"],
      ["A1", 12.5],
    ],
  ]);

  await pane.evaluate(() =>
    Excel.run(async (excel) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      excel.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`${event.address} ${event.triggerSource}`);
      });
      excel.workbook.onSelectionChanged.add(async () => {
        seen.push("selection");
      });
      await excel.sync();
      Office.actions.associate("validate", (event: Office.AddinCommands.Event) => {
        seen.push("validate");
        event.completed();
      });
    }),
  );
  await page.evaluate(() => {
    const { workbook } = window;
    const sheet = workbook.activeSheet;
    workbook.transact(() => {
      sheet.change({ hiddenRows: new Set([5]) });
      workbook.tell({
        type: "cells",
        sheetId: sheet.id,
        box: { row: 1, column: 1, rows: 1, columns: 1 },
        changeType: "RangeEdited",
        source: "Local",
        trigger: workbook.trigger,
      });
    });
    workbook.select(sheet, [{ row: 3, column: 3, rows: 1, columns: 1 }]);
    return window.pane.invoke("validate");
  });
  const seen = await pane.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(["B2 Unknown", "selection", "validate"]);

  const status = await pane.evaluate(() => {
    Office.context.document.settings.set("mapping", { orderNo: "订单号" });
    return new Promise((resolve) => {
      Office.context.document.settings.saveAsync((result) => resolve(result.status));
    });
  });
  expect(status).toBe("succeeded");
  const refreshed = await pane.evaluate(
    () =>
      new Promise((resolve) => {
        const { settings } = Office.context.document;
        settings.refreshAsync(() => resolve(settings.get("mapping")));
      }),
  );
  expect(refreshed).toEqual({ orderNo: "订单号" });
  await pane.evaluate(() => Office.addin.hide());
  const hidden = await page.evaluate(() => !window.pane.host.session.paneVisible);
  await pane.evaluate(() => Office.addin.showAsTaskpane());
  const shown = await page.evaluate(() => window.pane.host.session.paneVisible);
  expect({ hidden, shown }).toEqual({ hidden: true, shown: true });

  await page.evaluate(() => window.pane.reload());
  const again = await paneFrame(page);
  const kept = await again.evaluate(
    () => Office.context.document.settings.get("mapping") as unknown,
  );
  expect(kept).toEqual({ orderNo: "订单号" });

  const { missing, title, frames } = await page.evaluate(() => ({
    missing: window.pane.missingMembers(),
    title: document.querySelector("iframe")?.title,
    frames: document.querySelectorAll("iframe").length,
  }));
  expect({ missing, title, frames }).toEqual({ missing: [], title: "Pane", frames: 1 });
  expect({ trouble, elsewhere }).toEqual({ trouble: [], elsewhere: [] });
  await context.close();
});
