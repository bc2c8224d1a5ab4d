import { z } from "zod";
import { columnBasics, type ColumnOptions, type DatedColumn } from "./column.ts";
import { isLedgerDay } from "./choose-day.ts";
import { serialOfDay } from "../text/serial.ts";
import { type Day, dayOf } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import { NOTHING } from "./nothing.ts";
import { civilReader, daysByOrder, isOtherThanSerial } from "./read-civil.ts";

interface DateOptions extends ColumnOptions {
  /** True where days to come are ordinary, such as a promise. */
  readonly future?: boolean;
}

const FORMAT = "yyyy-mm-dd";

/** True for `YYYY-MM-DD` of a day that the calendar has and a ledger can hold. */
export function isWireDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayOf(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10));
  return day !== undefined && day === text && isLedgerDay(day);
}

/** A civil day, `YYYY-MM-DD`; a time of day behind it is left out. */
export function date(options: DateOptions): DatedColumn<Day> {
  const read = civilReader({ future: options.future ?? false });
  return {
    ...columnBasics(options),
    kind: "date",
    look: { format: FORMAT, width: 76 },
    expects: { code: "date" },
    examples: [
      "2026-11-03",
      "2026/11/3",
      "2026.11.3",
      "2026年11月3日",
      "20261103",
      "11月3日",
      "11.3",
      11.1,
      "11.31",
    ],
    dated: true,
    nothing: NOTHING,
    wire: z.string().refine(isWireDay) as z.ZodType<Day>,
    read(cell, context) {
      const moment = read(cell, context);
      return moment && dayOfMoment(moment);
    },
    daysIn: daysByOrder(options.future ?? false),
    untidy: ({ value }) => isOtherThanSerial(value, "day"),
    write: (value) => ({ value: serialOfDay(value), format: FORMAT }),
    show: (value) => value,
  };
}
