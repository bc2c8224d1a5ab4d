import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameText, oneLine, visible } from "../../../shared/text/normalise.ts";

describe("the text that a person sees", () => {
  test.each([
    ["NUL and other control characters", "退\u0000款\u0007", "退款"],
    ["a lone surrogate", "退款\ud800", "退款\ufffd"],
    ["bidi overrides", "\u202e退款\u202c", "退款"],
    ["bidi isolates", "\u2066退款\u2069\u061c", "退款"],
    ["marks without width", "旗\u200b舰\ufeff店\u2060", "旗舰店"],
    ["joiners that join nothing", "旗\u200d舰店\u200c", "旗舰店"],
    ["a joiner between an emoji and a letter with its accent", "👨\u200dé", "👨é"],
    ["a joiner between an emoji and a letter, its accent apart", "👨\u200de\u0301", "👨é"],
    ["a joiner after a letter with its accent", "é\u200d👨", "é👨"],
    ["joiners among accents", "e\u200d\u0323\u200d\u0301\u200d👨", "ẹ́👨"],
    ["a joiner before a sign that is a letter to Unicode", "👨\u200d\u212a", "👨K"],
    ["fillers and tags", "\u3164旗舰店\u{e0041}", "旗舰店"],
    ["blanks around", "\u3000\u00a0 旗舰店\t\u2003", "旗舰店"],
    ["line breaks of other systems", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["a letter and its accent apart", "Cafe\u0301", "Café"],
    ["an accent that a mark held apart", "Cafe\u200b\u0301", "Café"],
    ["other forms of a sign", "\u212b \uf900", "\u00c5 \u8c48"],
  ])("%s", (_what, written, seen) => {
    expect(visible(written)).toBe(seen);
  });

  test.each(["👨‍👩‍👧", "می‌خواهم", "क्‍ष", "（严重）", "ＡＢ１２", "a\nb", "✌️", "𠮷野家", ""])(
    "%s stays as it is",
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "a",
          "é",
          "e",
          "\u0301",
          "\u0323",
          "か",
          "\u3099",
          "\u212a",
          "\u200b",
          "\u200d",
          "👨",
          "店",
          " ",
          "\u3000",
          "\u202e",
          "\ud83d",
          "\udc68",
          "\r",
          "\n",
          "Ａ",
        ),
      )
      .map((parts) => parts.join("")),
  );

  test("read again, it is the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const rule of [visible, oneLine, nameText]) expect(rule(rule(text))).toBe(rule(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("what nobody sees makes no difference, wherever it stands", () => {
    const unseen = fc.constantFrom("\u0000", "\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad");
    fc.assert(
      fc.property(anyText, unseen, fc.nat(), (text, mark, at) => {
        const whole = text.toWellFormed();
        const place = at % (whole.length + 1);
        // Not within a surrogate pair or a line break, where it would make two of one.
        fc.pre(whole.slice(0, place).isWellFormed() && whole.slice(place).isWellFormed());
        fc.pre(!(whole[place - 1] === "\r" && whole[place] === "\n"));
        expect(visible(whole.slice(0, place) + mark + whole.slice(place))).toBe(visible(whole));
      }),
      { numRuns: 2000 },
    );
  });

  test("all Unicode forms of a text that are the same to Unicode are the same to us", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = visible(text);
        expect(visible(whole.normalize("NFD"))).toBe(whole);
      }),
    );
  });
});

describe("a name that no list has", () => {
  test.each([
    ["旗舰 店", "旗舰店"],
    ["旗舰\u3000店", "旗舰店"],
    ["ＡＢ１２ 店", "AB12店"],
    ["Li  Min's\nshop", "Li Min's shop"],
    ["天猫（一店）", "天猫（一店）"],
  ])("%s is %s", (written, name) => {
    expect(nameText(written)).toBe(name);
  });
});
