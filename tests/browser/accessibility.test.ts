import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { rulesPageWords } from "../../shared/messages/rules-page.ts";
import { groupTitle } from "../../shared/messages/sentence.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { colleagueChanges } from "./colleague.ts";
import { focused } from "./keyboard.ts";
import { manyComplaints } from "./many-complaints.ts";
import { AFTER_SALES, COMPLAINTS, renumberOrders } from "./sample-ledger.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const language = "zh";
const series = 200_001;

describe("every state of the pane, 320 px wide", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openSandbox(browser, url, { language, width: 320, introduced: false });
    await renumberOrders(stage, series);
  });
  afterAll(async () => {
    await stage.close();
  });

  test("the introduction", async () => {
    const { firstRun } = stage.words;
    await clerk.button(stage, firstRun.next).waitFor();
    expect(await audit(stage, "first-run")).toEqual([]);
    await clerk.presses(stage, firstRun.skip);
  });

  test("a ledger that is not validated yet", async () => {
    const { problems, changes, overdue } = stage.words;
    await stage.pane.getByRole("heading", { name: problems.start }).waitFor();
    expect(await audit(stage, "not-validated")).toEqual([]);
    await clerk.opensTab(stage, "changes");
    await stage.pane.getByRole("heading", { name: changes.start }).waitFor();
    expect(await audit(stage, "no-changes")).toEqual([]);
    await clerk.opensTab(stage, "overdue");
    await stage.pane.getByRole("heading", { name: overdue.start }).waitFor();
    expect(await audit(stage, "no-overdue")).toEqual([]);
  });

  test("problems, one kind of them open, and what fixing them all would write", async () => {
    const { problems } = stage.words;
    const [[day = ""] = []] = await stage.texts(AFTER_SALES, "A5");
    const [, month = "", date = ""] = day.split("/");
    for (const cell of ["A3", "A4"]) await stage.type(AFTER_SALES, cell, `'${month}月${date}日`);
    await clerk.validates(stage);
    await stage.pane.getByRole("treeitem", { name: "没写年份" }).click();
    await stage.pane.getByRole("treeitem", { level: 2 }).first().click();
    expect(await audit(stage, "problems")).toEqual([]);
    await stage.pane.getByRole("button", { name: problems.fixLike(2) }).click();
    await stage.pane.getByRole("heading", { name: problems.beforeAfter }).waitFor();
    expect(await audit(stage, "fix-all")).toEqual([]);
    await clerk.presses(stage, stage.words.frame.cancel);
  });

  test("a warning that is acknowledged, and where it is found afterwards", async () => {
    const { problems } = stage.words;
    for (const cell of ["O6", "O13"]) await stage.type(AFTER_SALES, cell, "18");
    await stage.pane.getByRole("treeitem", { name: groupTitle("R023", language) }).click();
    await stage.pane.getByRole("treeitem", { name: "18.00" }).first().click();
    await clerk.presses(stage, problems.acknowledge);
    await stage.pane.getByRole("textbox", { name: problems.acknowledge }).fill("新疆件，快递加价");
    expect(await audit(stage, "answer")).toEqual([]);
    await clerk.presses(stage, problems.acknowledgeOne);
    await stage.pane.getByRole("treeitem", { name: problems.acknowledged }).click();
    await stage.pane.getByRole("treeitem", { name: "18.00" }).last().click();
    await clerk.button(stage, problems.takeBack).waitFor();
    expect(await audit(stage, "acknowledged")).toEqual([]);
    await clerk.presses(stage, problems.takeBack);
    await clerk.hears(stage, problems.tookBack(1));
  });

  test("what a push would do, and being asked who it is", async () => {
    const { changes, signIn } = stage.words;
    await clerk.looksAtPush(stage, 52);
    await clerk.presses(stage, changes.created(52));
    await clerk.presses(stage, changes.blocked(8));
    expect(await audit(stage, "preview")).toEqual([]);
    await clerk.presses(stage, stage.words.frame.pushRows(52));
    await clerk.signsIn(stage, "tz_nobody");
    await stage.pane.getByText(signIn.refused["wrong-key"]).waitFor();
    expect(await audit(stage, "wrong-key")).toEqual([]);
    await clerk.signsIn(stage, keyOf("李敏"));
  });

  test("what came of it, changed rows, and conflicts", async () => {
    const { push, conflicts, frame } = stage.words;
    await stage.pane
      .getByRole("group", { name: push.outcomes })
      .getByRole("button", { name: push.outcome.created })
      .click();
    expect(await audit(stage, "outcome")).toEqual([]);
    const marks = (await stage.texts(AFTER_SALES, "AC2:AC3")).flat();
    for (const mark of marks) {
      await colleagueChanges(url, keyOf("王芳"), mark, { note: "王芳这样写" });
    }
    await stage.type(AFTER_SALES, "Z2", "李敏这样写");
    await stage.type(AFTER_SALES, "Z3", "李敏那样写");
    await clerk.looksAtPush(stage, 2);
    expect(await audit(stage, "changed-rows")).toEqual([]);
    await clerk.presses(stage, frame.pushRows(2));
    await stage.pane.getByRole("heading", { name: conflicts.title(2) }).waitFor();
    await clerk.button(stage, conflicts.useMine).first().click();
    expect(await audit(stage, "conflicts")).toEqual([]);
    await clerk.button(stage, frame.close).first().click();
  });

  test("overdue rows, and what can be pulled", async () => {
    const { frame } = stage.words;
    await clerk.presses(stage, frame.pull);
    await clerk.button(stage, frame.pullOverdue).waitFor();
    expect(await audit(stage, "pull-choices")).toEqual([]);
    // Escape closes them, and leaves the focus here.
    await stage.page.keyboard.press("Escape");
    await clerk.button(stage, frame.pullOverdue).waitFor({ state: "hidden" });
    expect(await focused(stage)).toBe(`button ${frame.pull}`);
    // Enter that is held down presses once: the second time it would close them again.
    const { keyboard } = stage.page;
    for (const key of ["Enter", "Enter"]) await keyboard.down(key);
    await keyboard.up("Enter");
    await clerk.button(stage, frame.pullOverdue).waitFor();
    await keyboard.press("Escape");
    await clerk.opensTab(stage, "problems");
    await clerk.pulls(stage, "pullOverdue");
    // The conflict that is still open comes to the front once the flags are there.
    const changes = new RegExp(`^${frame.changes}( |$)`);
    await stage.pane.getByRole("tab", { name: changes, selected: true }).waitFor();
    await clerk.opensTab(stage, "overdue");
    await clerk.button(stage, stage.words.overdue.refresh).waitFor();
    expect(await audit(stage, "overdue")).toEqual([]);
  });

  test("finance's figures, with the rows behind one of them", async () => {
    const { finance } = stage.words;
    await clerk.pulls(stage, "pullFinance");
    await clerk.button(stage, finance.pull).waitFor();
    expect(await audit(stage, "finance-form")).toEqual([]);
    await clerk.presses(stage, finance.pull);
    const figures = stage.pane.getByRole("tabpanel").getByRole("button", { name: " · " });
    await figures.first().click();
    expect(await audit(stage, "finance")).toEqual([]);
  });

  test("how the sheet is understood, the settings, and the rules to read", async () => {
    const { frame, placement, settings } = stage.words;
    await stage.pane.getByTitle(frame.howUnderstood).click();
    await stage.pane.getByLabel(placement.ledger, { exact: true }).waitFor();
    expect(await audit(stage, "placement")).toEqual([]);
    const { allLedgers } = stage.words;
    await clerk.presses(stage, allLedgers.open);
    await clerk.presses(stage, allLedgers.checkAll);
    await clerk.button(stage, allLedgers.checkAll).waitFor();
    await stage.pane.getByRole("button", { name: COMPLAINTS }).waitFor();
    expect(await audit(stage, "all-ledgers")).toEqual([]);
    await clerk.presses(stage, frame.back);
    await clerk.presses(stage, frame.settings);
    await clerk.button(stage, settings.signOut).waitFor();
    expect(await audit(stage, "settings")).toEqual([]);
    await clerk.presses(stage, settings.rules);
    await stage.pane.getByText(rulesPageWords[language].readOnly).waitFor();
    expect(await audit(stage, "rules-read")).toEqual([]);
    await clerk.presses(stage, frame.back);
    // Back among the settings the focus is at the button that opened the page.
    await expect.poll(() => focused(stage)).toBe(`button ${settings.rules}`);
    await clerk.presses(stage, frame.back);
  });

  test("no way to the server, and a push that waits for it", async () => {
    const { frame, push, trouble, overdue } = stage.words;
    const allowed = stage.errors.length;
    await stage.context.route("**/api/**", (route) => route.abort());
    await clerk.opensTab(stage, "overdue");
    await clerk.presses(stage, overdue.refresh);
    await stage.pane.getByText(trouble.offline).first().waitFor();
    expect(await audit(stage, "offline")).toEqual([]);
    await stage.type(AFTER_SALES, "Z6", "断网时写的");
    // The two rows in conflict wait as well.
    await clerk.looksAtPush(stage, 3);
    await clerk.presses(stage, frame.pushRows(3));
    await stage.pane.getByRole("heading", { name: push.state.waiting }).waitFor();
    expect(await audit(stage, "push-waits")).toEqual([]);
    await clerk.presses(stage, frame.cancel);
    await stage.pane.getByText(push.notSentHint(3)).waitFor();
    expect(await audit(stage, "cancelled")).toEqual([]);
    await stage.context.unroute("**/api/**");
    // The browser itself logs each request that was cut off; nobody else did.
    const logged = stage.errors.splice(allowed);
    expect(logged.filter((error) => !error.includes("net::ERR_FAILED"))).toEqual([]);
  });

  test("a sheet without a ledger, an empty one, and a new ledger with its sample", async () => {
    const { sheet, newLedger, sample } = stage.words;
    const csv = "随手记,备忘\n买打印纸,周五前\n";
    await stage.open(Buffer.from(csv), "notes.csv");
    await stage.pane.getByRole("heading", { name: sheet.none }).waitFor();
    expect(await audit(stage, "no-ledger")).toEqual([]);
    await stage.page.getByRole("button", { name: /^(新工作表|New sheet)$/ }).click();
    await stage.pane.getByRole("heading", { name: sheet.empty }).waitFor();
    expect(await audit(stage, "empty")).toEqual([]);
    await clerk.presses(stage, newLedger.open);
    await stage.pane.getByLabel(newLedger.sample).check();
    expect(await audit(stage, "new-ledger")).toEqual([]);
    await clerk.presses(stage, newLedger.make);
    await clerk.button(stage, sample.remove).waitFor();
    await clerk.button(stage, stage.words.frame.ready(0)).waitFor();
    expect(await audit(stage, "sample")).toEqual([]);
  });

  test("rows of another month than the file says", async () => {
    await stage.open(manyComplaints(2, series), "7月.csv");
    await stage.pane.getByRole("button", { name: "7月!" }).waitFor();
    await clerk.validates(stage);
    await clerk.opensTab(stage, "changes");
    await clerk.button(stage, stage.words.doubts.settle).waitFor();
    expect(await audit(stage, "doubts")).toEqual([]);
    await clerk.presses(stage, stage.words.doubts.settle);
    await clerk.button(stage, stage.words.doubts.settle).waitFor({ state: "detached" });
  });

  test("nothing was logged or thrown on the way", () => {
    // A wrong key is refused with 401, which the browser logs by itself.
    expect(stage.errors.filter((error) => !error.includes("401"))).toEqual([]);
  });
});
