import { describe, expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { guideOf } from "../../../shared/ledgers/guides.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { usualHelp } from "../../../shared/ledgers/usual-help.ts";
import { columnPurpose } from "../../../shared/messages/column-help.ts";
import { ledgerTemplate } from "../../../shared/templates/ledger-template.ts";

const each = ledgers.map((ledger) => [ledger.id, ledger] as const);
const languages = ["zh", "en"] as const;
/** What Excel takes for the input message of a cell, and for a list that is written out in its rule. */
const LONGEST = 255;

describe("in the template of", () => {
  test.each(each)("%s every note and every list fits what Excel takes", (_id, ledger) => {
    for (const language of languages) {
      for (const { note, list } of ledgerTemplate(ledger, language).columns) {
        expect(note).not.toBe("");
        expect(note.length).toBeLessThanOrEqual(LONGEST);
        if (list?.kind !== "values") continue;
        expect(list.values.join(",").length).toBeLessThanOrEqual(LONGEST);
        expect(list.values.filter((value) => value.includes(","))).toEqual([]);
      }
    }
  });
});

test("a template says of each column how it looks, what belongs there and what it offers", () => {
  const { title, columns } = ledgerTemplate(afterSales, "zh");
  const byKey = new Map(columns.map((column) => [column.key, column]));
  expect(title).toBe("售后登记表");
  expect(byKey.get("registeredOn")).toEqual({
    key: "registeredOn",
    heading: "登记日期",
    format: "yyyy-mm-dd",
    width: 76,
    note: "哪天登记的；逾期从这天算。日期，如 2026-11-25。必填。一组可以只写一次，推送前会问。",
    list: null,
  });
  expect(byKey.get("orderNo")?.format).toBe("@");
  expect(byKey.get("shop")?.list).toEqual({ kind: "setting", setting: "shops" });
  expect(byKey.get("shift")?.list).toEqual({ kind: "values", values: ["早班", "中班", "晚班"] });
  expect(byKey.get("quality")?.list).toEqual({ kind: "values", values: ["是", "否"] });
});

test("every sentence on a usual column is said of one", () => {
  const said = new Set(ledgers.flatMap((ledger) => Object.values(guideOf(ledger)?.help ?? {})));
  expect(Object.values(usualHelp).filter((help) => !said.has(help))).toEqual([]);
});

test("most columns say what they are for, and every required one does", () => {
  const silent = ledgers.flatMap((ledger) =>
    ledger.keys
      .filter((key) => ledger.columns[key]?.required && columnPurpose(ledger, key, "zh") === "")
      .map((key) => `${ledger.id}.${key}`),
  );
  expect(silent).toEqual([]);
});
