import { worklists } from "../worklists/index.ts";
import type { NotificationEvent } from "./event.ts";

/**
 * The lines of each worklist that wait: a list that is added can be told of at once. What is late is an event of its
 * own, with its money by ledger.
 */
export const waiting: readonly NotificationEvent<`waiting-${string}`>[] = worklists
  .filter(({ id }) => id !== "overdue")
  .map(({ id, title, purpose }) => ({
    id: `waiting-${id}`,
    title: { zh: `清单「${title.zh}」`, en: `List “${title.en}”` },
    hint: purpose,
    happened: false,
    worklist: id,
    partName: (key) => key,
  }));
