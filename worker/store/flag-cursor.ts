import type { Moment } from "../../shared/time/day.ts";

/** The place of a flag in a list by moment: where the next page begins. */
export interface FlagCursor {
  readonly moment: Moment;
  /** The record's number in the database. */
  readonly record: number;
  readonly rule: string;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\.(\d{1,15})\.(.{1,60})$/;

export function writeFlagCursor({ moment, record, rule }: FlagCursor): string {
  return [moment, record, rule].join(".");
}

/** The cursor that `writeFlagCursor` spelled; undefined when it is none. */
export function readFlagCursor(text: string): FlagCursor | undefined {
  const [, moment, record, rule] = CURSOR.exec(text) ?? [];
  if (moment === undefined || rule === undefined) return undefined;
  return { moment: moment as Moment, record: Number(record), rule };
}
