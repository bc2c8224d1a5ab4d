/** The category that office.js gives workbook events. */
export const EVENT_CATEGORY = 65536;

/** One event on its way to the add-in. */
export interface RichApiMessage {
  readonly type: number;
  /** The id of the sheet or table, or `Workbook`. */
  readonly targetId: string;
  /** What office.js turns into the event's arguments. */
  readonly payload: Readonly<Record<string, unknown>>;
}
