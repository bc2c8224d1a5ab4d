import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mojibakeIn } from "../../../shared/text/mojibake.ts";

const encoder = new TextEncoder();
/** A text that was written in UTF-8 and read as something else. */
const readAs = (label: string, text: string) => new TextDecoder(label).decode(encoder.encode(text));

const hanzi = fc
  .array(
    fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
    {
      minLength: 2,
      maxLength: 40,
    },
  )
  .map((letters) => letters.join(""));

describe("UTF-8 that was read in another encoding", () => {
  test.each([
    ["ä¸­æ–‡", "中文"],
    ["Ã¥", "å"],
    ["鏉庢晱", "李敏"],
  ])("%s reads %s", (written, readable) => {
    expect(mojibakeIn(written)?.readable).toBe(readable);
  });

  test("reads again as it was written, as Windows' Latin letters", () => {
    fc.assert(
      fc.property(hanzi, (text) => {
        expect(mojibakeIn(readAs("windows-1252", text))).toEqual({ readable: text });
      }),
    );
  });

  test("reads again as it was written, as GBK, or is known to have lost letters", () => {
    fc.assert(
      fc.property(hanzi, (text) => {
        // Of these bytes alone GBK makes everyday hanzi, which somebody may have written.
        fc.pre(encoder.encode(text).some((byte) => byte < 0xa1));
        const read = readAs("gbk", text);
        const readable = /[\ufffd\u3000]/.test(read) ? null : text;
        expect(mojibakeIn(read)).toEqual({ readable });
      }),
    );
  });
});

test("GBK that was read as Latin letters reads again", () => {
  expect(mojibakeIn("ÖÐÎÄ")).toEqual({ readable: "中文" });
});

test.each([["锟斤拷锟斤拷"], ["收到\ufffd\ufffd"], ["娣樺疂搴?"]])(
  "of %s letters are lost for good",
  (written) => {
    expect(mojibakeIn(written)).toEqual({ readable: null });
  },
);

describe("an ordinary text", () => {
  test.each([
    ["客户说外箱已破，要求退款"],
    ["淇县堃哥"],
    ["Ação, café, São Paulo"],
    ["25°C ±5，3×2"],
    ["½ × ¼"],
    ["涓涓细流"],
    ["鑫淼骞鹏商贸"],
    ["👍🏻 好评"],
    [""],
  ])("%s is left alone", (written) => {
    expect(mojibakeIn(written)).toBe(undefined);
  });

  test("of everyday hanzi is never taken for anything else", () => {
    const everyday = fc
      .array(fc.tuple(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xfe })), {
        maxLength: 30,
      })
      .map((pairs) => new TextDecoder("gb2312").decode(Uint8Array.from(pairs.flat())))
      .filter((text) => !text.includes("\ufffd"));
    fc.assert(
      fc.property(everyday, (text) => {
        expect(mojibakeIn(text)).toBe(undefined);
      }),
    );
  });
});
