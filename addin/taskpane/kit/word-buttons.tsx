import { Button, makeStyles, Select } from "@fluentui/react-components";
import { NO, YES } from "../../../shared/names/yes-no.ts";
import { type WordQuestion, wordsIn } from "../../../shared/reading/unknown-words.ts";
import { answerCells } from "../../actions/placement/answer-cells.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "./pane-context.ts";

const useStyles = makeStyles({
  // Fluent gives its fields a width that they do not have here.
  narrow: { minWidth: "24px" },
});

/** So many choices have a button each; the others wait in a list. */
const BUTTONS = 3;

/** What a word that its column does not have may mean: one of the choices, or itself where any word will do. */
export function WordButtons({ problem }: { readonly problem: WordQuestion }) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().questions;
  if (wordsIn(problem) > 1) return null;
  const { column, value: word } = problem;
  const listed = problem.code === "R033" ? [YES, NO] : problem.params.choices;
  const nearest = [...new Set((problem.cells ?? []).map(({ fix }) => fix.shows))];
  const choices = [...new Set([...nearest, ...listed])];
  const means = (choice: string) =>
    perform(pane, answerCells(pane, { words: { [column]: { [word]: choice } } }));
  return (
    <>
      {problem.level !== "error" && <Button onClick={() => means(word)}>{words.keepWord}</Button>}
      {choices.slice(0, BUTTONS).map((choice) => (
        <Button key={choice} onClick={() => means(choice)}>
          {words.meant(choice)}
        </Button>
      ))}
      {choices.length > BUTTONS && (
        <Select
          className={styles.narrow}
          aria-label={words.other}
          value=""
          onChange={(_event, { value }) => means(value)}
        >
          <option value="" disabled>
            {words.other}
          </option>
          {choices.slice(BUTTONS).map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
