import type { Day } from "../../../shared/time/day.ts";

/** A place in a ledger's order of changes. */
export interface RecordCursor {
  /** The number of the last change that was listed. */
  readonly after: number;
  /** The period whose records are being listed; left out once changes are. */
  readonly period?: {
    /** Business days, both included; open where undefined. */
    readonly from: Day | undefined;
    readonly to: Day | undefined;
    /** The ledger's last change when the first page was read; undefined for that page. */
    readonly until: number | undefined;
  };
}

const CURSOR = /^(\d{1,15})(?:\.(\d{1,15})\.(\d{4}-\d{2}-\d{2})?\.(\d{4}-\d{2}-\d{2})?)?$/;

export function writeRecordCursor({ after, period }: RecordCursor): string {
  if (period === undefined) return String(after);
  return [after, period.until, period.from, period.to].join(".");
}

/** The cursor that `writeRecordCursor` spelled; undefined when it is none. */
export function readRecordCursor(text: string): RecordCursor | undefined {
  const [, after, until, ...days] = CURSOR.exec(text) ?? [];
  if (after === undefined) return undefined;
  const [from, to] = days as (Day | undefined)[];
  if (until === undefined) return { after: Number(after) };
  return { after: Number(after), period: { from, to, until: Number(until) } };
}
