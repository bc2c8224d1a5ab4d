import { describe, expect, test } from "vitest";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { readFilters, writeFilters } from "../../../shared/worklists/line-filters.ts";
import { worklists } from "../../../shared/worklists/index.ts";
import { asksOf } from "../../../shared/worklists/worklist.ts";

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
      expect(en).toMatch(/^[\x20-\x7e“”]+$/);
    }
  });

  test.each(["zh", "en"] as const)("has no heading twice: %s", (language) => {
    const headings = Object.values(table.columns).map(({ header }) => header[language]);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
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
