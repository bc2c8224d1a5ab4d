import { TEXT_FORMAT, type WrittenCell } from "../../../shared/cell.ts";
import type { Column } from "../../../shared/columns/column.ts";
import type { Language } from "../../../shared/localized.ts";
import type { WorkLine } from "../../../shared/api/worklists.ts";
import { lineWords } from "../../../shared/messages/line-words.ts";
import { listWords } from "../../../shared/messages/list-sheet.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";

/** A value of a line, or of an answer. */
type ShownValue = WorkLine["cells"][string] | undefined;

/** The cell that holds a value of a line as it is kept; a mask is text, whatever its column holds. */
export function keptCell(column: Column, value: ShownValue): WrittenCell {
  if (value === null || value === undefined) return { value: "", format: column.look.format };
  const whole = column.wire.safeParse(value);
  if (whole.success) return { ...column.write(whole.data), format: column.look.format };
  return { value: String(value), format: TEXT_FORMAT };
}

/** The cell in which a line shows a value, or an answer to it, to who reads a language. */
export function shownCell(
  worklist: Worklist,
  key: string,
  value: ShownValue,
  language: Language,
): WrittenCell {
  const column = worklist.table.columns[key];
  if (column === undefined) return { value: "", format: TEXT_FORMAT };
  const cell = keptCell(column, value);
  if (typeof cell.value !== "string") return cell;
  return { ...cell, value: lineWords(worklist, key, cell.value, language) };
}

/** A value of a line, or of an answer to it, as who reads a language reads it. */
export function shownText(
  worklist: Worklist,
  key: string,
  value: ShownValue,
  language: Language,
): string {
  const column = worklist.table.columns[key];
  if (column === undefined || value === null || value === undefined) return "";
  const whole = column.wire.safeParse(value);
  const text = whole.success ? column.show(whole.data) : String(value);
  return lineWords(worklist, key, text, language);
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

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

/** What differs between what a line said, in either language, and what it says now, column by column. */
export function differences(
  worklist: Worklist,
  before: (key: string) => string,
  now: Pick<WorkLine, "cells">,
  language: Language,
): string {
  const words = listWords[language];
  const told = Object.entries(worklist.columns).flatMap(([key, column]) => {
    const was = before(key);
    if (LANGUAGES.some((each) => shownText(worklist, key, now.cells[key], each) === was)) return [];
    const is = shownText(worklist, key, now.cells[key], language);
    return [`${column.header[language]} ${was || words.nothing} → ${is || words.nothing}`];
  });
  return told.length === 0 ? words.otherwise : told.join(words.and);
}
