import { SSF } from "@e965/xlsx";
import { isCellError, type CellValue } from "./cell-value.ts";

// SheetJS declares SSF as any; this is the one function used of it
const ssf = SSF as { format(format: string, value: string | number, options: object): string };

/** Whether the format shows days or times. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return bare !== "General" && /[ymdhs]/i.test(bare);
}

/** Formats with their Chinese characters in quotes, which Excel does by itself. */
const QUOTED_FORMATS = new Map<string, string>();

function withQuotes(numberFormat: string): string {
  if (!/\p{Script=Han}/u.test(numberFormat)) return numberFormat;
  let quoted = QUOTED_FORMATS.get(numberFormat);
  if (quoted === undefined) {
    quoted = numberFormat.replace(
      /"[^"]*"|\\.|\[[^\]]*\]|[\p{Script=Han}、，。：；（）]+/gu,
      (part) => (/^["\\[]/.test(part) ? part : `"${part}"`),
    );
    QUOTED_FORMATS.set(numberFormat, quoted);
  }
  return quoted;
}

const WEEKDAYS = "日一二三四五六";

/** `aaaa` and `aaa`, the days of the week in Chinese, which SheetJS does not know. */
function withWeekday(numberFormat: string, value: number, date1904: boolean): string {
  if (!/a{3,}/i.test(numberFormat)) return numberFormat;
  const day = WEEKDAYS[(Math.floor(value) + (date1904 ? 1462 : 0) + 6) % 7] ?? "";
  return numberFormat.replace(/"[^"]*"|a{3,}/gi, (part) =>
    part.startsWith('"') ? part : part.length > 3 ? `"星期${day}"` : `"${day}"`,
  );
}

const BROKEN_FORMATS = new Set<string>();

/** What the cell shows, as `Range.text` gives it (never `####`; the grid does that by width). */
export function displayText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  if (typeof value === "string" && !numberFormat.includes(";")) return value;
  if (BROKEN_FORMATS.has(numberFormat)) return String(value);
  if (numberFormat === "@" && typeof value === "number") return ssf.format("General", value, {});
  try {
    const quoted = withQuotes(numberFormat);
    const plain = typeof value === "number" ? withWeekday(quoted, value, date1904) : quoted;
    return ssf.format(plain, value, { date1904 });
  } catch {
    BROKEN_FORMATS.add(numberFormat);
    return String(value);
  }
}
