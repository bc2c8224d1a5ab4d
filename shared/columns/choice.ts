import { z } from "zod";
import { TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import { allToNote } from "./fix.ts";
import { isCellError } from "./cell-error.ts";
import { DASHES } from "./nothing.ts";
import { vocabulary, wordIn } from "../names/vocabulary.ts";

/** The choices, or each choice with the other words that mean it. */
type Choices<V extends string> = readonly V[] | Readonly<Record<V, readonly string[]>>;

function entriesOf<V extends string>(choices: Choices<V>): [V, readonly string[]][] {
  return Array.isArray(choices)
    ? choices.map((choice: V) => [choice, []])
    : // The keys of the record are the choices; Object.entries forgets their literal types.
      (Object.entries(choices) as [V, readonly string[]][]);
}

/**
 * One of a few fixed values, whose types are kept: a misspelt comparison does not compile.
 * Throws when one word stands for two choices.
 */
export function choice<const V extends string>(
  choices: Choices<V>,
  options: ColumnOptions,
): Column<V> {
  const entries = entriesOf(choices);
  const words = vocabulary(entries);
  return {
    ...columnBasics(options),
    kind: "choice",
    look: { format: TEXT_FORMAT, width: 80 },
    expects: { code: "choice", choices: words.choices },
    nothing: DASHES,
    choices: words.choices,
    synonyms: Object.fromEntries(entries),
    examples: words.choices.slice(0, 1),
    wire: z.enum(words.choices),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const written = wordIn(cell);
      const value = words.find(written);
      if (value === undefined) {
        const params = { choices: words.choices };
        const fixes = [...words.nearest(written), allToNote];
        context.report({ code: "R002", level: "error", params, fixes });
      }
      return value;
    },
    untidy: ({ value: written }, value) =>
      typeof written === "string" && written !== value ? "canonical" : undefined,
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
