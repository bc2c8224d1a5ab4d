import type { Column } from "../columns/column.ts";
import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { columnNote } from "../messages/column-help.ts";
import { sentence } from "../messages/sentence.ts";
import type { Finding, Level, ProblemCode } from "../problem.ts";
import { choicesOf } from "./choices.ts";
import { exampleCell, exampleContext } from "./example-row.ts";

/** What the reader says about an example. */
export interface Remark {
  readonly code: ProblemCode;
  readonly level: Level;
  readonly sentence: string;
}

/** A cell as somebody wrote it, and what becomes of it. */
export interface Spelling {
  readonly written: string;
  /** True when the cell holds a number rather than text. */
  readonly number: boolean;
  /** How the value that was read is shown; null when none could be. */
  readonly becomes: string | null;
  readonly remarks: readonly Remark[];
}

/** One column of a ledger, as the handbook tells it. */
export interface ColumnEntry {
  readonly key: string;
  readonly header: string;
  /** What belongs into the column. */
  readonly note: string;
  /** The heading in the other language, and all others that are known for it. */
  readonly headings: readonly string[];
  readonly required: boolean;
  readonly privacy: Column["privacy"];
  /** Each choice with the other words that mean it; empty for free content. */
  readonly choices: readonly { readonly name: string; readonly synonyms: readonly string[] }[];
  /** True when the department keeps the list of choices itself. */
  readonly ownList: boolean;
  readonly spellings: readonly Spelling[];
}

/** The columns of a ledger, in order. */
export function columnEntries(ledger: Ledger, language: Language): ColumnEntry[] {
  return Object.entries(ledger.columns).map(([key, column]) => {
    const header = column.header[language];
    const { zh, en } = column.header;
    return {
      key,
      header,
      note: columnNote(ledger, key, column, language),
      headings: [language === "zh" ? en : zh, ...column.aliases],
      required: column.required,
      privacy: column.privacy,
      choices: choicesOf(column).map((name) => ({
        name,
        synonyms: column.synonyms?.[name] ?? [],
      })),
      ownList: column.choices !== undefined && "setting" in column.choices,
      spellings: column.examples.map((example) => spelling(ledger, key, example, language)),
    };
  });
}

function spelling(
  ledger: Ledger,
  key: string,
  example: string | number,
  language: Language,
): Spelling {
  const findings: Finding[] = [];
  const column = ledger.columns[key];
  const value = column?.read(
    exampleCell(example),
    exampleContext((one) => findings.push(one)),
  );
  const written = String(example);
  return {
    written,
    number: typeof example === "number",
    becomes: value === undefined || value === null ? null : (column?.show(value) ?? null),
    remarks: findings.map((finding) => ({
      code: finding.code,
      level: finding.level,
      sentence: sentence({ ...finding, row: 2, column: key, value: written }, ledger, language),
    })),
  };
}
