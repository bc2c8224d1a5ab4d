import { directions, type ByDirection } from "./direction.ts";

/** How many entries of the journal enter an amount, and how many correct one that was entered before. */
export interface EntryCount {
  readonly entered: number;
  readonly corrections: number;
}

/** The same for each direction. */
export type EntryCounts = ByDirection<EntryCount>;

/** How many there are in all directions. */
export const entryCountOf = (counts: EntryCounts): EntryCount => ({
  entered: directions.reduce((sum, each) => sum + counts[each].entered, 0),
  corrections: directions.reduce((sum, each) => sum + counts[each].corrections, 0),
});

/** How many entries that are. */
export const entriesIn = ({ entered, corrections }: EntryCount): number => entered + corrections;
