import { TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "../column.ts";
import { courierTable } from "../couriers/courier-table.ts";
import { courierCalled } from "../couriers/find-courier.ts";
import { folded, visible } from "../reading/plain.ts";
import { mentionedIn, type Name } from "./mentioned.ts";
import { isCellError } from "./cell-error.ts";
import { DASHES } from "./nothing.ts";
import { type Vocabulary, vocabulary, wordIn } from "./vocabulary.ts";
import { wireText } from "./wire-text.ts";

const SETTING = "couriers";
const LONGEST = 100;
/** A list may be long; a sentence names the beginning of it. */
const NAMED = 12;

/** The department's couriers first, each with its other names, then those that the table knows besides. */
function wordsFor(listed: readonly string[]): Vocabulary<string> {
  const entries = new Map<string, string[]>(listed.map((name) => [name, []]));
  const taken = new Set(listed.map(folded));
  const called = new Map(listed.map((name) => [courierCalled(name), name]));
  for (const courier of courierTable.couriers) {
    const name = called.get(courier) ?? courier.name;
    taken.add(folded(name));
    entries.set(
      name,
      [courier.name, ...courier.aliases].filter((other) => !taken.has(folded(other))),
    );
  }
  return vocabulary([...entries]);
}

/** Every name of a courier with what the department calls it. */
function namesFor(listed: readonly string[]): Name[] {
  const called = new Map(listed.map((name) => [courierCalled(name), name]));
  return courierTable.couriers.flatMap((one) => {
    const value = called.get(one) ?? one.name;
    return [...new Set([value, one.name, ...one.aliases])].map((name) => [name, value] as const);
  });
}

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
  let words = wordsFor(list);
  return {
    ...columnBasics(options),
    kind: "courier",
    look: { format: TEXT_FORMAT, width: 80 },
    expects: { code: "listed" },
    examples: ["中通", "中通快递", "ZTO", "飞毛腿"],
    nothing: DASHES,
    choices: { setting: SETTING },
    ...(options.bySheetName === true && {
      mentioned: (text, choices) => mentionedIn(text, namesFor(choices(SETTING))),
    }),
    wire: wireText(LONGEST),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const current = context.choices(SETTING);
      if (current !== list) {
        list = current;
        words = wordsFor(list);
      }
      const known = words.find(wordIn(cell));
      if (known !== undefined) return known;
      const written = visible(wordIn(cell));
      if (written.length > LONGEST) {
        const params = { max: LONGEST, length: written.length };
        context.report({ code: "R008", level: "error", params });
        return undefined;
      }
      const params = { choices: words.choices.slice(0, NAMED).join("、") };
      context.report({ code: "R040", level: "warning", params, fixes: words.nearest(written) });
      return written;
    },
    untidy: ({ value: written }, value) =>
      typeof written === "string" && written !== value ? "canonical" : undefined,
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
