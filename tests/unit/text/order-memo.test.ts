import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cpuOfThread } from "../../cpu-of-thread.ts";
import {
  noteWithMemo,
  readMemos,
  tidyEvent,
  writeMemo,
  type OrderMemo,
} from "../../../shared/text/order-memo.ts";

const MOST_IN_A_CELL = 32_767;

const on = (year: number, month: number | null = null, date: number | null = null) => ({
  year,
  month,
  date,
});

test.each<[string, OrderMemo[]]>([
  [
    "客户拍下,要求修改成,已修改妥当---2014. . 姓名",
    [{ event: "客户拍下,要求修改成,已修改妥当", on: on(2014), clerk: "姓名" }],
  ],
  ["改地址——2026年3月5日李敏", [{ event: "改地址", on: on(2026, 3, 5), clerk: "李敏" }]],
  ["催发货 -- 26/3/5", [{ event: "催发货", on: on(2026, 3, 5), clerk: "" }]],
  [
    "Size changed---2026.3. Ann Lee",
    [{ event: "Size changed", on: on(2026, 3), clerk: "Ann Lee" }],
  ],
  [
    "改尺码---2026.3.5 李敏；改颜色---2026.3.6 王芳\n已联系仓库",
    [
      { event: "改尺码", on: on(2026, 3, 5), clerk: "李敏" },
      { event: "改颜色", on: on(2026, 3, 6), clerk: "王芳" },
    ],
  ],
  [
    "改尺码---2026.3.5 李敏 改颜色---2026.3.6 王芳",
    [
      { event: "改尺码", on: on(2026, 3, 5), clerk: "李敏" },
      { event: "改颜色", on: on(2026, 3, 6), clerk: "王芳" },
    ],
  ],
  ["改尺码---2026.13.40 李敏", [{ event: "改尺码", on: on(2026), clerk: "李敏" }]],
  ["补发一件，单号 2026-03-05-1", []],
  ["------", []],
  ["---2026.3.5 李敏", []],
])("%s", (note, memos) => {
  expect(readMemos(note)).toEqual(memos);
});

const memo = fc.record({
  event: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map(tidyEvent),
  on: fc.record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    date: fc.option(fc.integer({ min: 1, max: 31 })),
  }),
  clerk: fc.constantFrom("", "李敏", "日向", "Ann Lee", "阿依古丽·买买提"),
});
const real = memo.filter(({ event }) => event !== "");

test("what is written is what is read, whatever is not known of its day", () => {
  fc.assert(
    fc.property(real, (some) => {
      expect(readMemos(writeMemo(some))).toEqual([some]);
    }),
  );
});

test("a memo is added to those that a note has, and takes nothing away", () => {
  const note = fc
    .array(fc.oneof(real.map(writeMemo), fc.constant("已联系客户")))
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(note, real, (before, added) => {
      const after = noteWithMemo(before, added);
      expect(after.startsWith(before.trimEnd())).toBe(true);
      expect(readMemos(after)).toEqual([...readMemos(before), added]);
    }),
  );
});

test("any text is read, and a long one at once", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(readMemos(text))));
  const took = ["-", "—", " ", "- ", "--2026.", ";", "--2026.3.5 ", "啊"].map((part) => {
    const started = cpuOfThread();
    readMemos(part.repeat(MOST_IN_A_CELL / part.length));
    return cpuOfThread() - started;
  });
  // Milliseconds of CPU: one that goes back over what it has read takes minutes.
  expect(Math.max(...took)).toBeLessThan(3000);
});
