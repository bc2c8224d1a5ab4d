import type { WorkLine } from "../../../shared/api/worklists.ts";
import type { WrittenCell } from "../../../shared/cell.ts";
import { TEXT_FORMAT } from "../../../shared/cell.ts";
import type { Language } from "../../../shared/localized.ts";
import { isBlankAt } from "../../../shared/reading/blank.ts";
import { listWords } from "../../../shared/messages/list-sheet.ts";
import { inDateSystem } from "../../workbook/date-system.ts";
import type { CellWrite, ColumnWrite, ListChange } from "../../workbook/workbook.ts";
import { type ListRow, type OpenList, writeListMark } from "../sheet/open-list.ts";
import type { CheckedAnswer, CheckedList } from "./check-list.ts";
import { differences } from "./list-cells.ts";
import type { LinesPage } from "./list-lines.ts";
import {
  asOfLine,
  lineCell,
  type ListColumnKey,
  listColumns,
  type ListMaking,
  madeColumn,
} from "./list-sheet.ts";
import { headingWrites, type Placed, renamedAsks, titleWrites } from "./say-anew.ts";
import { quantityCells } from "./quantity-lines.ts";
import { textAt } from "./text-at.ts";

/** What a pull does to a list that stands in the sheet, in numbers. */
export interface ListRenewed {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Answers of lines that are gone, which were not pushed: their rows stay. */
  readonly kept: number;
}

const WAITS: ReadonlySet<CheckedAnswer["state"]> = new Set([
  "ready",
  "invalid",
  "doubted",
  "twice",
]);

/**
 * What renews a list where it stands. Each line keeps its row, so that sorting, a person's own columns and formulas
 * stay; an answer that was not pushed stays too, and has to be looked at once more where its line is another by now.
 */
export function renewal(
  { list, answers }: CheckedList,
  page: LinesPage,
  making: ListMaking,
): { readonly change: ListChange; readonly done: ListRenewed } {
  const { grid, date1904 } = list.snapshot;
  const width = grid.values[0]?.length ?? 0;
  const all = listColumns(making.worklist);
  const missing = all.filter((which) => indexOf(list, which) < 0);
  const columns = all.map((which): Placed => {
    const index = indexOf(list, which);
    const at = index < 0 ? width + missing.indexOf(which) : index;
    return { ...which, index: grid.firstColumn + at };
  });
  const lines = new Map(page.lines.map((line) => [line.id, line]));
  const seen = new Set<string>();
  const writes: CellWrite[] = [];
  const removed: { row: number; otherwise: ColumnWrite[] }[] = [];
  const words = listWords[making.language];
  let [changed, kept] = [0, 0];
  const say = (text: string): ColumnWrite[] =>
    columns
      .filter(({ kind, key }) => kind === "own" && key === "outcome")
      .map(({ index }) => ({ column: index, cell: { value: text, format: TEXT_FORMAT } }));
  for (const answer of answers) {
    const { row } = answer;
    const line = row.mark === null ? undefined : lines.get(row.mark.line);
    if (row.mark === null) {
      const isBlank = row.values.every((_value, index) => isBlankAt(row, index));
      if (isBlank) removed.push({ row: row.number, otherwise: [] });
    } else if (line === undefined) {
      if (WAITS.has(answer.state)) {
        kept += 1;
        writes.push(...say(words.kept).map((cell) => ({ row: row.number, ...cell })));
      } else removed.push({ row: row.number, otherwise: say(words.gone) });
    } else {
      seen.add(line.id);
      const cells = renewedRow(list, answer, line, columns, making);
      if (cells.some(({ isReworded }) => !isReworded)) changed += 1;
      writes.push(...cells.map(({ column, cell }) => ({ row: row.number, column, cell })));
    }
  }
  const fresh = page.lines.filter(({ id }) => !seen.has(id));
  const added = fresh.map((line) =>
    columns.map((which) => ({ column: which.index, cell: lineCell(which, line, making) })),
  );
  const asOf = asOfCell(list, asOfLine(page, making.language));
  const quantities = quantityCells(list, page.lines, making.language);
  const dated = ({ cell, ...at }: CellWrite): CellWrite => ({ ...at, cell: here(cell) });
  const here = (cell: CellWrite["cell"]): CellWrite["cell"] =>
    cell.format === null ? cell : inDateSystem({ ...cell, format: cell.format }, date1904);
  return {
    change: {
      headerRow: list.headerRow,
      firstColumn: grid.firstColumn,
      width,
      widened: missing.map((which) => madeColumn(which, making)),
      reworded: renamedAsks(list, columns, making),
      language: making.language,
      writes: [
        ...titleWrites(list, making),
        ...asOf,
        ...quantities,
        ...headingWrites(list, columns, making),
        ...writes,
      ].map(dated),
      added: added.map((cells) => cells.map(({ column, cell }) => ({ column, cell: here(cell) }))),
      removed,
    },
    done: { added: fresh.length, changed, gone: removed.length, kept },
  };
}

