import { TEXT_FORMAT, type WrittenCell } from "../../../shared/cell.ts";
import type { Column } from "../../../shared/columns/column.ts";
import type { Language } from "../../../shared/localized.ts";
import type { WorkLine } from "../../../shared/api/worklists.ts";
import { listWords } from "../../../shared/messages/list-sheet.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";

/** A value of a line, or of an answer. */
type ShownValue = WorkLine["cells"][string] | undefined;

/** The cell in which a line shows a value; a mask is text, whatever its column holds. */
export function shownCell(column: Column, value: ShownValue): WrittenCell {
  if (value === null || value === undefined) return { value: "", format: column.look.format };
  const whole = column.wire.safeParse(value);
  if (whole.success) return { ...column.write(whole.data), format: column.look.format };
  return { value: String(value), format: TEXT_FORMAT };
}

/** A value of a line as a person reads it. */
export function shownText(column: Column | undefined, value: ShownValue): string {
  if (column === undefined || value === null || value === undefined) return "";
  const whole = column.wire.safeParse(value);
  return whole.success ? column.show(whole.data) : String(value);
}

/** Why a line can't be answered now, in a sentence; empty when it can. */
export function reasonText(
  { reasons }: Pick<Worklist, "reasons">,
  code: string | null | undefined,
  language: Language,
): string {
  if (code === null || code === undefined) return "";
  return reasons[code]?.[language] ?? code;
}

/** What differs between what a line said and what it says now, column by column. */
export function differences(
  { columns }: Pick<Worklist, "columns">,
  before: (key: string) => string,
  now: Pick<WorkLine, "cells">,
  language: Language,
): string {
  const words = listWords[language];
  const told = Object.entries(columns).flatMap(([key, column]) => {
    const [was, is] = [before(key), shownText(column, now.cells[key])];
    if (was === is) return [];
    return [`${column.header[language]} ${was || words.nothing} → ${is || words.nothing}`];
  });
  return told.length === 0 ? words.otherwise : told.join(words.and);
}
