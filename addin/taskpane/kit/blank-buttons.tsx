import { Button } from "@fluentui/react-components";
import { answerBlanks } from "../../actions/placement/answer-blanks.ts";
import { type BlanksProblem, mayBeBlank, mayBeFilled } from "../../engine/sheet/blank-runs.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "./pane-context.ts";

/** What a column's blank cells may mean, as far as nobody has said so: the same as above, or nothing. */
export function BlankButtons({ problem }: { readonly problem: BlanksProblem }) {
  const pane = usePane();
  const words = useWords().blanks;
  const { column } = problem;
  return (
    <>
      {mayBeFilled(problem) && (
        <Button onClick={() => perform(pane, answerBlanks(pane, column, "fill"))}>
          {words.fill}
        </Button>
      )}
      {mayBeBlank(problem) && (
        <Button onClick={() => perform(pane, answerBlanks(pane, column, "blank"))}>
          {words.blank}
        </Button>
      )}
    </>
  );
}
