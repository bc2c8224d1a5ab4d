import type { Row } from "../../shared/row.ts";
import type { Day } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { lineOfDay, writeWorkCursor } from "../store/worklists/work-list.ts";
import { readLastAnswers } from "../store/worklists/worklist-answers.ts";
import type { Half, Line, WantedLines, WorkContext } from "./half.ts";
import type { RecordLine } from "./record-half.ts";

/** Before the first record that waits. */
const START = { since: "0000-00-00", record: 0 };
const OF_DAY = /^day@(\d{4}-\d{2}-\d{2})$/;

/** What the line of a day is made of. */
interface LineOfDay {
  readonly worklist: string;
  readonly cells: Row;
}

/**
 * A worklist by days whose days have a line of their own, about no record, besides those of `records`: it can be said
 * of a day without any that somebody has looked. It is about the whole department, and so for those who see all shops.
 */
export function withLineOfDay({ worklist, cells }: LineOfDay, records: Half<RecordLine>): Half {
  const lineOf = (day: Day, open: boolean): Line => ({
    id: lineOfDay("day", day),
    cells,
    record: null,
    shop: "",
    reference: "",
    day,
    blocked: null,
    open,
  });

  /** The line of a day that nobody has answered; undefined for one that was, or that the person does not see. */
  async function waiting({ db, vault, person: { shops }, moment }: WorkContext, asked: Day | null) {
    if (shops !== null) return undefined;
    const line = lineOf(asked ?? dayOfMoment(moment), true);
    const given = await readLastAnswers(db, vault, { worklist, shops }, [line.id]);
    return given.has(line.id) ? undefined : line;
  }

  return {
    once: true,

    async count(context) {
      const [line, count] = await Promise.all([waiting(context, null), records.count(context)]);
      return count + (line === undefined ? 0 : 1);
    },

    async list(context, asked: WantedLines) {
      const isLimited = asked.shop !== undefined || asked.find !== undefined;
      const line = isLimited ? undefined : await waiting(context, asked.day);
      if (line === undefined) return records.list(context, asked);
      // It stands before the records: on the first page, and counted on all.
      const isFirst = asked.after === undefined;
      const limit = isFirst ? asked.limit - 1 : asked.limit;
      const page = await records.list(context, { ...asked, limit: Math.max(limit, 1) });
      const total = page.total + 1;
      if (!isFirst) return { ...page, total };
      if (limit > 0) return { ...page, total, lines: [line, ...page.lines] };
      const cursor = page.total === 0 ? null : writeWorkCursor(START);
      return { ...page, total, lines: [line], cursor };
    },

    async find(context, ids) {
      const lines = new Map<string, Line>(await records.find(context, ids));
      if (context.person.shops !== null) return lines;
      for (const id of ids) {
        const [, day] = OF_DAY.exec(id) ?? [];
        // Whether somebody has answered is looked at for every line that is answered once.
        if (day !== undefined) lines.set(id, lineOf(day as Day, true));
      }
      return lines;
    },

    decide(context, line, answer) {
      if (isOfRecord(line)) return records.decide(context, line, answer);
      const isFuture = line.day === null || line.day > dayOfMoment(context.moment);
      return isFuture ? { why: "future" } : { kept: true };
    },

    afterwards(context, taken, record) {
      const { line } = taken;
      return isOfRecord(line)
        ? records.afterwards(context, { ...taken, line }, record)
        : { ...line, open: false };
    },
  };
}

/** Whether a line came from the half of records: the line of a day is about none. */
const isOfRecord = (line: Line): line is RecordLine => line.record !== null;
