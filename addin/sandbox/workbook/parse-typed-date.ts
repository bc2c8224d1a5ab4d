import type { Input, InputContext } from "./input.ts";
import { toSerial } from "./serial-date.ts";

const TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:\s*(am|pm))?$/i;
const FULL = /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/;
const AMERICAN = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/;
const CHINESE = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;
const MONTH_DAY = /^(\d{1,2})[-/](\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;

interface Day {
  readonly serial: number;
  readonly format: string;
}

function fullYear(year: string): number {
  const number = Number(year);
  return year.length === 4 ? number : number < 30 ? 2000 + number : 1900 + number;
}

function readTime(text: string): { seconds: number; format: string } | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23)) return null;
  const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  const format = `h:mm${match[3] === undefined ? "" : ":ss"}${half ? " AM/PM" : ""}`;
  return { seconds: hours * 3600 + minute * 60 + second, format };
}

function readDay(text: string, context: InputContext): Day | null {
  const serial = (year: number, month: string, day: string) =>
    toSerial({ year, month: Number(month), day: Number(day) }, context.date1904);
  const chineseUser = context.locale === "zh-CN";
  const short = chineseUser ? "yyyy/m/d" : "m/d/yyyy";
  const made = (number: number | null, format: string) =>
    number === null ? null : { serial: number, format };

  const full = FULL.exec(text);
  if (full && (chineseUser || full[1]?.length === 4)) {
    return made(serial(fullYear(full[1] ?? ""), full[3] ?? "", full[4] ?? ""), short);
  }
  const american = AMERICAN.exec(text);
  if (american && !chineseUser) {
    return made(serial(fullYear(american[4] ?? ""), american[1] ?? "", american[3] ?? ""), short);
  }
  const chinese = CHINESE.exec(text);
  if (chinese) {
    const year = chinese[1] === undefined ? context.year : fullYear(chinese[1]);
    const format = `${chinese[1] === undefined ? "" : 'yyyy"年"'}m"月"${chinese[3] === undefined ? "" : 'd"日"'}`;
    return made(serial(year, chinese[2] ?? "", chinese[3] ?? "1"), format);
  }
  const month = YEAR_MONTH.exec(text);
  const monthFormat = chineseUser ? 'yyyy"年"m"月"' : "mmm-yy";
  if (month) return made(serial(Number(month[1]), month[2] ?? "", "1"), monthFormat);
  const monthDay = MONTH_DAY.exec(text);
  if (!monthDay) return null;
  return (
    made(
      serial(context.year, monthDay[1] ?? "", monthDay[2] ?? ""),
      chineseUser ? 'm"月"d"日"' : "d-mmm",
    ) ??
    // 31 November is no day, so Excel takes 11-31 for November 1931
    (monthDay[2]?.length === 2
      ? made(serial(fullYear(monthDay[2]), monthDay[1] ?? "", "1"), monthFormat)
      : null)
  );
}

/**
 * Reads a text as a date, a time or both, the way Excel does while one types:
 * `2026-11-3`, `2026/11/3 14:20`, `11-3` (this year), `11月3日`, `14:20`. Dots make no date.
 */
export function parseTypedDate(text: string, context: InputContext): Input | null {
  const time = readTime(text);
  if (time) return { value: time.seconds / 86_400, numberFormat: time.format };
  const gap = text.search(/\s/);
  const day = readDay(gap < 0 ? text : text.slice(0, gap), context);
  if (!day) return null;
  if (gap < 0) return { value: day.serial, numberFormat: day.format };
  const clock = readTime(text.slice(gap).trim());
  if (!clock) return null;
  return {
    value: day.serial + clock.seconds / 86_400,
    numberFormat: `${day.format} ${clock.format}`,
  };
}
