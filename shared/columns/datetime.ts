import { z } from "zod";
import { columnBasics, type ColumnOptions, type DatedColumn } from "./column.ts";
import { serialOfMoment } from "../text/serial.ts";
import type { Moment } from "../time/day.ts";
import { isWireDay } from "./date.ts";
import { NOTHING } from "./nothing.ts";
import { civilReader, daysByOrder, isOtherThanSerial } from "./read-civil.ts";

interface DatetimeOptions extends ColumnOptions {
  /** True where moments to come are ordinary. */
  readonly future?: boolean;
}

function isWireMoment(text: string): boolean {
  return /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isWireDay(text.slice(0, -9));
}

/** As people write it: `2026-11-03 14:20`, and its seconds where it has some. */
export const momentText = (moment: Moment): string =>
  moment.replace("T", " ").replace(/(?<=:\d\d):00$/, "");

/** A civil moment, `YYYY-MM-DDTHH:mm:ss`; a day without a time of day is its midnight. */
export function datetime(options: DatetimeOptions): DatedColumn<Moment> {
  return {
    ...columnBasics(options),
    kind: "datetime",
    look: { format: "yyyy-mm-dd hh:mm", width: 104 },
    expects: { code: "datetime" },
    examples: [
      "2026-11-03 14:20",
      "2026/11/3 14:20:05",
      "11月3日 下午2:20",
      "2026-11-03",
      "2026-11-03 25:00",
    ],
    dated: true,
    nothing: NOTHING,
    wire: z.string().refine(isWireMoment) as z.ZodType<Moment>,
    read: civilReader({ future: options.future ?? false }),
    daysIn: daysByOrder(options.future ?? false),
    untidy: ({ value }) => isOtherThanSerial(value, "moment"),
    write: (value) => ({ value: serialOfMoment(value), format: "yyyy-mm-dd hh:mm:ss" }),
    show: momentText,
  };
}
