import { expect, test } from "vitest";
import { deadlinesOf } from "../../../shared/derive/deadlines.ts";
import { postingsOf } from "../../../shared/derive/postings.ts";
import { exampleRow } from "../../../shared/handbook/example-row.ts";
import { judgeRow, judgingBy } from "../../../shared/judge/judge-row.ts";
import type { WholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import { context } from "../reading/sheets.ts";

const judging = judgingBy(defaultSettings, "2026-11-04");

/** The choices of a column that takes no other word. */
function fixedChoices(ledger: Ledger, key: string): readonly string[] {
  const choices = ledger.columns[key]?.choices;
  return choices === undefined || "setting" in choices ? [] : choices;
}

/** All that follows from a row beside what it says: findings, postings, deadlines, links. */
function consequences(ledger: Ledger, row: WholeRow): string {
  return JSON.stringify([
    judgeRow(ledger, row, judging).map(({ finding }) => [finding.code, finding.column]),
    postingsOf(ledger, row),
    deadlinesOf(ledger, row, publicCalendar),
    ledger.matchRules.map(({ key }) => key(row) === undefined),
    ledger.crossReferencesWhen.map(({ when }) => when(row)),
    Object.values(ledger.links).map(({ when, since }) => [
      when(row),
      typeof since === "function" && since(row),
    ]),
  ]);
}

function otherValues(ledger: Ledger, key: string, value: unknown): readonly unknown[] {
  if (typeof value === "boolean") return [true, false];
  if (typeof value === "number") return [value, UNUSUAL];
  return [value, ...fixedChoices(ledger, key)];
}

/** An amount in one range and out of another, and more things than anybody has. */
const UNUSUAL = 15_000;

/** Rows in which two cells differ from a full one: a choice that was made, another one that is blank. */
function* rowsOf(ledger: Ledger, not: string): Generator<WholeRow> {
  const full = exampleRow(ledger);
  for (const other of ledger.keys) {
    if (other === not) continue;
    for (const value of otherValues(ledger, other, full[other])) {
      for (const blank of ledger.keys) {
        yield { ...full, [other]: value, ...(blank !== not && { [blank]: null }) };
      }
    }
  }
}

function decides(ledger: Ledger, key: string): boolean {
  if (ledger.shifts?.column === key) return true;
  const choices = fixedChoices(ledger, key);
  for (const row of rowsOf(ledger, key)) {
    const all = new Set(choices.map((choice) => consequences(ledger, { ...row, [key]: choice })));
    if (all.size > 1) return true;
  }
  return false;
}

test("only a choice by which something is decided is fixed; all others take a department's own words", () => {
  const idle = ledgers.flatMap((ledger) =>
    ledger.keys
      .filter((key) => fixedChoices(ledger, key).length > 0 && !decides(ledger, key))
      .map((key) => `${ledger.id} ${key}`),
  );
  expect(idle).toEqual([]);
});

test.each([
  ["property-reports", "rating", "满意", "好"],
  ["complaints", "satisfied", "是", "满意"],
  ["complaints", "level", "集团", "总经理"],
  ["complaints", "nature", "举报", "投诉"],
  ["complaints", "nature", "意见", "建议"],
  ["complaints", "channel", "意见箱", "意见簿"],
  ["courier-claims", "receivedBy", "冲运费", "抵运费"],
  ["courier-claims", "direction", "逆向", "退回"],
  ["service-log", "invoice", "已补寄", "已寄出"],
] as const)("%s: %s takes %s for %s, and keeps what it does not know", (id, key, known, as) => {
  const column = ledgers.find((ledger) => ledger.id === id)?.columns[key];
  const said: string[] = [];
  const read = (value: string) =>
    column?.read(
      { value, kind: "text" },
      {
        ...context,
        choices: (setting) => defaultSettings.lists[setting] ?? [],
        report: ({ code, level }) => said.push(`${code} ${level}`),
      },
    );
  expect(read(known)).toBe(as);
  expect(said).toEqual([]);
  expect(read("四星半")).toBe("四星半");
  expect(said).toEqual(["R002 warning"]);
});
