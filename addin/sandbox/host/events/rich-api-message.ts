/** The category that office.js gives workbook events. */
export const EVENT_CATEGORY = 65536;

/** How office.js knows that a message calls a function of a formula. */
export const INVOCATION = { category: 1, type: 1000 } as const;

/** One event, or one call of a function, on its way to the add-in. */
export interface RichApiMessage {
  readonly category: number;
  readonly type: number;
  /** The id of the sheet or table, or `Workbook`. */
  readonly targetId: string;
  /** What office.js turns into the event's arguments, or into the call. */
  readonly payload: Readonly<Record<string, unknown>> | readonly unknown[];
}
