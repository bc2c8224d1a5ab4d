import { mergeClasses } from "@fluentui/react-components";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import { selectCell } from "../../actions/sheet/select-cell.ts";
import type { SheetTieOut } from "../../engine/pull/tie-out-sheet.ts";
import { perform } from "../../state/perform.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { LongList } from "../kit/long-list.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useLinkStyles } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** How a report's sheet stands beside the server: every cell that differs, each a click away. */
export function TieOutCard({ tieOut }: { readonly tieOut: SheetTieOut }) {
  const pane = usePane();
  const shared = useSharedStyles();
  const links = useLinkStyles();
  const words = reportPageWords[usePaneState("language")];
  const { sheet, lines, differing, missing, foreign, since, sealed } = tieOut;
  const same = differing.length === 0 && missing === 0 && foreign.length === 0;
  const select = (row: number, column: number) =>
    perform(pane, selectCell(pane, sheet.id, row, column));
  return (
    <section className={mergeClasses(shared.card, shared.wrap)} aria-label={words.tieOut}>
      <div className={shared.row}>
        <LevelMark level={same ? "good" : "error"} />
        <span>{same ? words.same(sheet.name, lines) : words.differs(sheet.name)}</span>
      </div>
      {missing > 0 && <span>{words.missing(missing)}</span>}
      {since !== 0 && <span>{words.since(since)}</span>}
      {sealed > 0 && <span>{words.sealed(sealed)}</span>}
      <LongList items={differing} keyOf={({ row, column }) => `${row} ${column}`}>
        {({ row, column, heading, has, should }) => (
          <button type="button" className={links.link} onClick={() => select(row, column)}>
            {words.cell(row, heading, has, should)}
          </button>
        )}
      </LongList>
      <LongList items={foreign} keyOf={(row) => row}>
        {(row) => (
          <button type="button" className={links.link} onClick={() => select(row, 0)}>
            {words.foreign(row)}
          </button>
        )}
      </LongList>
    </section>
  );
}
