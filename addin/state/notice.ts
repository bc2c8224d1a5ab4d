/** A sentence about what has just happened, read out, and kept with its way back until the next action. */
export interface Notice {
  readonly text: string;
  readonly undo: (() => Promise<void>) | null;
  /** Brings what it is about to the front. */
  readonly look: (() => void) | null;
}
