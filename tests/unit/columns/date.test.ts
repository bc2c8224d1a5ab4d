import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../../shared/columns/date.ts";
import { dayOrMoment } from "../../../shared/columns/day-or-moment.ts";
import { datetime } from "../../../shared/columns/datetime.ts";
import { addDays, type Dated, type Moment } from "../../../shared/time/day.ts";
import { inShort, readCell } from "./reading-cells.ts";
import { dayOfMoment, momentFromSeconds, timeOfMoment } from "../../../shared/time/moment.ts";

const registered = date({ zh: "登记日期", en: "Registered" });
const promised = date({ zh: "承诺期限", en: "Promised by", future: true });
const received = datetime({ zh: "投诉时间", en: "Received" });

describe("a date written with its year", () => {
  test.each([
    ["2026-11-03"],
    ["2026-11-3"],
    ["2026/11/3"],
    ["2026.11.3"],
    ["2026年11月3日"],
    ["2026 年 11 月 3 日"],
    ["2026年11月3号"],
    ["20261103"],
    ["２０２６－１１－０３"],
    ["２０２６年１１月３日"],
    [" 2026-11-3\t"],
    ["2026-11-3 周二"],
    ["2026年11月3日（星期二）"],
    ["2026-11-03 14:20"],
    ["2026/11/3 14:20:05"],
    ["2026-11-03T14:20:05"],
    ["2026年11月3日 下午2:20"],
    ["2026-11-03（周二）14:20"],
    ["115/11/03"],
    ["115.11.3"],
    ["民國115年11月3日"],
    ["民国 115 年 11 月 3 日 14:20"],
    ["3-Nov-2026"],
    ["03 November 2026 14:20"],
    ["Nov 3, 2026"],
    ["November 3rd, 2026"],
    [20261103],
    [46329],
    [46329.6],
  ])("%s is 3 November 2026", (written) => {
    expect(inShort(registered, written)).toBe("2026-11-03");
  });

  test.each([
    ["2026-11-03 14:20", "2026-11-03T14:20:00"],
    ["2026/11/3 14:20:05", "2026-11-03T14:20:05"],
    ["2026-11-03 下午 2:20", "2026-11-03T14:20:00"],
    ["2026-11-03 上午12:05", "2026-11-03T00:05:00"],
    ["2026-11-03 中午12:05", "2026-11-03T12:05:00"],
    ["2026-11-03 2:20 PM", "2026-11-03T14:20:00"],
    ["2026年11月3日14时20分", "2026-11-03T14:20:00"],
    ["2026年11月3日 14点", "2026-11-03T14:00:00"],
    ["2026-11-03", "2026-11-03T00:00:00"],
    ["2026-05-28 14:27:38", "2026-05-28T14:27:38"],
    [46329.5, "2026-11-03T12:00:00"],
    [46329.999_999_9, "2026-11-04T00:00:00"],
  ])("%s is the moment %s", (written, moment) => {
    expect(inShort(received, written)).toBe(moment);
  });
});

describe("a date without its year", () => {
  test.each([
    ["11月3日", "2026-11-03"],
    ["11月3号", "2026-11-03"],
    ["11.3", "2026-11-03"],
    ["11-3", "2026-11-03"],
    ["11/3", "2026-11-03"],
    ["8/5", "2026-08-05"],
    ["11.10", "2026-11-10"],
    ["11.12", "2025-11-12"],
    ["12月31日", "2025-12-31"],
    ["2月29日", "2024-02-29"],
    ["3号", "2026-11-03"],
    ["15号", "2026-10-15"],
    ["261103", "2026-11-03"],
    [261103, "2026-11-03"],
    ["26年11月3日", "2026-11-03"],
    ["26-11-3", "2026-11-03"],
    ["11/23/25", "2025-11-23"],
    [11.4, "2026-11-04"],
    [9.14, "2026-09-14"],
    [2.3, "2026-02-03"],
  ])("%s is %s, and a note says so", (written, day) => {
    expect(inShort(registered, written)).toBe(`${day} (R015 note)`);
  });

  test("a promise without a year is the closest such day", () => {
    expect(inShort(promised, "11月20日")).toBe("2026-11-20 (R015 note)");
    expect(inShort(promised, "1月5日")).toBe("2027-01-05 (R015 note)");
    expect(inShort(promised, "10月30日")).toBe("2026-10-30 (R015 note)");
  });

  test("the note offers the day with its year", () => {
    expect(readCell(registered, "11月3日").findings).toEqual([
      {
        code: "R015",
        level: "note",
        params: { day: "2026-11-03" },
        fixes: [
          { code: "date", write: { value: 46329, format: "yyyy-mm-dd" }, shows: "2026-11-03" },
        ],
      },
    ]);
  });
});

