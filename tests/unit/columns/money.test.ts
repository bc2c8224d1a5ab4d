import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../../../shared/columns/money.ts";
import { optional } from "../../../shared/columns/optional.ts";
import { inShort, readCell } from "./reading-cells.ts";
import { fen } from "../../../shared/money/fen.ts";

const refund = money({ zh: "退款金额", en: "Refund" });
const adjustment = money({ zh: "手工调整", en: "Adjustment", negative: true });

describe("an amount", () => {
  test.each([
    [12.5, 1250],
    [0, 0],
    [1.005e2, 10_050],
    [12.299_999_999_999_999, 1230],
    [12.299_999_999, 1230],
    [0.1 + 0.2, 30],
    [1.1 * 3, 330],
    [123_456.78, 12_345_678],
    ["12", 1200],
    ["12.5", 1250],
    ["12.50", 1250],
    ["12.500", 1250],
    [".5", 50],
    ["12.", 1200],
    ["￥1,234.50", 123_450],
    ["¥89.50", 8950],
    ["¥ 1,234,567.89", 123_456_789],
    ["12元", 1200],
    ["12.5元", 1250],
    ["12元整", 1200],
    ["人民币12.5元", 1250],
    ["12块", 1200],
    ["RMB 12.5", 1250],
    ["1,234", 123_400],
    ["1 234.50", 123_450],
    ["１２．５０", 1250],
    ["１，２３４．５０元", 123_450],
    ["+12", 1200],
    ["  12.50 ", 1250],
    ["0.00", 0],
    ["00012.50", 1250],
  ])("%s is %d 分", (written, fen) => {
    expect(inShort(refund, written)).toBe(fen);
  });

  test.each([
    ["-12", -1200],
    ["-￥12.50", -1250],
    ["￥-12.50", -1250],
    ["(12.00)", -1200],
    ["（12.00）", -1200],
    ["－12.5元", -1250],
    ["−3", -300],
    [-12.5, -1250],
    ["-0", 0],
  ])("%s is %d 分 where it may be negative", (written, fen) => {
    expect(inShort(adjustment, written)).toBe(fen);
  });

  test.each([
    ["10+5", "R026 error"],
    ["10元+5元", "R026 error"],
    ["10/5", "R026 error"],
    ["10、5", "R026 error"],
    ["12.345", "R021 error"],
    [12.345, "R021 error"],
    [1.005, "R021 error"],
    [12.299_99, "R021 error"],
    [1e-7, "R021 error"],
    [1e-9, "R021 error"],
    ["-12", "R022 error"],
    [-0.01, "R022 error"],
    ["(12.00)", "R022 error"],
    ["1e3", "R020 error"],
    ["1,23", "R020 error"],
    ["1.234,50", "R020 error"],
    ["12.3.4", "R020 error"],
    ["3万", "R020 error"],
    ["十二元", "R020 error"],
    ["约12", "R020 error"],
    ["12-15", "R020 error"],
    ["131.77(已退款89.84)", "R020 error"],
    ["1052,75元", "R020 error"],
    ["无退款申请", "R020 error"],
    ["元", "R020 error"],
    ["-", "R020 error"],
    ["--12", "R020 error"],
    [true, "R020 error"],
    [13_812_345_678, "R023 error"],
    ["13812345678", "R023 error"],
    [1e300, "R020 error"],
  ])("%s is refused: %s", (written, said) => {
    expect(inShort(refund, written)).toBe(said);
  });

  test.each([["-"], ["—"], ["——"], ["无"], ["/"], [" - "]])(
    "%s is blank where the column is optional",
    (written) => {
      expect(inShort(optional(refund), written)).toBe(null);
    },
  );
});

/** The amounts that would stay in a cell whose words go to the note. */
const offered = (written: string) =>
  (readCell(refund, written).findings[0]?.fixes ?? []).flatMap(({ code, shows }) =>
    code === "to-note" && shows !== "" ? [shows] : [],
  );

