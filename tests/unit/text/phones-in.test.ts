import * as fc from "fast-check";
import { expect, test } from "vitest";
import { phonesIn } from "../../../shared/text/phones-in.ts";

test.each<[string, readonly string[]]>([
  ["13800138000", ["13800138000"]],
  ["138 0013 8000", ["13800138000"]],
  ["138-0013-8000", ["13800138000"]],
  ["１３８００１３８０００", ["13800138000"]],
  ["+86 138 0013 8000", ["13800138000"]],
  ["+8613800138000", ["13800138000"]],
  ["0086-13800138000", ["13800138000"]],
  ["8613800138000", ["13800138000"]],
  ["(0571) 8888 8888", ["057188888888"]],
  ["0571-8888888", ["05718888888"]],
  ["+86 571 8888 8888", ["057188888888"]],
  ["+86-10-88888888", ["01088888888"]],
  ["130-0086-0000", ["13000860000"]],
  ["010-86000000", ["01086000000"]],
  ["0571-86138001 13900139000", ["057186138001", "13900139000"]],
  ["86-0571-88888888", ["057188888888"]],
  ["13900139000 8613800138000", ["13900139000", "13800138000"]],
  // As a number in Excel.
  ["57188888888", ["057188888888"]],
  ["0571-88888888 转 12", ["057188888888-12"]],
  ["0571-88888888-12", ["057188888888-12"]],
  ["057188888888 ext.12", ["057188888888-12"]],
  // A platform's number that many share.
  ["17012345678转1234", ["17012345678-1234"]],
  ["13800138000/13900139000", ["13800138000", "13900139000"]],
  ["13800138000、0571-88888888", ["13800138000", "057188888888"]],
  ["13800138000-13900139000", ["13800138000", "13900139000"]],
  ["13800138000 13900139000", ["13800138000", "13900139000"]],
  // The column takes blanks between digits away.
  ["1380013800013900139000", ["13800138000", "13900139000"]],
  ["05718888888813800138000", ["057188888888", "13800138000"]],
  ["0571888888813800138000", ["05718888888", "13800138000"]],
  ["手机:13800138000 家:0571-88888888", ["13800138000", "057188888888"]],
  ["13800138000 13800138000", ["13800138000"]],
])("%s", (text, numbers) => {
  expect(phonesIn(text)).toEqual(numbers);
});

test.each([
  "",
  "无",
  "138****8000",
  "1380013800*",
  "1380013",
  "88888888",
  "1.38E+10",
  "138001380001",
  "330102199001011234",
  "6217000010001234567",
  "12315",
  "95598",
  "400-800-1234",
])("%s is nobody's number", (text) => {
  expect(phonesIn(text)).toEqual([]);
});

test("however numbers are spelt and put together, each is found and nothing else", () => {
  const digits = (length: number) =>
    fc.string({
      unit: fc.constantFrom(..."0123456789".split("")),
      minLength: length,
      maxLength: length,
    });
  const mobile = fc
    .tuple(fc.constantFrom(..."3456789".split("")), digits(9))
    .map(([second, rest]) => `1${second}${rest}`);
  const landline = fc
    .tuple(
      fc.constantFrom("010", "021", "0571", "0755"),
      fc.constantFrom(..."23456789".split("")),
      digits(7),
    )
    .map(([area, first, rest]) => ({
      number: area + first + rest,
      dashed: `${area}-${first}${rest}`,
    }));
  const spelt = fc.oneof(
    fc
      .tuple(mobile, fc.constantFrom("", "+86 ", "0086", "+86-"), fc.constantFrom("", " ", "-"))
      .map(([number, code, between]) => ({
        number,
        text: code + [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between),
      })),
    landline.map(({ number, dashed }) => ({ number, text: dashed })),
  );
  fc.assert(
    fc.property(
      fc.array(spelt, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("/", "、", "，", ",", ";", "\n", " / ", " 或 "),
      (numbers, between) => {
        const found = phonesIn(numbers.map(({ text }) => text).join(between));
        expect(found).toEqual([...new Set(numbers.map(({ number }) => number))]);
      },
    ),
  );
});