describe("a date that can be read in two ways", () => {
  test("11.10 that became the number 11.1 is asked about, and the row waits", () => {
    const { value, findings } = readCell(registered, 11.1);
    expect(value).toBeUndefined();
    expect(findings).toEqual([
      {
        code: "R011",
        level: "warning",
        blocks: true,
        params: { first: "2026-11-01", second: "2026-11-10" },
        fixes: [
          {
            code: "date-choice",
            write: { value: 46327, format: "yyyy-mm-dd" },
            shows: "2026-11-01",
          },
          {
            code: "date-choice",
            write: { value: 46336, format: "yyyy-mm-dd" },
            shows: "2026-11-10",
          },
        ],
      },
    ]);
  });

  test.each([
    [12.3, ["2025-12-03", "2025-12-30"]],
    [11.2, ["2025-11-20", "2026-11-02"]],
    ["3/4/2026", ["2026-03-04", "2026-04-03"]],
  ])("%s offers %j", (written, days) => {
    const { value, findings } = readCell(registered, written);
    expect(value).toBeUndefined();
    expect(findings[0]?.fixes?.map((fix) => fix.shows)).toEqual(days);
  });

  test("a number that only one calendar day fits is not asked about", () => {
    expect(inShort(registered, "31/10/2026")).toBe("2026-10-31");
  });
});

describe("what is no date", () => {
  test.each([
    ["13月1日"],
    ["4月31日"],
    ["2026-02-29"],
    ["2026-13-45"],
    ["11.31"],
    [11.31],
    [13.5],
    [60],
    [0],
    [-3],
    [2026],
    [99_999_999],
    [1e20],
    [0.5],
    ["1899-12-31"],
    ["2100-01-01"],
    [32_873],
    [73_051],
    ["昨天"],
    ["2026年11月"],
    ["11月3日-5日"],
    ["2026-11-03abc"],
    ["4128374650192837465"],
    [true],
  ])("%s", (written) => {
    expect(inShort(registered, written)).toBe("R010 error");
  });

  test("the first and the last day that a ledger holds", () => {
    expect(inShort(promised, 32_874)).toBe("1990-01-01");
    expect(inShort(promised, 73_050.9)).toBe("2099-12-31");
  });

  test.each([["2026-11-03 25:00"], ["2026-11-03 14:60"]])("%s has no such time", (written) => {
    expect(inShort(received, written)).toBe("R016 error");
  });

  test("a formula error names itself", () => {
    expect(readCell(registered, { error: "#N/A" }).findings).toEqual([
      { code: "R060", level: "error", params: { error: "#N/A", wait: false } },
    ]);
    expect(readCell(registered, { error: "#BUSY!" }).findings[0]?.params).toEqual({
      error: "#BUSY!",
      wait: true,
    });
  });
});

describe("a date in the future", () => {
  test("is asked about", () => {
    expect(inShort(registered, "2026-11-11")).toBe("2026-11-11 (R012 warning)");
    expect(inShort(registered, "11.11")).toBe("2026-11-11 (R015 note, R012 warning)");
    expect(inShort(registered, "2026-11-10")).toBe("2026-11-10");
    expect(inShort(promised, "2026-12-01")).toBe("2026-12-01");
  });

  test("far ahead, where Excel has put the wrong year, offers the same day a year earlier", () => {
    const { findings } = readCell(registered, 46750, { today: "2027-01-04" });
    expect(findings[0]?.params).toEqual({ day: "2027-12-29", today: "2027-01-04" });
    expect(findings[0]?.fixes).toEqual([
      { code: "date-choice", write: { value: 46385, format: "yyyy-mm-dd" }, shows: "2026-12-29" },
    ]);
  });

  test("a leap day has its eve in the year before", () => {
    const { findings } = readCell(registered, "2028-02-29");
    expect(findings[0]?.fixes?.[0]?.shows).toBe("2027-02-28");
  });
});

describe("workbooks that count from 1904", () => {
  test("one number is another day there, whichever workbook was read before", () => {
    const column = date({ zh: "日期", en: "Day" });
    expect(inShort(column, 44_000)).toBe("2020-06-18");
    expect(inShort(column, 44_000, { date1904: true })).toBe("2024-06-19");
    expect(inShort(column, 44_000)).toBe("2020-06-18");
  });

  test("a month and a day that became a number are the same there", () => {
    expect(inShort(registered, 9.14, { date1904: true })).toBe("2026-09-14 (R015 note)");
  });

  test("the same day has a smaller number", () => {
    expect(inShort(registered, 46329 - 1462, { date1904: true })).toBe("2026-11-03");
    expect(inShort(received, 46329.5 - 1462, { date1904: true })).toBe("2026-11-03T12:00:00");
  });
});

