import type { Figures } from "../api/receivers.ts";
import type { Language, Localized } from "../localized.ts";
import type { WorklistId } from "../worklists/index.ts";

/** Something that people who are not at the pane can be told, in counts and sums. */
export interface NotificationEvent<Id extends string = string> {
  readonly id: Id;
  readonly title: Localized;
  /** What exactly is counted, for whoever chooses what a group is told. */
  readonly hint: Localized;
  /** True for what has happened since the last digest; false for how things stand. */
  readonly happened: boolean;
  /** What amounts beside the counts are; left out where there are none. */
  readonly amounts?: Localized;
  /** The worklist whose lines it counts. */
  readonly worklist?: WorklistId;
  /** What the key of a part says to a person. */
  readonly partName: (key: Figures["parts"][number]["key"], language: Language) => string;
}

/** Defines an event; its id is known to the compiler, so that one without a Worker's half does not compile. */
export function defineEvent<const Id extends string>(
  id: Id,
  spec: Omit<NotificationEvent, "id">,
): NotificationEvent<Id> {
  return { id, ...spec };
}
