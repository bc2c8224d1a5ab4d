import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flag } from "../../../shared/columns/flag.ts";
import { optional } from "../../../shared/columns/optional.ts";
import { phone } from "../../../shared/columns/phone.ts";
import { quantity } from "../../../shared/columns/quantity.ts";
import { text } from "../../../shared/columns/text.ts";
import { date } from "../../../shared/columns/date.ts";
import { phonesIn } from "../../../shared/text/phones-in.ts";
import { inShort, readCell } from "./reading-cells.ts";

const note = text({ zh: "备注", en: "Note", max: 20 });
const count = quantity({ zh: "数量", en: "Quantity" });
const quality = flag({ zh: "质量问题", en: "Quality issue" });
const contact = phone({ zh: "联系电话", en: "Phone" });

describe("text", () => {
  test.each([
    ["  两边有空格 ", "两边有空格"],
    ["第一行\r\n第二行", "第一行\n第二行"],
    ["看不见\u0000\u200b的", "看不见的"],
    ["=HYPERLINK(1)", "=HYPERLINK(1)"],
    ["全角ＡＢＣ保留", "全角ＡＢＣ保留"],
    ["家庭👨‍👩‍👧", "家庭👨‍👩‍👧"],
    ["半个\ud83d", "半个\ufffd"],
    [500, "500"],
    [0.1 + 0.2, "0.3"],
    [true, "TRUE"],
  ])("%j is kept as %j", (written, kept) => {
    expect(inShort(note, written)).toBe(kept);
  });

  test("what is too long is refused with both lengths", () => {
    expect(readCell(note, "长".repeat(21)).findings).toEqual([
      { code: "R008", level: "error", params: { max: 20, length: 21 } },
    ]);
  });

  test("an account that became a number has lost digits here too", () => {
    expect(inShort(note, 6_222_021_234_567_890_123)).toBe("R003 error");
  });

  test("it is written as text, so that a formula stays what it was typed as", () => {
    expect(note.write("=1+1")).toEqual({ value: "=1+1", format: "@" });
  });

  test("every text reads back as it was written", () => {
    const clean = fc
      .string({ unit: "grapheme" })
      .map((raw) => readCell(text({ zh: "备注", en: "Note" }), raw).value);
    fc.assert(
      fc.property(clean, (value) => {
        const column = text({ zh: "备注", en: "Note" });
        fc.pre(value !== undefined && value !== "");
        expect(readCell(column, column.write(value ?? "").value).value).toBe(value);
      }),
    );
  });
});

describe("a quantity", () => {
  test.each([
    [2, 2],
    ["2", 2],
    ["２件", 2],
    ["3 个", 3],
    ["2.0", 2],
    ["2瓶", 2],
    ["2 支", 2],
    ["1对", 1],
    ["两件", 2],
    ["十包", 10],
    [999, 999],
  ])("%s is %d", (written, value) => {
    expect(inShort(count, written)).toBe(value);
  });

  test.each([[1000], ["1,000,000".replaceAll(",", "")], [999_999_999]])(
    "%s is wholesale: it is asked about, and goes",
    (written) => {
      expect(inShort(count, written)).toBe(`${Number(written)} (R070 warning)`);
    },
  );

  test("the noise of binary fractions is no part of it", () => {
    expect(inShort(count, 2.999_999_999_999_999_6)).toBe(3);
  });

  test.each([[0], [1_000_000_000], [1.5], [-1], ["几件"], ["半箱"], ["2元"], ["2+1"], [true]])(
    "%s is refused",
    (written) => {
      expect(inShort(count, written)).toBe("R027 error");
    },
  );

  test("every quantity reads back as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        expect(inShort(count, count.write(value).value)).toBe(value);
      }),
    );
  });
});

