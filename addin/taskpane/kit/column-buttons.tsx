import { Button } from "@fluentui/react-components";
import {
  answerOffered,
  answerRenamed,
  answerSwapped,
} from "../../actions/placement/answer-columns.ts";
import type { ColumnsProblem } from "../../engine/sheet/columns-asked.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "./pane-context.ts";
import { goTo } from "../../state/go-to.ts";

/** So many headings have a button of their own; the others stand in the list of all columns. */
const OFFERED = 3;

/** What may have become of a column whose heading is gone, or of two whose headings changed places. */
export function ColumnButtons({ problem }: { readonly problem: ColumnsProblem }) {
  const pane = usePane();
  const words = useWords().columns;
  const { column } = problem;
  if (problem.code === "S322") {
    const pair = [column, problem.params.other] as const;
    return (
      <>
        <Button onClick={() => perform(pane, answerSwapped(pane, pair, "headings"))}>
          {words.headingsSwapped}
        </Button>
        <Button onClick={() => perform(pane, answerSwapped(pane, pair, "contents"))}>
          {words.contentsSwapped}
        </Button>
      </>
    );
  }
  if (problem.code === "S324") {
    const { value } = problem;
    return (
      <>
        <Button onClick={() => perform(pane, answerOffered(pane, column, value))}>
          {words.is(value)}
        </Button>
        {problem.level === "error" ? (
          <Button onClick={() => goTo(pane, { screen: "placement" })}>{words.other}</Button>
        ) : (
          <Button onClick={() => perform(pane, answerOffered(pane, column, null))}>
            {words.none}
          </Button>
        )}
      </>
    );
  }
  const { headings } = problem.params;
  return (
    <>
      {headings.slice(0, OFFERED).map(({ name }) => (
        <Button key={name} onClick={() => perform(pane, answerRenamed(pane, column, name))}>
          {words.is(name)}
        </Button>
      ))}
      {headings.length > OFFERED && (
        <Button onClick={() => goTo(pane, { screen: "placement" })}>{words.other}</Button>
      )}
      <Button onClick={() => perform(pane, answerRenamed(pane, column, null))}>{words.gone}</Button>
    </>
  );
}
