import { Button, mergeClasses } from "@fluentui/react-components";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import { pullReport } from "../../actions/pull/pull-report.ts";
import type { ReportQuery } from "../../engine/pull/pull-report.ts";
import type { WrittenReport } from "../../workbook/workbook.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

interface TypedIntoCardProps {
  readonly query: ReportQuery;
  readonly written: Extract<WrittenReport, { readonly kind: "typed-into" }>;
}

/** What to do with a report's sheet that somebody has typed into: nothing was written so far. */
export function TypedIntoCard({ query, written: { sheet, notes } }: TypedIntoCardProps) {
  const pane = usePane();
  const shared = useSharedStyles();
  const words = reportPageWords[usePaneState("language")];
  return (
    <div role="alert" className={mergeClasses(shared.card, shared.wrap)}>
      <span>{words.typedInto(sheet.name)}</span>
      {notes > 0 && <span>{words.notes(notes)}</span>}
      <div className={shared.row}>
        <Button appearance="primary" onClick={() => pullReport(pane, query, "new-sheet")}>
          {words.newSheet}
        </Button>
        <Button onClick={() => pullReport(pane, query, "overwrite")}>{words.overwrite}</Button>
      </div>
    </div>
  );
}