/** Where a column stands among the rows' values; -1 where the sheet lacks it. */
function indexOf({ columns, own }: OpenList, which: ListColumnKey): number {
  return (which.kind === "own" ? own[which.key] : columns[which.key]) ?? -1;
}

/** A cell that says something else, or only the same in the other language. */
type RenewedCell = ColumnWrite & { readonly isReworded: boolean };

/** The cells of a row that say something else now. */
function renewedRow(
  list: OpenList,
  answer: CheckedAnswer,
  line: WorkLine,
  columns: readonly Placed[],
  making: ListMaking,
): RenewedCell[] {
  const { row, state, digest } = answer;
  const { mark } = row;
  if (mark === null) return [];
  const moved = mark.stamp !== line.stamp;
  const waits = WAITS.has(state);
  // What was answered is over, and the line asks for something anew; one that was answered is shown as it was.
  const anew = moved && (!waits || making.key.state === "answered");
  const words = listWords[making.language];
  const outcome = () => {
    if (!moved) return undefined;
    if (!waits) return "";
    const before = (key: string) => textAt(list, row, key, making);
    return words.changed(differences(making.worklist, before, line, making.language));
  };
  const doubted = moved && waits ? digest : mark.doubted;
  const renewed = { line: line.id, stamp: line.stamp, sent: anew ? "" : mark.sent, doubted };
  // Answers that the server has are said like all that it says; what was typed stays as it was typed.
  const isTheirs = anew || (making.key.state === "answered" && state === "sent");
  return columns.flatMap((which): RenewedCell[] => {
    const { index: column } = which;
    const fresh = lineCell(which, line, making);
    if (which.kind === "asked" && !isTheirs) return [];
    if (which.kind !== "own" || which.key === "blocked") {
      const otherwise = lineCell(which, line, { ...making, language: OTHER[making.language] });
      return differing(list, row, column, fresh, otherwise);
    }
    if (which.key === "mark") {
      const text = making.key.state === "answered" && anew ? fresh.value : writeListMark(renewed);
      return differing(list, row, column, { value: text, format: TEXT_FORMAT });
    }
    const said = outcome();
    if (said === undefined) return [];
    return differing(list, row, column, { value: said, format: TEXT_FORMAT });
  });
}

const OTHER: Readonly<Record<Language, Language>> = { zh: "en", en: "zh" };

/** The write of a cell, unless it says that already; `otherwise` is the same in the other language. */
function differing(
  { snapshot: { grid, date1904 } }: OpenList,
  { values }: ListRow,
  column: number,
  cell: WrittenCell,
  otherwise: WrittenCell = cell,
): RenewedCell[] {
  const stands = values[column - grid.firstColumn] ?? "";
  const isIn = (one: WrittenCell) => stands === inDateSystem(one, date1904).value;
  return isIn(cell) ? [] : [{ column, cell, isReworded: isIn(otherwise) }];
}

/** The write that says of when the list is; none where that line is gone. */
function asOfCell({ snapshot: { grid }, headerRow }: OpenList, text: string): CellWrite[] {
  const starts = Object.values(listWords).map(({ asOfStart }) => asOfStart);
  const above = grid.values.slice(0, headerRow - grid.firstRow);
  return above.flatMap((row, index) =>
    row.flatMap((value, column): CellWrite[] =>
      typeof value === "string" && starts.some((start) => value.startsWith(start))
        ? [
            {
              row: grid.firstRow + index,
              column: grid.firstColumn + column,
              cell: { value: text, format: TEXT_FORMAT },
            },
          ]
        : [],
    ),
  );
}
