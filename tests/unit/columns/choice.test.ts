import { describe, expect, test } from "vitest";
import { choiceFrom } from "../../../shared/columns/choice-from.ts";
import { choice } from "../../../shared/columns/choice.ts";
import { optional } from "../../../shared/columns/optional.ts";
import { allToNote } from "../../../shared/columns/fix.ts";
import { inShort, readCell } from "./reading-cells.ts";

const kind = choice(
  { 仅退款: ["退款", "refund only"], 退货退款: ["退货"], 换货: [] },
  { zh: "售后类型", en: "Kind" },
);
const level = choice({ 经办: ["1"], 部门经理: ["2"] }, { zh: "层级", en: "Level" });

describe("a choice from a fixed list", () => {
  test.each([
    ["仅退款", "仅退款"],
    ["退款", "仅退款"],
    [" 仅 退款 ", "仅退款"],
    ["Refund Only", "仅退款"],
    ["ＲＥＦＵＮＤ　ＯＮＬＹ", "仅退款"],
  ])("%s is %s", (written, value) => {
    expect(inShort(kind, written)).toBe(value);
  });

  test("a number in the cell may be a choice", () => {
    expect(inShort(level, 2)).toBe("部门经理");
  });

  test("another word is refused, and the nearest choices are offered", () => {
    const { value, findings } = readCell(kind, "退款退货");
    expect(value).toBeUndefined();
    expect(findings).toEqual([
      {
        code: "R002",
        level: "error",
        params: { choices: ["仅退款", "退货退款", "换货"] },
        fixes: [
          {
            code: "nearest-choice",
            write: { value: "退货退款", format: "@" },
            shows: "退货退款",
          },
          {
            code: "nearest-choice",
            write: { value: "仅退款", format: "@" },
            shows: "仅退款",
          },
          allToNote,
        ],
      },
    ]);
  });

  test.each(["abc", "补款差价"])(
    "a word that is like none, %s, can only go to the note",
    (word) => {
      expect(readCell(kind, word).findings[0]?.fixes).toEqual([allToNote]);
    },
  );

  test("one word for two choices is a mistake of the ledger", () => {
    expect(() => choice({ 早班: ["早"], 晚班: ["早"] }, { zh: "班次", en: "Shift" })).toThrow(
      "早 means both 早班 and 晚班",
    );
  });

  test("every choice reads back as it was written, and a dash is blank where it is optional", () => {
    for (const value of ["仅退款", "退货退款", "换货"] as const) {
      expect(inShort(kind, kind.write(value).value)).toBe(value);
    }
    expect(inShort(optional(kind), "-")).toBe(null);
  });
});

describe("a choice from a setting", () => {
  const shop = choiceFrom("shops", { zh: "店铺", en: "Shop" });
  const choices = (setting: string) => (setting === "shops" ? ["旗舰店", "Outlet"] : []);

  test("is taken in the spelling of the setting", () => {
    expect(inShort(shop, " outlet ", { choices })).toBe("Outlet");
  });

  test("an unknown value is kept and asked about", () => {
    expect(inShort(shop, "旗舰店2", { choices })).toBe("旗舰店2 (R002 warning)");
    expect(readCell(shop, "旗舰店2", { choices }).findings[0]?.fixes?.[0]?.shows).toBe("旗舰店");
  });

  test("anything goes while the list is empty", () => {
    expect(inShort(shop, "新店")).toBe("新店");
  });

  test("a changed list counts at once", () => {
    expect(inShort(shop, "新店", { choices })).toBe("新店 (R002 warning)");
    expect(inShort(shop, "新店", { choices: () => ["新店"] })).toBe("新店");
  });
});
