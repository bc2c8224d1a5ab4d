import { describe, expect, test } from "vitest";
import { functionsPage } from "../../../addin/handbook/functions-page.ts";
import { ledgerPage } from "../../../addin/handbook/ledger-page.ts";
import { functionNames } from "../../../shared/api/function-names.ts";
import { readAsk } from "../../../shared/functions/read-ask.ts";
import { dataOutPage } from "../../../addin/handbook/data-out-page.ts";
import { exportRoutes } from "../../../shared/api/exports.ts";
import { deadlineEntries } from "../../../shared/handbook/deadlines.ts";
import { columnEntries } from "../../../shared/handbook/columns.ts";
import { moneyEntries } from "../../../shared/handbook/money.ts";
import { rowRuleEntries } from "../../../shared/handbook/rules.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { functionWords } from "../../../shared/messages/function-words.ts";
import { functionsPageWords } from "../../../shared/messages/functions-page.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { reports } from "../../../shared/reports/index.ts";
import { worklists } from "../../../shared/worklists/index.ts";

test("a spelling is told as the reader reads it, with what the pane would say", () => {
  const paid = columnEntries(afterSales, "zh").find(({ key }) => key === "refund");
  expect(
    paid?.spellings.map(({ written, becomes, remarks }) => [
      written,
      becomes,
      remarks.map(({ code }) => code),
    ]),
  ).toEqual([
    ["12.5", "12.50", []],
    ["￥1,234.50", "1,234.50", []],
    ["12元", "12.00", []],
    ["１２．５", "12.50", []],
    ["10+5", null, ["R026"]],
    ["1.005", null, ["R021"]],
    ["-5", null, ["R022"]],
  ]);
});

test("a rule's example is what it says of a row that breaks it", () => {
  expect(rowRuleEntries(afterSales, "en").find(({ code }) => code === "R024")?.example).toMatch(
    /Refund.*120\.00.*100\.00/,
  );
});

test("where money goes, and what decides it, is found out from the postings", () => {
  const refund = moneyEntries(afterSales, "zh").find(({ kind }) => kind === "refund");
  expect(refund).toEqual({
    kind: "refund",
    name: "退款",
    columns: ["refund"],
    destination: {
      usual: "platform",
      otherwise: [
        { column: "refundPath", values: ["线下打款"], result: "payout" },
        { column: "status", values: ["已取消", "已驳回"], result: "nothing" },
      ],
    },
  });
});

test("a deadline that depends on a choice says on which", () => {
  const acknowledge = deadlineEntries(complaints, "zh").find(({ title }) => title === "待受理告知");
  expect(acknowledge?.within).toEqual({
    usual: { unit: "hours", count: 24 },
    otherwise: [
      { column: "nature", values: ["表扬"], result: null },
      {
        column: "urgency",
        values: ["紧急", "特急"],
        result: { unit: "workhours", count: 2 },
      },
      { column: "status", values: ["已解决", "已关闭", "已归档", "已撤诉"], result: null },
    ],
  });
});

describe.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "the page of %s",
  (_id, ledger) => {
    test.each(["zh", "en"] as const)("tells every column and rule in %s", async (language) => {
      const page = (await ledgerPage(ledger, language)).replaceAll("&#39;", "'");
      // Words that a value went missing from.
      expect(page).not.toMatch(/undefined|null|NaN|\[object/);
      for (const { header } of Object.values(ledger.columns))
        expect(page).toContain(header[language]);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const { code } of rowRuleEntries(ledger, language)) expect(ids).toContain(code);
      const own = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual(expect.arrayContaining(own));
    });
  },
);

describe.each(["zh", "en"] as const)("the page on formulas, %s", (language) => {
  test("has a section for each function, and every formula on it is understood", async () => {
    const page = await functionsPage(language);
    for (const name of functionNames) {
      expect(page).toContain(`<h2 id="${name}">${functionWords[name].name[language]}</h2>`);
      for (const { given } of functionsPageWords[language].of[name].examples)
        expect(readAsk({ function: name, arguments: [...given] })).not.toHaveProperty("code");
    }
    expect(page).not.toMatch(/undefined|\[object/);
  });
});

test.each(["zh", "en"] as const)(
  "the page on taking data out names every report and list by an address that there is: %s",
  async (language) => {
    const page = await dataOutPage(language);
    const addresses = [...page.matchAll(/<code>(\/api\/[^<?]+)/g)].map(([, path = ""]) => path);
    expect(addresses).toHaveLength(2 + 2 * reports.length + worklists.length);
    const known = Object.values(exportRoutes).map(({ path }) => path.replace(/\{\w+\}/g, "[^/]+"));
    const isKnown = new RegExp(`^(?:${known.join("|").replaceAll("$", "\\$")})$`);
    expect(addresses.filter((path) => !isKnown.test(path))).toEqual([]);
  },
);