const ledgerDay = fc.integer({ min: 0, max: 40_176 }).map((days) => addDays("1990-01-01", days));
const clock = fc
  .integer({ min: 0, max: 86_399 })
  .map((seconds) => timeOfMoment(momentFromSeconds(seconds)));

describe("properties", () => {
  test("every day reads back as it was written, in both epochs", () => {
    fc.assert(
      fc.property(ledgerDay, fc.boolean(), (day, date1904) => {
        const { value } = promised.write(day);
        const stored = Number(value) - (date1904 ? 1462 : 0);
        expect(inShort(promised, stored, { date1904 })).toBe(day);
        expect(promised.wire.parse(day)).toBe(day);
      }),
    );
  });

  test("every moment reads back to the second, in both epochs", () => {
    const column = datetime({ zh: "时间", en: "Time", future: true });
    fc.assert(
      fc.property(ledgerDay, clock, fc.boolean(), (day, time, date1904) => {
        const moment: Moment = `${day}T${time}`;
        const stored = Number(column.write(moment).value) - (date1904 ? 1462 : 0);
        expect(inShort(column, stored, { date1904 })).toBe(moment);
        expect(column.wire.parse(moment)).toBe(moment);
      }),
    );
  });

  test("every spelling of a day means that day", () => {
    fc.assert(
      fc.property(ledgerDay, fc.boolean(), (day, wide) => {
        const [year = "", month = "", dayOfMonth = ""] = day.split("-").map(Number).map(String);
        for (const [a, b, c] of ["-- ", "// ", ".. ", "年月日"]) {
          const written = `${year}${a}${month}${b}${dayOfMonth}${c}`;
          const shown = wide
            ? written.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            : written;
          expect(inShort(promised, shown)).toBe(day);
        }
      }),
    );
  });

  test.each([
    ["2026-11-01T20:00:00.000Z", "2026-11-02T04:00:00", "2026-11-02"],
    ["2026-11-01T20:00:00+08:00", "2026-11-01T20:00:00", "2026-11-01"],
    ["2026-11-01 20:00+0000", "2026-11-02T04:00:00", "2026-11-02"],
  ])("%s, with its own zone, is what the clock here shows then", (written, moment, day) => {
    const here = { timeZone: "Asia/Shanghai" };
    expect(inShort(received, written, here)).toBe(moment);
    expect(inShort(registered, written, here)).toBe(day);
  });

  test.each(["2026-02-30T08:00:00Z", "0026-11-01T08:00:00Z", "2026-11-01T25:00:00Z"])(
    "%s is no moment",
    (written) => {
      const { value, said } = readCell(received, written, { timeZone: "Asia/Shanghai" });
      expect([value, said.length]).toEqual([undefined, 1]);
    },
  );

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { value, findings } = readCell(received, text);
        expect(value !== undefined || findings.length === 1).toBe(true);
      }),
    );
  });

  test("the wire takes no day that the calendar lacks", () => {
    expect(registered.wire.safeParse("2026-02-29").success).toBe(false);
    expect(registered.wire.safeParse("2026-2-9").success).toBe(false);
    expect(received.wire.safeParse("2026-11-03T24:00:00").success).toBe(false);
  });
});

describe("a promise", () => {
  const due = dayOrMoment({ zh: "承诺期限", en: "Promised by", future: true });

  test.each([
    ["2026-12-03 18:00", "2026-12-03T18:00:00"],
    ["12月3日 下午6点", "2026-12-03T18:00:00 (R015 note)"],
    [46_359.75, "2026-12-03T18:00:00"],
    ["2026-12-03", "2026-12-03"],
    ["2026-12-03 00:00", "2026-12-03"],
    [46_359, "2026-12-03"],
    ["2026-12-03 25:00", "R016 error"],
  ])("%s is %s: its time of day is kept", (written, value) => {
    expect(inShort(due, written)).toBe(value);
  });

  test("every day and moment reads back as it was written, and is taken on the wire", () => {
    const moments = fc.integer({ min: 631_152_000, max: 4_102_444_799 }).map(momentFromSeconds);
    fc.assert(
      fc.property(moments, fc.boolean(), (moment, isDay) => {
        const midnight = moment.endsWith("T00:00:00");
        const value: Dated = isDay || midnight ? dayOfMoment(moment) : moment;
        expect(inShort(due, due.write(value).value)).toBe(value);
        expect(due.wire.parse(value)).toBe(value);
      }),
    );
  });
});
