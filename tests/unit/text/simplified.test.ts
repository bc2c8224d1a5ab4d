import fc from "fast-check";
import { expect, test } from "vitest";
import { simplified } from "../../../shared/text/simplified.ts";
import { traditionalCharacters } from "../../../shared/text/traditional-characters.ts";

/** The Chinese characters of GB 2312, in which simplified texts are written. */
function* charactersOfGb2312(): Generator<string> {
  const decoder = new TextDecoder("gbk");
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}

test.each([
  ["訂單編號", "订单编号"],
  ["退貨/退款狀態", "退货/退款状态"],
  ["買家帳號（蝦皮）", "买家账号（虾皮）"],
  ["回覆時間", "回复时间"],
  ["綫上發貨", "线上发货"],
  ["售后登记表", "售后登记表"],
  ["Order no.", "Order no."],
  ["", ""],
])("%s is %s", (written, simple) => {
  expect(simplified(written)).toBe(simple);
});

test("of the characters that simplified texts are written in, only five are taken for another", () => {
  const characters = [...charactersOfGb2312()];
  expect(characters.length).toBe(6763);
  expect(characters.filter((each) => simplified(each) !== each)).toEqual([
    "覆",
    "帐",
    "後",
    "夥",
    "於",
  ]);
});

test("no character is traditional for two, and what comes of it stays as it is", () => {
  const others = traditionalCharacters.split(" ").flatMap(([, ...each]) => each);
  expect(new Set(others).size).toBe(others.length);
  const text = fc.string({ unit: fc.constantFrom(...others, "a", "一", "😀", "单") });
  fc.assert(
    fc.property(text, (written) => {
      const once = simplified(written);
      expect(once.length).toBe(written.length);
      expect(simplified(once)).toBe(once);
    }),
  );
});
