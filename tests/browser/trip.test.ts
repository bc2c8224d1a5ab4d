import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { FinanceSummary } from "../../shared/api/finance.ts";
import { incomingWords } from "../../shared/messages/incoming-words.ts";
import { reportPageWords } from "../../shared/messages/report-page.ts";
import { reportSheetWords } from "../../shared/messages/report-sheet.ts";
import { financeDay as financeReport } from "../../shared/reports/finance-day/definition.ts";
import { titleOf } from "../../shared/reports/report.ts";
import { showFen } from "../../shared/money/fen.ts";
import { ownedHeadings } from "../../shared/reading/owned-columns.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { parsePeriod, type PeriodName } from "../../shared/time/period.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { figuresOfMarkedRows, summaryOf } from "./finance-figures.ts";
import {
  AFTER_SALES,
  COMPLAINTS,
  FIRST_ROW,
  LAST_ROW,
  renumberComplaints,
  renumberOrders,
} from "./sample-ledger.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The ExcelApi version that the manifest demands. */
const [, manifestFloor = ""] =
  /Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync("manifest.xml", "utf8")) ?? [];

const query = `&excelApi=${manifestFloor}`;

const SERIES = 100_001;

// One clerk has a Chinese Excel and a colleague an English one, in a narrower pane, who takes the workbook
// over; both the oldest that the manifest lets in. Each state in both languages: accessibility.test.ts.
describe("a day at the ledger", () => {
  const width = 320;
  const language = "en";
  let stage: Stage;
  let second: Stage;
  const sheetNameOf = (period: PeriodName) =>
    reportSheetWords[language].sheetName(titleOf(financeReport, period, language), {
      period,
      compare: null,
      basis: "finance",
      ledger: null,
      shops: null,
      batch: null,
    });
  /** The figures of the day before anything of this trip was pushed. */
  let before: FinanceSummary;

  beforeAll(async () => {
    const today = financeDay(civilMoment(new Date(), "Asia/Shanghai"), "16:00");
    before = await summaryOf(url, keyOf("周会计"), today);
    stage = await openSandbox(browser, url, { language: "zh", query });
    await renumberOrders(stage, SERIES);
    await renumberComplaints(stage, SERIES);
  });
  afterAll(async () => {
    await stage.close();
    await second.close();
  });

  test("validating counts every row and says in the Check column what is wrong with it", async () => {
    await clerk.validates(stage);
    expect(await clerk.chips(stage)).toEqual(["52 可推送", "5 错误", "4 提醒", "3 说明"]);
    const headings = [ownedHeadings.check.zh, ownedHeadings.overdue.zh, ownedHeadings.mark.zh];
    expect(await stage.texts(AFTER_SALES, "AA1:AC1")).toEqual([headings]);
    const checks = (await stage.texts(AFTER_SALES, `AA${FIRST_ROW}:AA${LAST_ROW}`)).flat();
    expect(checks[0]).toBe("✓");
    expect(checks[23 - FIRST_ROW]).toBe(
      "✕ 「邮费」的“10+5”是两笔钱。分到各自的列里，比如邮费一列、赔偿一列。",
    );
    expect({
      good: checks.filter((text) => text === "✓").length,
      errors: checks.filter((text) => text.startsWith("✕")).length,
      warnings: checks.filter((text) => text.startsWith("▲")).length,
    }).toEqual({ good: 51, errors: 5, warnings: 4 });
    await stage.picture("validated");
  });

  test("a click on a problem selects its cell", async () => {
    await stage.pane.getByRole("treeitem", { name: "一格里有两笔钱" }).click();
    const place = stage.words.problems.place(23);
    await stage.pane.getByRole("treeitem", { level: 2 }).filter({ hasText: place }).click();
    const nameBox = stage.page.getByLabel(/^(名称框|Name box)$/);
    await expect.poll(() => nameBox.inputValue()).toBe("O23");
    await stage.picture("problem-selected", "page");
  });

  test("a fix is written, and taken back to what stood there", async () => {
    const asTyped = await stage.texts(AFTER_SALES, "A11");
    await stage.pane.getByRole("treeitem", { name: "日期有两种读法" }).click();
    const place = stage.words.problems.place(11);
    await stage.pane.getByRole("treeitem", { level: 2 }).filter({ hasText: place }).click();
    await stage.pane.getByRole("button", { name: /^是 .+-01$/ }).click();
    await clerk.awaitsReady(stage, 53);
    const [[fixed = 0] = []] = (await stage.read(AFTER_SALES, "A11")).values;
    expect(fixed).toBeGreaterThan(40_000);
    await stage.picture("fixed");
    await clerk.presses(stage, stage.words.frame.undo);
    await clerk.hears(stage, stage.words.problems.undone);
    await clerk.awaitsReady(stage, 52);
    expect(await stage.texts(AFTER_SALES, "A11")).toEqual(asTyped);
  });

  test("what is corrected in the grid is checked again by itself", async () => {
    await stage.type(AFTER_SALES, "K29", "换货");
    await clerk.awaitsReady(stage, 53);
    expect(await stage.texts(AFTER_SALES, "AA29")).toEqual([["✓"]]);
  });

  test("a push asks who it is in place, goes on by itself, and every row has its outcome", async () => {
    await clerk.looksAtPush(stage, 53);
    await stage.picture("preview");
    await clerk.presses(stage, stage.words.frame.pushRows(53));
    await stage.pane.getByLabel(stage.words.signIn.key).waitFor();
    await stage.picture("sign-in");
    await clerk.signsIn(stage, keyOf("李敏"));
    expect(await clerk.outcomes(stage)).toEqual([`${stage.words.push.outcome.created} 53`]);
    const marks = (await stage.texts(AFTER_SALES, `AC${FIRST_ROW}:AC${LAST_ROW}`)).flat();
    expect(marks.filter((mark) => mark !== "")).toHaveLength(53);
    expect(new Set(marks).size).toBe(53 + 1);
    await stage.picture("pushed");
  });

  test("only the rows that changed since are pushed, each with its before and after", async () => {
    await stage.type(AFTER_SALES, "Z2", "已回访");
    await stage.type(AFTER_SALES, "F3", "换了旺旺");
    await clerk.looksAtPush(stage, 2);
    await stage.pane.getByRole("deletion").filter({ hasText: "半糖_511" }).waitFor();
    await stage.picture("changed-rows");
    await clerk.presses(stage, stage.words.frame.pushRows(2));
    const updated = `${stage.words.push.outcome.updated} 2`;
    await expect.poll(() => clerk.outcomes(stage)).toEqual([updated]);
  });

  test("a push is taken back on the server, and the sheet keeps what was typed", async () => {
    await clerk.presses(stage, stage.words.push.undo);
    await clerk.hears(stage, stage.words.push.undone(2));
    await clerk.button(stage, stage.words.frame.pushRows(2)).waitFor();
    expect(await stage.texts(AFTER_SALES, "Z2")).toEqual([["已回访"]]);
    await stage.picture("undone");
    await clerk.presses(stage, stage.words.frame.pushRows(2));
    expect(await clerk.outcomes(stage)).toEqual([`${stage.words.push.outcome.updated} 2`]);
  });

  test("two people: different cells merge, the same cell is a choice", async () => {
    second = await openSandbox(browser, url, { language, width, query });
    await second.open(await stage.save(), "售后台账示例.xlsx");
    await clerk.validates(second);
    expect(await clerk.chips(second)).toEqual(["53 ready", "4 errors", "4 to check", "3 notes"]);
    expect(await second.texts(AFTER_SALES, "AA23")).toEqual([
      [
        "✕ Postage: “10+5” holds two amounts. Give each its own column, such as postage and compensation.",
      ],
    ]);
    await second.type(AFTER_SALES, "Z3", "王芳加的");
    await second.type(AFTER_SALES, "Z4", "王芳这样写");
    await second.type(AFTER_SALES, "Z5", "王芳那样写");
    await clerk.looksAtPush(second, 3);
    await clerk.presses(second, second.words.frame.pushRows(3));
    await clerk.signsIn(second, keyOf("王芳"));
    expect(await clerk.outcomes(second)).toEqual([`${second.words.push.outcome.updated} 3`]);

    await stage.type(AFTER_SALES, "F3", "李敏改的");
    await stage.type(AFTER_SALES, "Z4", "李敏这样写");
    await stage.type(AFTER_SALES, "Z5", "李敏那样写");
    const { push: words, conflicts } = stage.words;
    await clerk.looksAtPush(stage, 3);
    await clerk.presses(stage, stage.words.frame.pushRows(3));
    await stage.pane.getByRole("heading", { name: conflicts.title(2) }).waitFor();
    expect(await clerk.outcomes(stage)).toEqual([
      `${words.outcome.merged} 1`,
      `${words.outcome.conflict} 2`,
    ]);
    await expect.poll(() => stage.texts(AFTER_SALES, "Z3")).toEqual([["王芳加的"]]);
    const card = (row: number) =>
      stage.pane.getByRole("group").filter({ hasText: stage.words.changes.row(row, "") });
    for (const text of ["王芳这样写", "李敏这样写"]) await card(4).getByText(text).waitFor();
    await stage.picture("conflicts");
    await card(4).getByRole("button", { name: conflicts.useMine }).click();
    await card(5).getByRole("button", { name: conflicts.useTheirs }).click();
    await clerk.presses(stage, conflicts.settle(2));
    await clerk.hears(stage, conflicts.settled(2));
    expect(await stage.texts(AFTER_SALES, "Z4:Z5")).toEqual([["李敏这样写"], ["王芳那样写"]]);
    await stage.pane.getByRole("heading", { name: stage.words.changes.nothing }).waitFor();
    await stage.picture("settled");
  });

  test("what the other has changed comes in by a pull: looked at, written, taken back", async () => {
    const words = incomingWords[language];
    await clerk.pulls(second, "pullOverdue");
    await second.pane.getByRole("heading", { name: words.title(2, 2) }).waitFor();
    expect(await second.texts(AFTER_SALES, "F3")).not.toEqual([["李敏改的"]]);
    expect(await second.texts(AFTER_SALES, "Z4")).toEqual([["王芳这样写"]]);
    await second.picture("incoming");
    await clerk.presses(second, words.write(2));
    await clerk.hears(second, words.written(2, 2));
    expect(await second.texts(AFTER_SALES, "Z4")).toEqual([["李敏这样写"]]);
    expect(await second.texts(AFTER_SALES, "F3")).toEqual([["李敏改的"]]);
    await second.pane.getByRole("heading", { name: second.words.changes.nothing }).waitFor();
    await second.picture("incoming-written");
    await clerk.presses(second, second.words.frame.undo);
    await second.pane.getByRole("heading", { name: words.title(2, 2) }).waitFor();
    expect(await second.texts(AFTER_SALES, "Z4")).toEqual([["王芳这样写"]]);
    await clerk.presses(second, words.write(2));
    await second.pane.getByRole("heading", { name: second.words.changes.nothing }).waitFor();
  });

  test("overdue rows, and those that another ledger misses, are flagged in their column", async () => {
    await clerk.pulls(second, "pullOverdue");
    const counted = new RegExp(`^${second.words.overdue.count(0).replace("0", "\\d+")}$`);
    await second.pane.getByRole("heading", { name: counted }).waitFor();
    const flags = (await second.texts(AFTER_SALES, `AB${FIRST_ROW}:AB${LAST_ROW}`)).flat();
    await second.picture("overdue");
    expect(flags[5 - FIRST_ROW]).toMatch(
      /^Overdue 6 days · To be processed; No courier claim · since \d\d-\d\d$/,
    );
    expect(flags[2 - FIRST_ROW]).toBe("");
    const across = new RegExp(`^${second.words.overdue.unmatched(0).replace("0", "\\d+")}$`);
    await second.pane.getByRole("heading", { name: across }).scrollIntoViewIfNeeded();
    await second.picture("across-ledgers");
    const row5 = second.pane
      .getByRole("listitem")
      .filter({ hasText: new RegExp(`${second.words.changes.row(5, "")}(?!\\d)`) })
      .filter({ hasText: second.words.problems.acknowledge });
    await row5.getByRole("button", { name: second.words.problems.acknowledge }).click();
    await second.pane
      .getByRole("textbox", { name: second.words.problems.acknowledge })
      .fill("金额小，不索赔");
    await second.picture("across-ledgers-answer");
    await clerk.presses(second, second.words.problems.acknowledgeOne);
    await clerk.hears(second, second.words.problems.acknowledgedNow(1));
    expect(await second.texts(AFTER_SALES, "AB5")).toEqual([["Overdue 6 days · To be processed"]]);
    // The entry has gone; the focus is on one beside it, not at the top of the list.
    await row5.waitFor({ state: "detached" });
    const at = second.frame().evaluate(() => document.activeElement?.closest("li") !== null);
    expect(await at).toBe(true);
  });

  test("the day's figures come into a sheet of their own: what was pushed, to the 分", async () => {
    const marked = await figuresOfMarkedRows(second);
    await clerk.pulls(second, "pullFinance");
    const { finance } = second.words;
    const typed = await second.pane.getByLabel(finance.date, { exact: true }).inputValue();
    const day = parsePeriod(typed)?.from ?? before.period;
    const after = await summaryOf(url, keyOf("周会计"), day);
    expect({
      payout: after.totals.payout.amount - before.totals.payout.amount,
      platform: after.totals.platform.amount - before.totals.platform.amount,
    }).toEqual(marked);

    await clerk.presses(second, finance.pull);
    const name = sheetNameOf(day);
    await clerk.hears(second, finance.written(name));
    await second.picture("finance");
    await second.picture("finance-sheet", "page");
    const { values, text, formats } = await second.read(name, "A1:Q400");
    expect(values[0]?.[0]).toBe(name);
    const words = values.map(([first]) => String(first));
    expect(words).toContainEqual(expect.stringMatching(/20\d\d-\d\d-\d\d \d\d:\d\d/));
    expect(words).toContain(
      reportSheetWords[language].basis("finance", { cutoff: "16:00", exchangeCutoff: "17:00" }),
    );
    const { columns } = financeReport;
    const header = values.findIndex((row) => row.includes(columns.reference.header[language]));
    const lines = values.slice(header + 1).filter((row) => row[3] !== "");
    const sum = (column: number) =>
      lines.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0);
    expect({ payout: sum(5), platform: sum(6) }).toEqual({
      payout: after.totals.payout.amount,
      platform: after.totals.platform.amount,
    });
    // Every figure is a formula over the lines, the server's stands beside it, and nothing is between them.
    const figures = values.slice(0, header).filter((row) => typeof row[3] === "number");
    expect(figures.length).toBeGreaterThan(8);
    for (const row of figures) {
      expect(row[3]).toBe(row[4]);
      expect(row[6]).toBeCloseTo(Number(row[7]), 6);
      expect([row[5], row[8]].map((off) => Number(off) + 0)).toEqual([0, 0]);
    }
    expect(formats[header + 1]?.slice(3, 9)).toEqual([
      "@",
      "yyyy-mm-dd",
      "#,##0.00",
      "#,##0.00",
      "#,##0.00",
      "0",
    ]);
    expect(text[header + 1]?.[4]).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(lines.map((row) => typeof row[3])).toEqual(lines.map(() => "string"));
  });

  test("pulling again asks about what was typed into the sheet, replaces it in place and touches no other", async () => {
    const name = sheetNameOf(before.period);
    await second.type(name, "B2", "写错地方了");
    const others = () =>
      Promise.all([AFTER_SALES, COMPLAINTS].map((sheet) => second.read(sheet, "A1:AC70")));
    const [sheets, untouched] = [await second.sheetNames(), await others()];
    const { finance } = second.words;
    await clerk.presses(second, finance.pull);
    await clerk.presses(second, reportPageWords[language].overwrite);
    await expect
      .poll(async () => (await second.texts(name, "B2")).flat())
      .not.toEqual(["写错地方了"]);
    await clerk.hears(second, finance.written(name));
    expect(await second.sheetNames()).toEqual(sheets);
    expect(await others()).toEqual(untouched);
  });

  test("the month's figures hold the day's, and a figure leads to the rows behind it", async () => {
    const { finance } = second.words;
    await second.pane
      .getByLabel(reportPageWords[language].span, { exact: true })
      .selectOption("month");
    const month = await second.pane.getByLabel(finance.monthField, { exact: true }).inputValue();
    await clerk.presses(second, finance.pull);
    await clerk.hears(
      second,
      finance.written(sheetNameOf(parsePeriod(month)?.name ?? before.period)),
    );
    const { totals } = await summaryOf(url, keyOf("周会计"), month);
    const cells = await second.pane.locator("table").getByRole("cell").allInnerTexts();
    expect(cells).toContain(showFen(totals.payout.amount));
    const group = second.pane.getByRole("button", { name: / · .*\d\.\d\d/ }).first();
    await group.click();
    await second.pane.getByRole("listitem").first().waitFor();
    await second.picture("finance-month");
  });

  test("the complaints beside them go the same way", async () => {
    await second.page.getByRole("tab", { name: COMPLAINTS }).click();
    await second.pane.getByRole("button", { name: new RegExp(`${COMPLAINTS}!`) }).waitFor();
    await clerk.validates(second);
    await second.picture("complaints");
    expect(await clerk.chips(second)).toEqual(["23 ready", "2 errors", "1 to check"]);
    expect(await clerk.pushes(second, 23)).toEqual([`${second.words.push.outcome.created} 23`]);
  });

  test("signing out leaves the sheet as it is", async () => {
    const { frame, settings, footer } = second.words;
    const untouched = await second.read(AFTER_SALES, "A1:AC70");
    await clerk.presses(second, frame.settings);
    await clerk.button(second, settings.signOut).waitFor();
    await second.picture("settings");
    await clerk.presses(second, settings.signOut);
    await clerk.hears(second, settings.signedOut);
    await clerk.button(second, footer.signIn).first().waitFor();
    expect(await second.read(AFTER_SALES, "A1:AC70")).toEqual(untouched);
  });

  test("this Excel had every member of Office.js that the pane asked for", async () => {
    for (const { page } of [stage, second]) {
      const [used, missing] = await page.evaluate(
        () => [window.sandbox.usedMembers(), window.sandbox.missingMembers()] as const,
      );
      expect(missing).toEqual([]);
      expect(used.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["Range.values", "Range.numberFormat", "Worksheet.activate"]),
      );
    }
  });

  test("nothing went wrong on the way that nobody was told of", () => {
    expect([stage.errors, second.errors]).toEqual([[], []]);
  });
});
