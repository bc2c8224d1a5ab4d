import type { SummaryLine } from "../../../shared/api/finance.ts";
import { referenceOf } from "../../../shared/ledger.ts";
import { LongList } from "../kit/long-list.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { rowsOfRecords } from "../../engine/pull/rows-of-records.ts";

/** The rows behind a figure: those that stand in the open sheet, each a click away. */
export function BehindLine({ line }: { readonly line: SummaryLine }) {
  const shared = useSharedStyles();
  const { frame, finance: words } = useWords();
  const validation = usePaneState("validation").value;
  // What is in the sheet is known once it was read row by row, and of its own ledger alone.
  if (validation?.openLedger.ledger.id !== line.ledger) {
    return <p className={shared.quiet}>{frame.rows(line.records.length)}</p>;
  }
  const { ledger } = validation.openLedger;
  const rows = rowsOfRecords(validation.comparison.rows, line.records);
  return (
    <>
      <p className={shared.quiet}>{words.rows(rows.length, line.records.length)}</p>
      <LongList items={rows} keyOf={({ number }) => number}>
        {({ number, cells }) => <RowLink number={number} reference={referenceOf(ledger, cells)} />}
      </LongList>
    </>
  );
}
