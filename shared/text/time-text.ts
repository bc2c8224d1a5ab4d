import type { TimeOfDay } from "../time/day.ts";

const TIME =
  /^(凌晨|早上|上午|中午|下午|晚上|am|pm)?\s*(\d{1,2})(?:[:点时]\s*(\d{1,2}))?(?:[:分]\s*(\d{1,2})(?:\.\d+)?)?\s*[点时分秒]?\s*(am|pm)?$/i;

const AFTERNOON = new Set(["中午", "下午", "晚上", "pm"]);

/**
 * Reads a time of day (`14:20`, `14:20:05`, `下午3:20`, `3:20 pm`, `14点30分`) to `HH:mm:ss`;
 * undefined when there is no such time. Expects half-width text.
 */
export function parseTime(text: string): TimeOfDay | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, before, hourText = "", minute = "0", second = "0", after] = match;
  const half = (before ?? after)?.toLowerCase();
  let hour = Number(hourText);
  if (half === undefined) {
    if (/^\d+$/.test(text)) return undefined;
  } else if (hour < 12 && AFTERNOON.has(half) && !(half === "中午" && hour > 2)) hour += 12;
  else if (hour === 12 && !AFTERNOON.has(half)) hour = 0;
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const parts = [String(hour), minute, second].map((part) => part.padStart(2, "0"));
  return parts.join(":") as TimeOfDay;
}
