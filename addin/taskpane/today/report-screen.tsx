import FinanceView from "../finance/finance-view.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useTodayWords } from "./use-today-words.ts";

/** A report to be pulled from the day's side: from any workbook, whatever its sheet at hand is. */
export default function ReportScreen() {
  return (
    <>
      <PageHeader title={useTodayWords().reports} back={usePaneState("cameFrom")} />
      <FinanceView />
    </>
  );
}
