import { expect, test } from "vitest";
import { functionsFile } from "../../../shared/functions/functions-file.ts";

interface Told {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
  }[];
}

const told = (language: "zh" | "en") => JSON.parse(functionsFile(language)) as Told;

test("Excel is told of the functions by one id in every language, and by names that it takes", () => {
  const [zh, en] = [told("zh").functions, told("en").functions];
  expect(zh.map(({ id }) => id)).toEqual(["POSTED", "OVERDUE", "STATUS", "PAID"]);
  expect(en.map(({ id }) => id)).toEqual(zh.map(({ id }) => id));
  expect(zh.map(({ name }) => name)).toEqual(["入账金额", "逾期行数", "订单状态", "已付金额"]);
  // Microsoft's rules: a letter first, three signs or more, letters, digits, underscores and full stops alone.
  const names = [...zh, ...en].map(({ name }) => name);
  expect(names.filter((name) => !/^\p{L}[\p{L}\d_.]{2,}$/u.test(name))).toEqual([]);
});

test("arguments that may be left out stand last", () => {
  for (const { parameters } of [...told("zh").functions, ...told("en").functions]) {
    const optional = parameters.map((each) => each.optional);
    expect(optional).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)));
  }
});
