/** One round of reading and checking in the page; times in milliseconds. */
export interface ReadingRound {
  /** Reading the cells and checking the rows. */
  readonly examine: number;
  /** Fingerprints, and the comparison with the last push. */
  readonly compare: number;
  /** `safeParse` of the same rows, already parsed, by the ledger's zod schema. */
  readonly zod: number;
  /** The longest that the main thread was held meanwhile. */
  readonly longestTask: number;
  /** Rows without errors, new or unchanged as they should be, and rows that zod found valid. */
  readonly ready: number;
  readonly valid: number;
}

/** What the bench asks the page for. */
export interface ReadingWanted {
  readonly rows: number;
  readonly rounds: number;
  /** True for a sheet whose rows all carry the mark of an earlier push. */
  readonly pushed: boolean;
}

declare global {
  interface Window {
    /** What the pane would hold after a round, so that its memory can be measured. */
    held?: unknown;
    measureReading(wanted: ReadingWanted): Promise<ReadingRound[]>;
  }
}
