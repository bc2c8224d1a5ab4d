import { type DateText, NO_DATE, parseDateText } from "./date-text.ts";
import { numberText } from "./normalise.ts";

/** 11.1 may be 1 or 10 November: Excel dropped the zero when the cell became a number. */
function monthAndDay(value: number): DateText {
  const [month = "", date = ""] = numberText(value).split(".");
  if (date === "" || date.length > 2) return NO_DATE;
  const dates = date.length === 1 && "123".includes(date) ? [date, `${date}0`] : [date];
  const readings = dates.map((each) => ({
    year: undefined,
    month: Number(month),
    date: Number(each),
  }));
  return { readings, time: undefined, badTime: false };
}

/** Reads a number that is no serial number of a plausible day: `11.1`, `20261103`, `261103`. */
export function dateOfNumber(value: number): DateText {
  if (value > 0 && value < 13) return monthAndDay(value);
  return Number.isInteger(value) && value >= 100_000 ? parseDateText(String(value)) : NO_DATE;
}
