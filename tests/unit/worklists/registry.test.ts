import { describe, expect, test } from "vitest";
import type { ReadContext } from "../../../shared/columns/column.ts";
import { saidIn } from "../../../shared/columns/in-english.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { readFilters, writeFilters } from "../../../shared/worklists/line-filters.ts";
import { day } from "../../../shared/time/wire.ts";
import { worklists } from "../../../shared/worklists/index.ts";
import { asksOf } from "../../../shared/worklists/worklist.ts";

const reading: ReadContext = {
  today: day.parse("2026-11-28"),
  date1904: false,
  choices: () => [],
  report: ({ code }) => {
    throw new Error(code);
  },
};

test("no two worklists have the same id, and none that of a ledger", () => {
  const ids = worklists.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => ledgerById(id) !== undefined)).toEqual([]);
});

describe.each(worklists)("$id", (worklist) => {
  const { table, columns, asks } = worklist;

  test("says in both languages what it is, and why an answer may be refused", () => {
    const said = [
      worklist.title,
      worklist.purpose,
      worklist.sheetName,
      ...Object.values(worklist.reasons),
    ];
    for (const { zh, en } of said) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e“”’]+$/);
    }
  });

  test.each(["zh", "en"] as const)("has no heading twice: %s", (language) => {
    const headings = Object.values(table.columns).map(({ header }) => header[language]);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });

  test("says its words in English, and reads them as the words that are kept", () => {
    for (const [key, column] of Object.entries(table.columns)) {
      const { choices, suggests, english = {} } = column;
      const fixed = choices === undefined || "setting" in choices ? [] : choices;
      // Yes and no are words, too.
      const words = [...fixed, ...(suggests ?? [])];
      expect([key, ...Object.keys(english)]).toEqual([key, ...words]);
      for (const [word, name] of Object.entries(english)) {
        expect(name).toMatch(/^[\x20-\x2b\x2d-\x7e]+$/);
        for (const text of [word, name, ` ${name.toUpperCase()}`]) {
          const value = column.read({ value: text, kind: "text" }, reading);
          expect([key, text, column.show(value)]).toEqual([key, text, word]);
        }
      }
      // Excel takes no longer list of choices in a rule.
      expect(fixed.map((word) => saidIn(column, word, "en")).join(",").length).toBeLessThan(255);
    }
  });

  test("is answered by people who see it, each ask by somebody who answers", () => {
    expect(worklist.answers.filter((role) => !worklist.sees.includes(role))).toEqual([]);
    expect(worklist.whole.filter((role) => !worklist.sees.includes(role))).toEqual([]);
    for (const { by = [] } of Object.values(asks))
      expect(by.filter((role) => !worklist.answers.includes(role))).toEqual([]);
    const filled = new Set(worklist.answers.flatMap((role) => asksOf(worklist, role)));
    expect([...filled].sort()).toEqual(Object.keys(asks).sort());
    expect(asksOf(worklist, "auditor")).toEqual([]);
  });

  test("asks for what a rule demands, or leaves it to the person", () => {
    const ruled = new Set(table.rules.flatMap(({ reads }) => reads));
    expect([...ruled].filter((key) => !table.keys.includes(key))).toEqual([]);
    const demanded = Object.entries(asks).filter(([key, ask]) => !ask.required && !ruled.has(key));
    for (const [, ask] of demanded) expect(ask.wire.safeParse(null).success).toBe(true);
    // A line may leave anything blank that it shows.
    expect(Object.values(columns).filter(({ required }) => required)).toEqual([]);
  });

  test("names its filters in both languages, and leads in by values that they have", () => {
    const { filters, leads } = worklist;
    for (const { title } of [...Object.values(filters), ...leads]) {
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[\x20-\x7e]+$/);
    }
    for (const { filters: chosen } of leads)
      expect(readFilters(filters, writeFilters(chosen) ?? "")).toEqual(chosen);
    expect(readFilters(filters, '{"unknown":"x"}')).toBeUndefined();
    for (const text of ["", "null", "[]", "1", '{"severity":1}'])
      expect([text, readFilters(filters, text)]).toEqual([text, undefined]);
  });

  test("waits from a day that its ledger has", () => {
    const { waiting } = worklist;
    if (waiting === undefined || waiting.since === null) return;
    expect(ledgerById(waiting.ledger)?.columns[waiting.since]).toMatchObject({ dated: true });
  });
});
