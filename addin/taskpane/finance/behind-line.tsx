import type { SummaryLine } from "../../../shared/api/finance.ts";
import { referenceOf } from "../../../shared/ledger.ts";
import { LongList } from "../kit/long-list.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { rowsBehind } from "../../engine/pull/rows-behind.ts";

/** The rows behind a figure: those that stand in the open sheet, each a click away. */
export function BehindLine({ line }: { readonly line: SummaryLine }) {
  const shared = useSharedStyles();
  const { frame, finance: words } = useWords();
  const validation = usePaneState("validation").value;
  const postings = usePaneState("finance").value?.postings ?? [];
  // What is in the sheet is known once it was read row by row, and of its own ledger alone.
  if (validation?.openLedger.ledger.id !== line.ledger) {
    return <p className={shared.quiet}>{frame.rows(line.records)}</p>;
  }
  const { ledger } = validation.openLedger;
  const rows = rowsBehind(line, postings, validation.comparison.rows);
  return (
    <>
      <p className={shared.quiet}>{words.rows(rows.length, line.records)}</p>
      <LongList items={rows} keyOf={({ number }) => number}>
        {({ number, cells }) => <RowLink number={number} reference={referenceOf(ledger, cells)} />}
      </LongList>
    </>
  );
}
