import { expect, test } from "vitest";
import { z } from "zod";
import { question, serverFinding } from "../../../shared/api/findings.ts";
import { comparesRows, type Finding, type Problem } from "../../../shared/problem.ts";
import type { MatchFinding } from "../../../shared/rules/rule.ts";
import { realProblems } from "../messages/real-problems.ts";

const oneOfBoth = z.union([question, serverFinding]);

const capped = {
  code: "R023",
  level: "error",
  column: "postage",
  params: { amount: "18.00", cap: "15.00" },
};
const asked = {
  code: "D105",
  about: "aboutaboutab",
  column: "payee",
  params: { times: 3, days: 30 },
  record: null,
  day: null,
  by: null,
  same: false,
};

test("whatever the sheet's own rules find of a row goes over the wire as it is", async () => {
  const { params: _, ...doubt } = asked;
  const sent = (await realProblems()).map(([, { code, level, column, params }]) => ({
    ...(comparesRows(code) ? { ...doubt, code, column } : { code, level, column }),
    ...(params !== undefined && { params }),
  }));
  expect(sent.length).toBeGreaterThan(1000);
  expect(sent.map((each) => oneOfBoth.parse(each))).toEqual(sent);
});

test.each([
  ["a value that is missing", { ...capped, params: { amount: "18.00" } }],
  ["an empty value", { ...capped, params: { amount: "18.00", cap: "" } }],
  ["no values at all", { code: "R023", level: "error", column: "postage" }],
  ["no column where the sentence names one", { ...capped, column: null }],
  ["a code that there is not", { ...capped, code: "R999" }],
  ["a text in place of a list", { ...capped, code: "R061", params: { columns: "orderNo,caseNo" } }],
  ["a code that compares rows", { ...capped, code: "D105", params: asked.params }],
])("a finding with %s is none", (_, sent) => {
  expect(serverFinding.safeParse(capped).success).toBe(true);
  expect(serverFinding.safeParse(sent).success).toBe(false);
});

test.each([
  ["a value that is missing", { ...asked, params: { times: 3 } }],
  ["no other row to say of", { ...asked, by: undefined }],
  ["a code that compares no rows", { ...asked, code: "R023", params: capped.params }],
])("a question with %s is none", (_, sent) => {
  expect(question.safeParse(asked).success).toBe(true);
  expect(question.safeParse(sent).success).toBe(false);
});

test("what leaves out a value that its sentence names does not compile", () => {
  const place = { row: 2, column: "refund", value: "1" };
  const wrong: readonly (Finding | Problem | MatchFinding)[] = [
    // @ts-expect-error the sentence names the limit too
    { code: "R024", level: "error", params: { amount: "1.00", other: "paid" } },
    // @ts-expect-error the columns are a list
    { code: "R061", level: "error", params: { columns: "orderNo,caseNo" } },
    // @ts-expect-error the sentence names how many
    { code: "S304", level: "note", ...place, column: null },
    // @ts-expect-error the sentence says which other row it is
    { code: "D101", level: "error", ...place },
    // @ts-expect-error the sentence names its column
    { code: "R010", level: "error", ...place, column: null },
  ];
  expect(wrong).toHaveLength(5);
});