describe("yes or no", () => {
  test.each([["是"], ["√"], ["✓"], ["Y"], ["yes"], [1], ["1"], [true], ["TRUE"], ["有"], ["Ｙ"]])(
    "%s is yes",
    (written) => expect(inShort(quality, written)).toBe(true),
  );
  test.each([["否"], ["×"], ["X"], ["N"], ["no"], [0], ["0"], [false], ["FALSE"], ["无"]])(
    "%s is no",
    (written) => expect(inShort(quality, written)).toBe(false),
  );

  test.each([
    ["已", true],
    ["v", true],
    ["✅", true],
    ["未", false],
    ["没", false],
  ])("%s is a tick too: %s", (written, value) => {
    expect(inShort(quality, written)).toBe(value);
  });

  test.each([
    ["已留言", "已留言", true],
    ["已留言", "未留言", false],
    ["已留言", "还没留言", "R033 error"],
    ["已备注订单", "已备注订单", true],
    ["是否入库", "已入库", true],
    ["是否入库", "没有入库", false],
    ["是否入库", "已取消", "R033 error"],
    ["质量问题", "质量问题", true],
    ["质量问题", "不是质量问题", false],
    ["无主件", "无主件", true],
    ["有无纸条", "无纸条", false],
  ])("under 「%s」 %s is %s", (zh, written, value) => {
    expect(inShort(flag({ zh, en: "" }), written)).toBe(value);
  });

  test("anything else is refused, and 无 stays a no where the column is optional", () => {
    expect(inShort(quality, "可能")).toBe("R033 error");
    expect(inShort(optional(quality), "无")).toBe(false);
    expect(inShort(optional(quality), "-")).toBe(null);
  });

  test("both read back as they were written", () => {
    expect(inShort(quality, quality.write(true).value)).toBe(true);
    expect(inShort(quality, quality.write(false).value)).toBe(false);
  });
});

describe("a phone number", () => {
  test.each([
    ["13812345678", "13812345678"],
    [13_812_345_678, "13812345678"],
    ["138 1234 5678", "13812345678"],
    ["138-1234-5678", "13812345678"],
    ["+86 13812345678", "13812345678"],
    ["１３８１２３４５６７８", "13812345678"],
    ["13812345678转1234", "13812345678-1234"],
    ["13812345678-1234", "13812345678-1234"],
    ["0571-87654321", "0571-87654321"],
    ["(0571)87654321", "0571-87654321"],
    ["057187654321", "057187654321"],
    ["400-820-8820", "400-820-8820"],
    ["95013转12345678", "95013-12345678"],
    ["12315", "12315"],
  ])("%s is %s", (written, number) => {
    expect(inShort(contact, written)).toBe(number);
  });

  test.each([
    ["1381234567"],
    ["见备注"],
    ["13812345678 1391234567"],
    ["13812345678 王先生"],
    ["13812345678/6217000010001234567"],
  ])("%s is asked about and kept as it is", (written) => {
    expect(readCell(contact, written)).toMatchObject({ said: ["R030 warning"], value: written });
  });

  test.each([
    ["13812345678/13912345678"],
    ["13812345678 / 13912345678"],
    ["13812345678 13912345678"],
    ["13812345678，13912345678"],
    ["13812345678、0571-87654321"],
    ["13812345678或13912345678"],
    ["13812345678\n13912345678"],
    ["1381234567813912345678"],
    ["138 1234 5678 139 1234 5678"],
    ["１３８１２３４５６７８／１３９１２３４５６７８"],
    ["0571-87654321转12，13812345678"],
  ])("%s is several, and stays as it was typed", (written) => {
    expect(readCell(contact, written)).toMatchObject({ said: [], value: written });
    expect(contact.untidy?.({ value: written, kind: "text" }, written)).toBeUndefined();
  });

  test("numbers in one cell are several, whatever stands between them", () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    const between = fc.constantFrom(
      "/",
      " ",
      "、",
      "，",
      ",",
      "；",
      "或",
      " 和 ",
      "\n",
      " / ",
      "-",
      "",
    );
    fc.assert(
      fc.property(mobile, between, mobile, (one, sign, other) => {
        const written = `${one}${sign}${other}`;
        expect(readCell(contact, written)).toMatchObject({ said: [], value: written });
        expect(phonesIn(written)).toEqual([...new Set([one, other])]);
      }),
    );
  });

  test("every mobile number reads back as it was written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (number) => {
        expect(inShort(contact, contact.write(number).value)).toBe(number);
      }),
    );
  });
});

describe("an optional column", () => {
  const finished = optional(date({ zh: "完成日期", en: "Finished" }));

  test("keeps what its kind knows, dates too", () => {
    expect(finished.dated).toBe(true);
    expect(finished.required).toBe(false);
    expect(inShort(finished, "2026-11-03")).toBe("2026-11-03");
  });

  test("is blank as null, in the sheet and on the wire", () => {
    expect(finished.write(null)).toEqual({ value: "", format: "General" });
    expect(finished.show(null)).toBe("");
    expect(finished.wire.parse(null)).toBe(null);
  });
});
