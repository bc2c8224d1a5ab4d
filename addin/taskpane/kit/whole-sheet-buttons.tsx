import { Button } from "@fluentui/react-components";
import { answerOffered } from "../../actions/placement/answer-columns.ts";
import type { WholeSheetProblem } from "../../engine/sheet/columns-asked.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState, useWords } from "./pane-context.ts";
import { goTo } from "../../state/go-to.ts";

/** So many values are buttons; others stand where the columns are placed. */
const BUTTONS = 4;

/** What a column that stands nowhere in the sheet is in every row. */
export function WholeSheetButtons({ problem }: { readonly problem: WholeSheetProblem }) {
  const pane = usePane();
  const { columns: words, placement } = useWords();
  const lists = usePaneState("settings")?.lists;
  const ledger = usePaneState("validation").value?.openLedger.ledger;
  const { column } = problem;
  const choices = ledger?.columns[column]?.choices;
  const listed: readonly string[] =
    choices === undefined
      ? []
      : "setting" in choices
        ? ((lists as Readonly<Record<string, readonly string[]>> | undefined)?.[choices.setting] ??
          [])
        : choices;
  return (
    <>
      {listed.slice(0, BUTTONS).map((word) => (
        <Button key={word} onClick={() => perform(pane, answerOffered(pane, column, word))}>
          {words.is(word)}
        </Button>
      ))}
      <Button onClick={() => goTo(pane, { screen: "placement" })}>{words.other}</Button>
      {problem.code === "S330" && (
        <Button onClick={() => perform(pane, answerOffered(pane, column, null))}>
          {placement.noShop}
        </Button>
      )}
    </>
  );
}
