import type { Day } from "./day.ts";

/** A run of days off, both ends included. */
interface HolidayRun {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** One year of the State Council's holiday notice: days off, and the weekend days worked instead. */
interface HolidayYear {
  readonly year: number;
  readonly holidays: readonly HolidayRun[];
  readonly makeUpDays: readonly Day[];
}

/**
 * The statutory holidays and 调休 working weekends of mainland China, as the General Office of the State
 * Council announces them each autumn for the year after: 国办发明电〔2023〕7号 of 2023-10-25 for 2024,
 * 国办发明电〔2024〕12号 of 2024-11-12 for 2025, 国办发明电〔2025〕7号 of 2025-11-04 for 2026. The dates were
 * taken from chinese-days 1.5.7 (MIT), and a test holds them against it. A year is added when its notice
 * is out; until then it is reckoned by weekends.
 */
export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2024,
    holidays: [
      { name: "元旦", from: "2024-01-01", to: "2024-01-01" },
      { name: "春节", from: "2024-02-10", to: "2024-02-17" },
      { name: "清明", from: "2024-04-04", to: "2024-04-06" },
      { name: "劳动节", from: "2024-05-01", to: "2024-05-05" },
      { name: "端午", from: "2024-06-10", to: "2024-06-10" },
      { name: "中秋", from: "2024-09-15", to: "2024-09-17" },
      { name: "国庆节", from: "2024-10-01", to: "2024-10-07" },
    ],
    makeUpDays: [
      "2024-02-04",
      "2024-02-18",
      "2024-04-07",
      "2024-04-28",
      "2024-05-11",
      "2024-09-14",
      "2024-09-29",
      "2024-10-12",
    ],
  },
  {
    year: 2025,
    holidays: [
      { name: "元旦", from: "2025-01-01", to: "2025-01-01" },
      { name: "春节", from: "2025-01-28", to: "2025-02-04" },
      { name: "清明", from: "2025-04-04", to: "2025-04-06" },
      { name: "劳动节", from: "2025-05-01", to: "2025-05-05" },
      { name: "端午", from: "2025-05-31", to: "2025-06-02" },
      { name: "国庆节、中秋", from: "2025-10-01", to: "2025-10-08" },
    ],
    makeUpDays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    holidays: [
      { name: "元旦", from: "2026-01-01", to: "2026-01-03" },
      { name: "春节", from: "2026-02-15", to: "2026-02-23" },
      { name: "清明", from: "2026-04-04", to: "2026-04-06" },
      { name: "劳动节", from: "2026-05-01", to: "2026-05-05" },
      { name: "端午", from: "2026-06-19", to: "2026-06-21" },
      { name: "中秋", from: "2026-09-25", to: "2026-09-27" },
      { name: "国庆节", from: "2026-10-01", to: "2026-10-07" },
    ],
    makeUpDays: [
      "2026-01-04",
      "2026-02-14",
      "2026-02-28",
      "2026-05-09",
      "2026-09-20",
      "2026-10-10",
    ],
  },
];
