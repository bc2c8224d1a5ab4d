import { useEffect, useState } from "react";
import type { ReportFigure, ReportLine } from "../../../shared/api/reports.ts";
import { columnOf, type Report } from "../../../shared/reports/report.ts";
import { showRecordHistory } from "../../actions/history/show-row-history.ts";
import { readLinesBehind } from "../../actions/pull/pull-report.ts";
import type { ReportQuery } from "../../engine/pull/pull-report.ts";
import { perform } from "../../state/perform.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import { LongList } from "../kit/long-list.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { RowLink, useLinkStyles } from "../kit/row-link.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { unbroken } from "../kit/unbroken.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

interface LinesBehindProps {
  readonly report: Report;
  readonly query: ReportQuery;
  readonly figure: ReportFigure;
  readonly upTo: number;
}

/** The lines behind a figure, asked for when it is opened: each leads to its row in the open sheet, or to its history. */
export function LinesBehind({ report, query, figure, upTo }: LinesBehindProps) {
  const pane = usePane();
  const shared = useSharedStyles();
  const words = useWords();
  const [read, setRead] = useState<Result<readonly ReportLine[]> | null>(null);
  const ask = () => perform(pane, readLinesBehind(pane, query, figure, upTo).then(setRead));
  useEffect(
    () => perform(pane, readLinesBehind(pane, query, figure, upTo).then(setRead)),
    [pane, query, figure, upTo],
  );
  const here = useRowsHere();
  if (read === null) return <Skeleton label={words.frame.loading} />;
  if (!read.ok) return <TroubleCard trouble={read.trouble} retry={ask} />;
  const inSheet = read.value.filter((line) => here(line) !== undefined).length;
  return (
    <>
      <p className={shared.quiet}>{words.finance.rows(inSheet, read.value.length)}</p>
      <LongList items={read.value} keyOf={({ id }) => id}>
        {(line) => <LineLink report={report} line={line} row={here(line)} />}
      </LongList>
    </>
  );
}

/** Where a line's record stands in the open sheet, once that was read row by row. */
function useRowsHere(): (line: ReportLine) => number | undefined {
  const validation = usePaneState("validation").value;
  if (validation === null) return () => undefined;
  const ledger = validation.openLedger.ledger.id;
  const rows = new Map(validation.comparison.rows.map(({ id, row }) => [id, row.number]));
  return ({ ledger: of, record }) =>
    record === null || of !== ledger ? undefined : rows.get(record);
}

interface LineLinkProps {
  readonly report: Report;
  readonly line: ReportLine;
  readonly row: number | undefined;
}

function LineLink({ report, line, row }: LineLinkProps) {
  const pane = usePane();
  const styles = useLinkStyles();
  const language = usePaneState("language");
  const text = report.names
    .map((key) =>
      columnOf(report, key).show(line.cells[report.keys.indexOf(key)] ?? null, language),
    )
    .filter((each) => each !== "")
    .join(" · ");
  if (row !== undefined) return <RowLink number={row} reference={text} />;
  const { ledger, record } = line;
  if (record === null) return <span className={styles.link}>{unbroken(text)}</span>;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => perform(pane, showRecordHistory(pane, { ledger, record, reference: text }))}
    >
      {unbroken(text)}
    </button>
  );
}
