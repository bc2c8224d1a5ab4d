import type { Day } from "../../../shared/time/day.ts";

/** The place of a posting in a list by day: where the next page begins. */
export interface PostingCursor {
  readonly day: Day;
  /** Its number in the journal. */
  readonly entry: number;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/;

export const writePostingCursor = ({ day, entry }: PostingCursor): string => `${day}.${entry}`;

/** The cursor that `writePostingCursor` spelled; undefined when it is none. */
export function readPostingCursor(text: string): PostingCursor | undefined {
  const [, day, entry] = CURSOR.exec(text) ?? [];
  return day === undefined ? undefined : { day: day as Day, entry: Number(entry) };
}
