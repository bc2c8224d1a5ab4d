import type { Language } from "../localized.ts";
import { originalText } from "../messages/reversal-words.ts";
import type { Month } from "../time/day.ts";

/** `reversal:CW-20261031-01:3:2026-10` is a reversal that names what it takes back. */
const REVERSAL = /^reversal:([^:]+):(\d+):(\d{4}-\d{2})$/;

/** What a code of a report says of a reversal; undefined for another code. */
export function saysReversal(code: string, language: Language): string | undefined {
  const [, batch, place, month] = REVERSAL.exec(code) ?? [];
  return batch === undefined || place === undefined || month === undefined
    ? undefined
    : // The expression has looked at it.
      originalText({ batch, place: Number(place), month: month as Month }, language);
}
