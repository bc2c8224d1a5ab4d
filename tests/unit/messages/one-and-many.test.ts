import { describe, expect, test } from "vitest";
import { counted } from "../../../shared/messages/counted.ts";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import { reportSheetWords } from "../../../shared/messages/report-sheet.ts";
import { handbookWords } from "../../../shared/messages/handbook-words.ts";
import { overdueText } from "../../../shared/messages/overdue-flag.ts";
import { paymentFileWords } from "../../../shared/messages/payment-file-words.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { todayWords } from "../../../shared/messages/today-page.ts";
import { missingWords, withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import { thresholdUnitInWords } from "../../../shared/messages/threshold-words.ts";
import type { Problem } from "../../../shared/problem.ts";
import { thresholdNames, specOf } from "../../../shared/settings/thresholds.ts";
import { realProblems } from "./real-problems.ts";

/** Words that end like a plural, or go with one, and may still come after 1. */
const SINGULAR = new Set(
  "is was has needs stays takes holds says this its as across others ledgers totals".split(" "),
);

/** What follows a 1 in a text as if there were several: `1 sample rows`, `1 were edited`. */
function manyAfterOne(text: string): string[] {
  return [...text.matchAll(/(?<![\w.,:/#-])1((?: [a-z][a-z-]*){1,5})/g)].flatMap(([said, words]) =>
    (words ?? "")
      .trim()
      .replace(/\bchanged .*/, "") // what somebody changed: the 1 is a name
      .split(" ")
      .some((word) => /^(are|were|have|them|their|these)$|..s$/.test(word) && !SINGULAR.has(word))
      ? [said]
      : [],
  );
}

/** Every text that a function gives for ones and twos in all its places. */
function saidOf(say: (...given: unknown[]) => unknown): string[] {
  const places = Array.from({ length: 2 ** say.length }, (_, each) =>
    Array.from({ length: say.length }, (_place, at) => 1 + ((each >> at) & 1)),
  );
  return places.map((given) => String(say(...given)));
}

/** Every text of a dictionary, those with blanks filled in. */
function allOf(words: object): string[] {
  return Object.values(words).flatMap((said: unknown): string[] => {
    if (typeof said === "string") return [said];
    if (typeof said === "function") return saidOf(said as (...given: unknown[]) => unknown);
    return allOf(said as object);
  });
}

describe("one is never said as many", () => {
  test("the check itself sees what it is for", () => {
    const wrong = ["1 cells are written", "1 sample rows", "1 were edited", "1 rows of totals are"];
    expect(wrong.filter((text) => manyAfterOne(text).length === 0)).toEqual([]);
    const right = ["1 row", "1 row is as pushed", "11 rows", "R1 rows", "2026-1 rows", "1; 2 rows"];
    expect(right.flatMap(manyAfterOne)).toEqual([]);
  });

  test("counted", () => {
    expect([counted(1, "row"), counted(4120, "row"), counted(0, "entry", "entries")]).toEqual([
      "1 row",
      "4,120 rows",
      "0 entries",
    ]);
  });

  test("in the pane", () => {
    const texts = allOf(paneWords("en"));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.flatMap(manyAfterOne)).toEqual([]);
  });

  test("of rows that are gone or withdrawn", () => {
    const texts = [missingWords.en, withdrawingWords.en].flatMap((words) => allOf(words));
    expect(texts.flatMap(manyAfterOne)).toEqual([]);
  });

  test("on the side of the day", () => {
    expect(allOf(todayWords.en).flatMap(manyAfterOne)).toEqual([]);
  });

  test("of payment files", () => {
    expect(allOf(paymentFileWords.en).flatMap(manyAfterOne)).toEqual([]);
  });

  test("on the page of rules", () => {
    expect(allOf(rulesPageWords.en).flatMap(manyAfterOne)).toEqual([]);
    const units = thresholdNames.map(
      (name) => `1 ${thresholdUnitInWords(specOf(name).unit, 1, "en")}`,
    );
    expect(units.flatMap(manyAfterOne)).toEqual([]);
  });

  test("in what finance pulls and in the overdue column", () => {
    const late = [
      { days: 1, hours: 30 },
      { days: 0, hours: 1 },
    ];
    const texts = late.map((each) => overdueText({ zh: "待处理", en: "Pending" }, each, "en"));
    const { asOf } = reportSheetWords.en;
    const said = [...allOf(reportPageWords.en), asOf("14:00", 1), ...texts];
    expect(said.flatMap(manyAfterOne)).toEqual([]);
  });

  test("in the handbook", () => {
    const words = handbookWords("en");
    const units = ["days", "months", "hours", "workdays", "workhours"] as const;
    const spans = units.map((unit) => words.span({ unit, count: 1 }));
    expect([words.link("Claims", ["Order no."], 1), ...spans].flatMap(manyAfterOne)).toEqual([]);
  });

  // Of everything that real sheets bring, as if there were one of all that is counted.
  test("in what is said of problems", async () => {
    const one = (value: unknown): unknown => {
      if (typeof value === "number") return 1;
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, one(each)]));
    };
    const problems = await realProblems();
    const said = problems.map(([ledger, problem]) =>
      // Only numbers have changed: the params are still of their code.
      sentence({ ...problem, value: "x", params: one(problem.params) } as Problem, ledger, "en"),
    );
    expect(new Set(problems.map(([, { code }]) => code)).size).toBeGreaterThan(80);
    expect([...new Set(said)].flatMap(manyAfterOne)).toEqual([]);
  });
});
