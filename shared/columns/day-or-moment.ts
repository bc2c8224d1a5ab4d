import { z } from "zod";
import { columnBasics, type ColumnOptions, type DatedColumn } from "./column.ts";
import { date } from "./date.ts";
import { datetime } from "./datetime.ts";
import type { Dated } from "../time/day.ts";
import { dayOfMoment, isMoment } from "../time/moment.ts";
import { NOTHING } from "./nothing.ts";

interface DayOrMomentOptions extends ColumnOptions {
  /** True where days to come are ordinary, such as a promise. */
  readonly future?: boolean;
}

/** A day on which something is due, `YYYY-MM-DD`, or the moment where a time of day stands behind it. */
export function dayOrMoment(options: DayOrMomentOptions): DatedColumn<Dated> {
  const [day, moment] = [date(options), datetime(options)];
  return {
    ...columnBasics(options),
    kind: "day-or-moment",
    look: moment.look,
    expects: { code: "day-or-moment" },
    examples: ["2026-11-03 18:00", "2026-11-03", "11月3日 下午6点", "2026-11-03 25:00"],
    dated: true,
    nothing: NOTHING,
    wire: z.union([day.wire, moment.wire]),
    read(cell, context) {
      const read = moment.read(cell, context);
      // Excel holds a day as its midnight: nobody wrote a time there.
      return read?.endsWith("T00:00:00") === true ? dayOfMoment(read) : read;
    },
    daysIn: (written, today) => moment.daysIn?.(written, today) ?? new Map(),
    untidy: ({ value }) => (typeof value === "string" ? "date" : undefined),
    write: (value) => (isMoment(value) ? moment.write(value) : day.write(value)),
    show: (value) => (isMoment(value) ? moment.show(value) : day.show(value)),
  };
}
