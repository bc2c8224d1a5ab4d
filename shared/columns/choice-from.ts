import { TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import type { ListName } from "../settings/default-settings.ts";
import { type KnownName, knownNames } from "../names/known-name.ts";
import { nameText } from "../text/normalise.ts";
import { mentionedIn } from "../names/mentioned.ts";
import { isCellError } from "./cell-error.ts";
import { DASHES } from "./nothing.ts";
import { wordIn } from "../names/vocabulary.ts";
import { wireText } from "./wire-text.ts";

const LONGEST = 100;
/** A list may be long; a sentence names the beginning of it. */
const NAMED = 12;

interface ListOptions extends ColumnOptions {
  /** What everybody knows, under other names than the list's too. */
  readonly known?: readonly KnownName[];
  /** True when a sheet that lacks the column may say its value by its name. */
  readonly bySheetName?: boolean;
}

/**
 * One of the values that a setting lists. The list is the department's own, so an unknown value is
 * kept and asked about; an empty list accepts anything.
 */
export function choiceFrom(setting: ListName, options: ListOptions): Column<string> {
  // What the list leaves out is not the department's, whoever else knows it.
  const known = knownNames(options.known ?? [], { unlisted: false });
  // The list is the same array through a whole sheet: its words are worked out once.
  let list: readonly string[] = [];
  let words = known.words(list);
  return {
    ...columnBasics(options),
    kind: "choice",
    look: { format: TEXT_FORMAT, width: 90 },
    expects: { code: "listed" },
    examples: ["其他"],
    nothing: DASHES,
    choices: { setting },
    ...(options.bySheetName === true && {
      mentioned: (text, choices) => mentionedIn(text, known.mentions(choices(setting))),
    }),
    wire: wireText(LONGEST),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const current = context.choices(setting);
      if (current !== list && current.length > 0) {
        list = current;
        words = known.words(list);
      }
      const listed = current.length > 0 ? words.find(wordIn(cell)) : undefined;
      if (listed !== undefined) return listed;
      const written = nameText(wordIn(cell));
      if (written.length > LONGEST) {
        const params = { max: LONGEST, length: written.length };
        context.report({ code: "R008", level: "error", params });
        return undefined;
      }
      if (current.length > 0) {
        const params = { choices: list.slice(0, NAMED) };
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
