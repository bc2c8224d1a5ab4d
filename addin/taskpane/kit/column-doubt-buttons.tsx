import { Button } from "@fluentui/react-components";
import type { ProblemOf } from "../../../shared/problem.ts";
import { placeColumn } from "../../actions/placement/place-column.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState, useWords } from "./pane-context.ts";

/** What may stand for a column that is not what it was taken for: another one of the sheet, or none. */
export function ColumnDoubtButtons({ problem }: { readonly problem: ProblemOf<"S326"> }) {
  const pane = usePane();
  const words = useWords().questions;
  const language = usePaneState("language");
  const opened = usePaneState("sheet").value;
  const { column, params } = problem;
  const { better } = params;
  const kind = opened?.kind === "ledger" ? opened.openLedger.ledger.columns[column] : undefined;
  return (
    <>
      {better !== null && (
        <Button
          onClick={() => perform(pane, placeColumn(pane, column, { heading: better.heading }))}
        >
          {words.takeColumn(better.heading, better.address)}
        </Button>
      )}
      {kind !== undefined && !kind.inEverySheet && (
        <Button onClick={() => perform(pane, placeColumn(pane, column, null))}>
          {words.leaveOut(kind.header[language])}
        </Button>
      )}
    </>
  );
}
