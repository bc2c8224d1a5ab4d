import type { z } from "zod";
import type { Cell, WrittenCell } from "../cell.ts";
import type { Localized } from "../localized.ts";
import type { Fix, FixCode, Report } from "../problem.ts";
import type { DateOrder } from "../time/date-order.ts";
import type { Day } from "../time/day.ts";

/** Who may see a value whole: everybody, those who work on the row, or the right role for a reason. */
export type Privacy = "public" | "personal" | "sensitive";

/** What a reader knows besides the cell. */
export interface ReadContext {
  /** Today in the ledger's time zone. */
  readonly today: Day;
  /** That zone's IANA name, for texts that say another; left out where no sheet is read. */
  readonly timeZone?: string;
  /** True when the workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** The values of a setting that a choice column takes its list from; empty when it has none yet. */
  choices(setting: string): readonly string[];
  /**
   * In a sheet: the way out for a cell in which several amounts say which column each belongs to;
   * undefined when they don't.
   */
  splitAmounts?(text: string): Fix | undefined;
  /** In a sheet: the order in which the current column writes its dates; undefined where nobody can tell. */
  dateOrder?(): DateOrder | undefined;
  readonly report: Report;
}

/** What belongs into a cell of a column, with the values that its sentence names; those are in `messages/column-help.ts`. */
export type Expectation =
  | { readonly code: "text"; readonly max: number }
  | { readonly code: "quantity"; readonly min: number; readonly max: number }
  | { readonly code: "choice"; readonly choices: readonly string[] } // one of them
  | {
      readonly code:
        | "identifier"
        | "date"
        | "month"
        | "datetime"
        | "day-or-moment" // a time of day where one is meant
        | "money"
        | "signed-money" // may be below zero
        | "listed" // from the department's list, or something else
        | "flag"
        | "phone"
        | "account"
        | "payee-name"
        | "tax-number";
    };

/** How a column stands in a sheet that is made for it. */
export interface ColumnLook {
  /** The number format that keeps what is typed into a blank cell what it is. */
  readonly format: string;
  /** Room for a usual value, in points. */
  readonly width: number;
}

/**
 * A column answers for itself; nothing outside asks which kind it is.
 * `T` is the value on the wire: text, whole 分, `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm:ss`, true or false.
 */
export interface Column<T = unknown> {
  /** The kind's name, for documents and templates only. */
  readonly kind: string;
  readonly header: Localized;
  /** Other headings seen for this column in this ledger; exact spellings, never guesses. */
  readonly aliases: readonly string[];
  readonly privacy: Privacy;
  /** True for text that says what somebody chose to write: it may hold anything, and is kept as if it were personal. */
  readonly freeText?: true;
  /**
   * True when the value is often written once for a group of rows, as days and shops are: alone in its
   * row it makes no case, and whether blank cells mean the same as above is asked.
   */
  readonly fillDown: boolean;
  /** True for what each row has of its own, such as a number that names it: a merged cell is its first row's alone. */
  readonly ownEachRow?: true;
  readonly required: boolean;
  /** True when a sheet without the column is incomplete; a rule may let single cells of it be blank. */
  readonly inEverySheet: boolean;
  /** The values that may be chosen, or the name of the setting that lists them; undefined for free content. */
  readonly choices?: readonly string[] | { readonly setting: string };
  /** Words that a list beside the cell may offer where `choices` does not say them. */
  readonly suggests?: readonly string[];
  readonly look: ColumnLook;
  /** What belongs into a cell, for the person who fills it in. */
  readonly expects: Expectation;
  /** Other words that mean a choice, by the choice. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** What its words are called in English, by the word, where they have names of their own: `columns/in-english.ts`. */
  readonly english?: Readonly<Record<string, string>>;
  /** Cells as people write them, a good one first: the handbook tells what the reader makes of each. */
  readonly examples: readonly (string | number)[];
  /**
   * The value of this column that a text mentions, such as the name of a sheet that lacks the column;
   * undefined when it mentions none, or several. Left out where a sheet's name says nothing.
   */
  readonly mentioned?: (text: string, choices: ReadContext["choices"]) => string | undefined;
  /** Words that mean "blank" in a cell of this kind when the column is optional, such as `-` and `无`. */
  readonly nothing?: ReadonlySet<string>;
  /** True for an amount or a number of things that is added up: a copy of its row does not repeat it. */
  readonly counted?: true;
  /** The schema of the value in requests and answers. */
  readonly wire: z.ZodType<T>;
  /**
   * Reads a cell that is not blank.
   * Returns undefined only after it has reported an error.
   */
  read(cell: Cell, context: ReadContext): T | undefined;
  /** The spelling that values which mean the same have in common; left out where only the same value does. */
  alike?(value: T): string;
  /**
   * What would put a cell that was read without a word into the spelling that `write` gives it;
   * undefined where it has that spelling or any other is as good.
   */
  untidy?(cell: Readonly<Cell>, value: T): FixCode | undefined;
  /** For a column of days: those that three written numbers may mean, by the order in which they stand. */
  daysIn?(written: string, today: Day): ReadonlyMap<DateOrder, Day>;
  /** The cell that reads back as this value. */
  write(value: T): WrittenCell;
  /** The value as a person reads it in a list. */
  show(value: T): string;
}

/** A column whose value is a day or a moment: periods and deadlines may build on it. */
export type DatedColumn<T = unknown> = Column<T> & { readonly dated: true };

/** What every kind of column can be told about itself. */
export interface ColumnOptions {
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly privacy?: Privacy;
  readonly fillDown?: boolean;
}

/** The part of a column that is the same for all kinds. */
export function columnBasics(options: ColumnOptions) {
  return {
    header: { zh: options.zh, en: options.en },
    aliases: options.aliases ?? [],
    privacy: options.privacy ?? "public",
    fillDown: options.fillDown ?? false,
    required: true,
    inEverySheet: true,
  } satisfies Partial<Column>;
}
