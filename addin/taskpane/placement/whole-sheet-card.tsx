import { Input, ToggleButton } from "@fluentui/react-components";
import { useId } from "react";
import type { WholeSheetAsk } from "../../../shared/reading/whole-sheet-asks.ts";
import { useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** So many values are buttons; others are typed. */
const BUTTONS = 4;

interface WholeSheetCardProps {
  readonly ask: WholeSheetAsk;
  readonly title: string;
  /** The value that all rows have; undefined while none is said. */
  readonly value: string | undefined;
  readonly choose: (value: string | null) => void;
}

/** Asks once for what stands nowhere in the sheet and all of its rows may have in common. */
export function WholeSheetCard({ ask, title, value, choose }: WholeSheetCardProps) {
  const shared = useSharedStyles();
  const words = useWords().placement;
  const id = useId();
  const buttons = ask.words.slice(0, BUTTONS);
  return (
    <li className={shared.card} aria-labelledby={id}>
      <strong id={id} className={shared.wrap}>
        {words.nowhere(title)}
      </strong>
      <fieldset className={shared.fieldset} aria-labelledby={id}>
        {buttons.map((word) => (
          <ToggleButton
            key={word}
            size="small"
            appearance={value === word ? "primary" : "secondary"}
            checked={value === word}
            onClick={() => choose(value === word ? null : word)}
          >
            {word}
          </ToggleButton>
        ))}
      </fieldset>
      <Words
        label={words.constantValue(title)}
        words={ask.words.slice(BUTTONS)}
        value={value !== undefined && !buttons.includes(value) ? value : ""}
        choose={(typed) => choose(typed === "" ? null : typed)}
      />
    </li>
  );
}

interface WordsProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

function Words({ label, words, value, choose }: WordsProps) {
  const id = useId();
  return (
    <>
      <Input
        size="small"
        aria-label={label}
        placeholder={label}
        value={value}
        input={{ list: id }}
        onChange={(_event, data) => choose(data.value)}
      />
      <datalist id={id}>
        {words.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </datalist>
    </>
  );
}
