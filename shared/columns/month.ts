import { z } from "zod";
import { serialOfDay } from "../text/serial.ts";
import { normalised } from "../text/normalise.ts";
import type { Day } from "../time/day.ts";
import { firstDayOf, monthOf } from "../time/months.ts";
import { columnBasics, type ColumnOptions, type DatedColumn } from "./column.ts";
import { date, isWireDay } from "./date.ts";

const FORMAT = "yyyy-mm";

/** A year and a month, also in six digits: 2026-09, 2026年9月, 202609. */
const OF_YEAR = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?|(\d{2}))$/;
/** A month whose year is plain: 9月, 9 月份. */
const ALONE = /^(\d{1,2})\s*月(?:份)?$/;

/** The first day of a month that stands alone, as people write days; anything else as it is. */
function asDay(value: string | number | boolean): string | number | boolean {
  if (typeof value === "boolean") return value;
  const text = normalised(String(value));
  const [, year, month, digits] = OF_YEAR.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month ?? digits}-1`;
  const alone = ALONE.exec(text)?.[1];
  return alone === undefined ? value : `${alone}月1日`;
}

/** A month, as its first day; a day stands for its month. */
export function month(options: ColumnOptions): DatedColumn<Day> {
  const day = date(options);
  return {
    ...columnBasics(options),
    kind: "month",
    look: { format: FORMAT, width: 60 },
    expects: { code: "month" },
    examples: ["2026-09", "2026年9月", "9月", 202609, "2026-09-17", "13月"],
    dated: true,
    ...(day.nothing !== undefined && { nothing: day.nothing }),
    wire: z
      .string()
      .refine((text) => isWireDay(text) && text.endsWith("-01")) as unknown as z.ZodType<Day>,
    read(cell, context) {
      const read = day.read({ ...cell, value: asDay(cell.value) }, context);
      return read && firstDayOf(monthOf(read));
    },
    untidy: ({ value }) => (typeof value === "string" ? "date" : undefined),
    write: (value) => ({ value: serialOfDay(value), format: FORMAT }),
    show: monthOf,
  };
}
