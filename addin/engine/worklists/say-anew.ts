import { TEXT_FORMAT } from "../../../shared/cell.ts";
import type { Language } from "../../../shared/localized.ts";
import { headerText } from "../../../shared/reading/header-text.ts";
import type { CellWrite, ListChange } from "../../workbook/workbook.ts";
import type { OpenList } from "../sheet/open-list.ts";
import {
  howToLine,
  type ListColumnKey,
  type ListMaking,
  madeColumn,
  titleLine,
} from "./list-sheet.ts";

/** A column and its index in the sheet. */
export type Placed = ListColumnKey & { readonly index: number };

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

/** The columns that stand under their heading of another language than the one of the pull. */
function misnamed(list: OpenList, columns: readonly Placed[], making: ListMaking) {
  const { grid } = list.snapshot;
  const headings = grid.values[list.headerRow - grid.firstRow] ?? [];
  return columns.flatMap((which) => {
    const stands = headings[which.index - grid.firstColumn];
    const made = madeColumn(which, making);
    // One that the sheet lacks comes in with its heading.
    if (stands === undefined || headerText(String(stands)) === headerText(made.heading)) return [];
    return [{ column: which.index, made }];
  });
}

/** The writes that name columns in the language of the pull. */
export function headingWrites(
  list: OpenList,
  columns: readonly Placed[],
  making: ListMaking,
): CellWrite[] {
  return misnamed(list, columns, making).map(({ column, made }) => ({
    row: list.headerRow,
    column,
    cell: { value: made.heading, format: TEXT_FORMAT },
  }));
}

/** What is offered in the columns of answers that are named anew. */
export const renamedAsks = (
  list: OpenList,
  columns: readonly Placed[],
  making: ListMaking,
): ListChange["reworded"] => misnamed(list, columns, making).filter(({ made }) => made.asked);

/** The writes that say in the language of the pull what the list is and what is done with it; what a person wrote there stays. */
export function titleWrites(
  { snapshot: { grid }, headerRow }: OpenList,
  making: ListMaking,
): CellWrite[] {
  const renewed = new Map<unknown, string>();
  for (const language of LANGUAGES) {
    renewed.set(titleLine({ ...making, language }), titleLine(making));
    // Whoever pulled it before may have had other rights.
    for (const asks of [[], making.asks]) {
      renewed.set(howToLine({ asks, language }), howToLine(making));
    }
  }
  return grid.values.slice(0, headerRow - grid.firstRow).flatMap((row, index) =>
    row.flatMap((value, column): CellWrite[] => {
      const line = renewed.get(value);
      if (line === undefined || line === value) return [];
      const cell = { value: line, format: TEXT_FORMAT };
      return [{ row: grid.firstRow + index, column: grid.firstColumn + column, cell }];
    }),
  );
}