describe("an amount among words is offered", () => {
  test.each([
    ["约12元", "12.00"],
    ["邮费:1,234.50", "1,234.50"],
    ["131.77（已退款）", "131.77"],
    ["微信转给客户 8.8 块了", "8.80"],
  ])("%s: %s", (written, amount) => {
    expect(offered(written)).toEqual([amount]);
  });

  test.each([
    ["1万"],
    ["1.2万"],
    ["3千"],
    ["5毛"],
    ["5折"],
    ["50%"],
    ["退-5元"],
    ["退款(12)"],
    ["5块半"],
    ["12元五角"],
    ["十12"],
    ["12多元"],
    ["12美元"],
    ["$12"],
    ["3件"],
    ["每件12元"],
    ["12元/件"],
    ["未退12元"],
    ["第2次退"],
    ["12k"],
    ["２．５萬"],
  ])("not where what is left over may change it: %s", (written) => {
    expect(offered(written)).toEqual([]);
  });
});

const anyFen = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map(fen);
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe("properties", () => {
  test("every amount reads back as it was written", () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        const { value } = adjustment.write(amount);
        expect(inShort(adjustment, value)).toBe(amount);
        expect(adjustment.wire.parse(amount)).toBe(amount);
      }),
      { numRuns: 2000 },
    );
  });

  test("no spelling loses a 分", () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        const grouped = adjustment.show(amount);
        const bare = grouped.replaceAll(",", "");
        const size = grouped.replace("-", "");
        const spellings = [grouped, bare, `${bare}元`, `${grouped} 块`, wide(grouped), `${bare}0`];
        spellings.push(
          amount < 0 ? `(${size})` : `￥${size}`,
          amount < 0 ? `-¥${size}` : `+${size}`,
        );
        for (const spelling of spellings) expect(inShort(adjustment, spelling)).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });

  test("no fix offers another amount than the one that was written", () => {
    const harmless = fc.constantFrom("约", "退款", "元", "块", "了", "），", " ", "邮费：");
    const CHANGING = "万千百十亿毛角分折成%‰-−负半多几余件单次倍双每未美$€kKwW/x×*".split("");
    const around = fc.array(fc.oneof(harmless, fc.constantFrom(...CHANGING)), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000_000 }).map(fen),
        around,
        around,
        (amount, before, behind) => {
          const number = refund.show(amount);
          const changed = [...before, ...behind].some((word) => CHANGING.includes(word));
          const offers = offered(before.join("") + number + behind.join(""));
          expect(changed ? [] : [number]).toEqual(expect.arrayContaining(offers));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("sums of amounts that Excel computed in floating point are exact again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 50 }),
        (amounts) => {
          const computed = amounts.reduce((sum, amount) => sum + amount / 100, 0);
          const exact = amounts.reduce((sum, amount) => sum + amount, 0);
          expect(inShort(refund, computed)).toBe(exact);
        },
      ),
    );
  });

  test("no text makes it throw, and what it answers is whole 分", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const answer = inShort(adjustment, text);
        expect(typeof answer === "string" || Number.isInteger(answer)).toBe(true);
      }),
    );
  });
});

const rounded = (written: string | number) =>
  (readCell(adjustment, written).findings[0]?.fixes ?? []).map(({ code, shows, write }) => [
    code,
    shows,
    write.value,
  ]);

describe("an amount with too many decimals", () => {
  test.each<[string | number, string, number]>([
    [249.311_999_999_999_98, "249.31", 249.31],
    [12.345, "12.35", 12.35],
    [1.005, "1.01", 1.01],
    [-1.005, "-1.01", -1.01],
    [1e-7, "0.00", 0],
    [-0.001, "0.00", 0],
    ["￥1,234.565元", "1,234.57", 1234.57],
    ["(0.004)", "0.00", 0],
    ["12.344999", "12.34", 12.34],
  ])("%s is rounded to %s, by the digits that a person sees", (written, shows, value) => {
    expect(rounded(written)).toEqual([["round", shows, value]]);
  });

  test("one of a single half is rounded away from zero, whatever the binary fraction says", () => {
    const digits = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (amount, third) => {
        const written = Number(`${amount}${third}e-3`);
        const expected = amount + (third >= 5 ? 1 : 0);
        expect(rounded(written).map(([, , value]) => value)).toEqual([Number(`${expected}e-2`)]);
      }),
    );
  });

  test("the noise of sums and products of amounts is no decimal", () => {
    const fens = fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { maxLength: 40 });
    fc.assert(
      fc.property(fens, (amounts) => {
        const sum = amounts.reduce((all, each) => all + each / 100, 0);
        const exact = amounts.reduce((all, each) => all + each, 0);
        expect(inShort(adjustment, sum)).toBe(exact);
      }),
    );
  });
});
