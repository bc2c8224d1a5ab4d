/** A sentence about what has just happened, read out, and kept with its way back until the next action. */
export interface Notice {
  readonly text: string;
  readonly undo: (() => Promise<void>) | null;
  /** Brings what it is about to the front. */
  readonly look: (() => void) | null;
}

/** The two lines below a page: what came of what a person did, and what came by itself, which never takes its place. */
export interface Notices {
  readonly notice: Notice | null;
  readonly news: Notice | null;
}

/**
 * What outlasts the page that it was said on: what can be taken back, until the next action, and news that
 * leads to something, until somebody has looked or closed it.
 */
export const lasting = ({ notice, news }: Notices): Notices => ({
  notice: notice !== null && notice.undo !== null ? notice : null,
  news: news !== null && news.look !== null ? news : null,
});
