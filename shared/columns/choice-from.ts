import { TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "../column.ts";
import { visible } from "../reading/plain.ts";
import { mentionedIn } from "./mentioned.ts";
import { isCellError } from "./cell-error.ts";
import { DASHES } from "./nothing.ts";
import { vocabulary, wordIn } from "./vocabulary.ts";
import { wireText } from "./wire-text.ts";

const LONGEST = 100;
/** A list may be long; a sentence names the beginning of it. */
const NAMED = 12;

const vocabularyOf = (list: readonly string[]) => vocabulary(list.map((choice) => [choice, []]));

interface NamedOptions extends ColumnOptions {
  /** True when a sheet that lacks the column may say its value by its name. */
  readonly bySheetName?: boolean;
}

/** Listed for what is none of the others; in a sheet's name it says nothing. */
const OTHERS = "其他";

/**
 * One of the values that a setting lists. The list is the department's own, so an unknown value is
 * kept and asked about; an empty list accepts anything.
 */
export function choiceFrom(setting: string, options: NamedOptions): Column<string> {
  // The list is the same array through a whole sheet: its words are worked out once.
  let list: readonly string[] = [];
  let words = vocabularyOf(list);
  return {
    ...columnBasics(options),
    kind: "choice",
    look: { format: TEXT_FORMAT, width: 90 },
    expects: { code: "listed" },
    examples: ["其他"],
    nothing: DASHES,
    choices: { setting },
    ...(options.bySheetName === true && {
      mentioned: (text, choices) =>
        mentionedIn(
          text,
          choices(setting).flatMap((name) => (name === OTHERS ? [] : [[name, name] as const])),
        ),
    }),
    wire: wireText(LONGEST),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const current = context.choices(setting);
      if (current !== list && current.length > 0) {
        list = current;
        words = vocabularyOf(list);
      }
      const listed = current.length > 0 ? words.find(wordIn(cell)) : undefined;
      if (listed !== undefined) return listed;
      const written = visible(wordIn(cell));
      if (written.length > LONGEST) {
        const params = { max: LONGEST, length: written.length };
        context.report({ code: "R008", level: "error", params });
        return undefined;
      }
      if (current.length > 0) {
        const params = { choices: list.slice(0, NAMED).join("、") };
        context.report({ code: "R002", level: "warning", params, fixes: words.nearest(written) });
      }
      return written;
    },
    untidy: ({ value: written }, value) =>
      typeof written === "string" && written !== value ? "canonical" : undefined,
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
