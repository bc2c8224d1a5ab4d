import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { selectCell } from "../../actions/sheet/select-cell.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "../kit/pane-context.ts";

interface CellLinkProps {
  readonly list: OpenList;
  /** The row as Excel numbers it. */
  readonly row: number;
  /** The key of a column; the first one when left out, or when the sheet lacks it. */
  readonly column?: string | null;
  readonly children: ReactNode;
}

/** A cell of the list in the sheet; selects it in Excel. */
export function CellLink({ list, row, column, children }: CellLinkProps) {
  const pane = usePane();
  const words = useWords();
  const { sheet, grid } = list.snapshot;
  const index = list.columns[column ?? ""] ?? 0;
  return (
    <Link
      as="button"
      title={words.push.select}
      onClick={() => perform(pane, selectCell(pane, sheet.id, row, grid.firstColumn + index))}
    >
      {children}
    </Link>
  );
}
