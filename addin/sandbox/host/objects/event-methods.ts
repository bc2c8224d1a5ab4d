import { type Method, method } from "../rich-api/office-class.ts";
import { EVENT } from "../session/event-registrations.ts";
import type { ApiVersion } from "../session/requirement-matrix.ts";

/** How office.js asks for an event. */
interface EventWire {
  readonly type: number;
  /** What stands between `_Register` and the end, as in `DataChangedEvent`. */
  readonly wire: string;
}

/** The events of sheets, by their names in the public API. */
export const SHEET_EVENTS = {
  onActivated: { type: EVENT.sheetActivated, wire: "ActivatedEvent" },
  onAdded: { type: EVENT.sheetAdded, wire: "AddedEvent" },
  onCalculated: { type: EVENT.calculated, wire: "CalculatedEvent" },
  onChanged: { type: EVENT.sheetChanged, wire: "DataChangedEvent" },
  onDeactivated: { type: EVENT.sheetDeactivated, wire: "DeactivatedEvent" },
  onDeleted: { type: EVENT.sheetDeleted, wire: "DeletedEvent" },
  onRowSorted: { type: EVENT.rowSorted, wire: "RowSortedEvent" },
  onSelectionChanged: { type: EVENT.selectionChanged, wire: "SelectionChangedEvent" },
} as const satisfies Record<string, EventWire>;

/** The events of tables, by their names in the public API. */
export const TABLE_EVENTS = {
  onChanged: { type: EVENT.tableChanged, wire: "DataChangedEvent" },
  onSelectionChanged: { type: EVENT.tableSelectionChanged, wire: "SelectionChangedEvent" },
} as const satisfies Record<string, EventWire>;

/**
 * The methods by which `add()` and `remove()` of event handlers reach the host: those of `events`
 * that the class has, each `since` a version.
 */
export function eventMethods<T, N extends string>(
  targetId: (target: T) => string,
  events: Readonly<Record<N, EventWire>>,
  since: Readonly<Partial<Record<N, ApiVersion>>>,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [publicName, { type, wire }] of Object.entries<EventWire>(events)) {
    const version = since[publicName as N]; // a key of events
    if (version === undefined) continue;
    methods[`_Register${wire}`] = method(
      version,
      (target, _, session) => session.registrations.add(type, targetId(target)),
      publicName,
    );
    methods[`_Unregister${wire}`] = method(
      version,
      (target, _, session) => session.registrations.remove(type, targetId(target)),
      publicName,
    );
  }
  return methods;
}
