import { TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import { courierTable } from "../names/courier-table.ts";
import { knownNames } from "../names/known-name.ts";
import { visible } from "../text/normalise.ts";
import { mentionedIn } from "../names/mentioned.ts";
import { isCellError } from "./cell-error.ts";
import { DASHES } from "./nothing.ts";
import { wordIn } from "../names/vocabulary.ts";
import { wireText } from "./wire-text.ts";

const SETTING = "couriers";
const LONGEST = 100;
/** A list may be long; a sentence names the beginning of it. */
const NAMED = 12;

// The table knows more than the list: those count as well.
const known = knownNames(courierTable.couriers, { unlisted: true });

interface CourierOptions extends ColumnOptions {
  /** True when a sheet that lacks the column may say its value by its name. */
  readonly bySheetName?: boolean;
}

/**
 * A courier by any of its names: 「中通快递」 and 「ZTO」 are 中通, or whatever the department's list calls
 * it. One that neither the list nor the table knows is kept and asked about.
 */
export function courier(options: CourierOptions): Column<string> {
  // The list is the same array through a whole sheet: its words are worked out once.
  let list: readonly string[] = [];
  let words = known.words(list);
  return {
    ...columnBasics(options),
    kind: "courier",
    look: { format: TEXT_FORMAT, width: 80 },
    expects: { code: "listed" },
    examples: ["中通", "中通快递", "ZTO", "飞毛腿"],
    nothing: DASHES,
    choices: { setting: SETTING },
    ...(options.bySheetName === true && {
      mentioned: (text, choices) => mentionedIn(text, known.mentions(choices(SETTING))),
    }),
    wire: wireText(LONGEST),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const current = context.choices(SETTING);
      // A department without a list may answer with another empty one each time.
      if (current !== list && current.length + list.length > 0) {
        list = current;
        words = known.words(list);
      }
      const listed = words.find(wordIn(cell));
      if (listed !== undefined) return listed;
      const written = visible(wordIn(cell));
      if (written.length > LONGEST) {
        const params = { max: LONGEST, length: written.length };
        context.report({ code: "R008", level: "error", params });
        return undefined;
      }
      const params = { choices: words.choices.slice(0, NAMED) };
      context.report({ code: "R040", level: "warning", params, fixes: words.nearest(written) });
      return written;
    },
    untidy: ({ value: written }, value) =>
      typeof written === "string" && written !== value ? "canonical" : undefined,
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
