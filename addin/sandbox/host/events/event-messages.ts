import { type Box, formatBox, intersect } from "../../workbook/address.ts";
import { type CellValue, kindOf, plainValue } from "../../workbook/cell-value.ts";
import type { CellsChanged, TableChanged, WorkbookEvent } from "../../workbook/workbook-events.ts";
import { VALUE_TYPE_NAMES } from "../objects/cell-grid-values.ts";
import { rangeOf } from "../objects/range-object.ts";
import type { HostSession } from "../session/host-session.ts";
import { EVENT, WORKBOOK_TARGET } from "../session/event-registrations.ts";
import { EVENT_CATEGORY, type RichApiMessage } from "./rich-api-message.ts";

type Payload = Readonly<Record<string, unknown>>;

/** What an add-in is told of a workbook event: one message per target that it listens to. */
export function eventMessages(event: WorkbookEvent, session: HostSession): RichApiMessage[] {
  const told = (type: number, targets: readonly string[], payload: () => Payload) => {
    const wanted = targets.filter((target) => session.registrations.has(type, target));
    if (wanted.length === 0) return [];
    const same = payload();
    return wanted.map((targetId) => ({ category: EVENT_CATEGORY, type, targetId, payload: same }));
  };
  switch (event.type) {
    case "cells":
      return told(EVENT.sheetChanged, [event.sheetId, WORKBOOK_TARGET], () =>
        changed(event, session),
      );
    case "table":
      return told(EVENT.tableChanged, [event.tableId, event.sheetId, WORKBOOK_TARGET], () => ({
        ...changed(event, session),
        tableId: event.tableId,
      }));
    case "selection":
      return [
        ...told(EVENT.selectionChanged, [event.sheetId, WORKBOOK_TARGET], () => ({
          address: event.boxes.map(formatBox).join(","),
          worksheetId: event.sheetId,
        })),
        ...tableSelections(event.sheetId, event.boxes, session),
      ];
    case "activated":
      return told(EVENT.sheetActivated, [event.sheetId, WORKBOOK_TARGET], () => sheetOnly(event));
    case "deactivated":
      return told(EVENT.sheetDeactivated, [event.sheetId, WORKBOOK_TARGET], () => sheetOnly(event));
    case "sheet-added":
      return told(EVENT.sheetAdded, [WORKBOOK_TARGET], () => sheetOnly(event));
    case "sheet-deleted":
      return told(EVENT.sheetDeleted, [WORKBOOK_TARGET], () => sheetOnly(event));
    case "sorted":
      return told(EVENT.rowSorted, [event.sheetId, WORKBOOK_TARGET], () => ({
        ...sheetOnly(event),
        address: formatBox(event.box),
        source: "Local",
      }));
    case "calculated":
      return told(EVENT.calculated, [event.sheetId, WORKBOOK_TARGET], () => sheetOnly(event));
    case "filtered":
    case "layout":
    case "book":
    case "replaced":
      return [];
  }
}

function sheetOnly(event: { sheetId: string; source?: "Local" }): Payload {
  return { worksheetId: event.sheetId, ...(event.source && { source: event.source }) };
}

function changed(event: CellsChanged | TableChanged, session: HostSession): Payload {
  const { details } = event;
  const sheet = session.workbook.sheetById(event.sheetId);
  return {
    address: formatBox(event.box),
    changeType: event.changeType,
    shiftDirection: event.shift === undefined ? "None" : `ShiftCell${event.shift}`,
    source: event.source,
    triggerSource: event.trigger === "ThisLocalAddin" ? event.trigger : "Unknown",
    worksheetId: event.sheetId,
    ...(sheet && { referenceId: session.eventRanges.keep(rangeOf(sheet, event.box)) }),
    ...(details && {
      valueBefore: plainValue(details.before),
      valueAfter: plainValue(details.after),
      valueTypeBefore: typeName(details.before),
      valueTypeAfter: typeName(details.after),
    }),
  };
}

function typeName(value: CellValue): string {
  return VALUE_TYPE_NAMES[kindOf(value)];
}

/** A table hears of every selection on its sheet: with an empty address when it is outside. */
function tableSelections(
  sheetId: string,
  boxes: readonly Box[],
  session: HostSession,
): RichApiMessage[] {
  const sheet = session.workbook.sheetById(sheetId);
  return (sheet?.layout.tables ?? [])
    .filter(({ id }) => session.registrations.has(EVENT.tableSelectionChanged, id))
    .map(({ id, box }) => {
      const parts = boxes.map((own) => intersect(own, box)).filter((part) => part !== null);
      return {
        category: EVENT_CATEGORY,
        type: EVENT.tableSelectionChanged,
        targetId: id,
        payload: {
          address: parts.map(formatBox).join(","),
          worksheetId: sheetId,
          tableId: id,
        },
      };
    });
}
