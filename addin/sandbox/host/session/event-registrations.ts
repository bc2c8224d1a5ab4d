/** The kinds of event, with the numbers that office.js knows them by. */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  rowSorted: 19,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target id of events that concern the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Which events an add-in listens to. */
export class EventRegistrations {
  readonly #wanted = new Set<string>();

  /** Starts the delivery of one kind of event for one sheet, table or the workbook. */
  add(type: number, targetId: string): void {
    this.#wanted.add(`${type} ${targetId}`);
  }

  remove(type: number, targetId: string): void {
    this.#wanted.delete(`${type} ${targetId}`);
  }

  has(type: number, targetId: string): boolean {
    return this.#wanted.has(`${type} ${targetId}`);
  }

  clear(): void {
    this.#wanted.clear();
  }
}
