import type { Day } from "../../shared/time/day.ts";

/** The place of a posting in a list by day: where the next page begins. */
export interface PostingCursor {
  readonly day: Day;
  /** The record's number in the database. */
  readonly record: number;
  readonly version: number;
  readonly line: number;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})\.(\d{1,9})\.(\d{1,3})$/;

export function writePostingCursor({ day, record, version, line }: PostingCursor): string {
  return [day, record, version, line].join(".");
}

/** The cursor that `writePostingCursor` spelled; undefined when it is none. */
export function readPostingCursor(text: string): PostingCursor | undefined {
  const [, day, record, version, line] = CURSOR.exec(text) ?? [];
  if (day === undefined || record === undefined) return undefined;
  return { day: day as Day, record: Number(record), version: Number(version), line: Number(line) };
}
