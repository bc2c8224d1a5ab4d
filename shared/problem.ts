import type { WrittenCell } from "./cell.ts";

/** An error keeps a row from being sent; a warning asks for a look; a note explains what was done. */
export type Level = "error" | "warning" | "note";

/** Every rule that can speak, by the number that the rule catalogue gives it. */
export type ProblemCode =
  | "R000" // a value that the column does not hold, from a program rather than a sheet
  | "R001" // required and blank
  | "R002" // not one of the choices
  | "R003" // a long number has lost its last digits
  | "R004" // an identifier in scientific notation
  | "R005" // several identifiers in one cell
  | "R006" // an identifier with characters that none has
  | "R007" // an identifier of an unusual shape
  | "R008" // longer than the column holds
  | "R010" // not a date
  | "R011" // a date that can be read in two ways
  | "R012" // a date in the future
  | "R014" // a date long ago
  | "R015" // the year was not written
  | "R016" // not a time
  | "R020" // not an amount
  | "R021" // more than two decimals
  | "R022" // negative where it can't be
  | "R023" // over the cap
  | "R024" // more than was paid
  | "R025" // a money row without money
  | "R026" // two amounts in one cell
  | "R027" // not a whole number in range
  | "R028" // numbers where text belongs
  | "R029" // written in another way than it is kept
  | "R030" // not a phone number
  | "R031" // not a tax number
  | "R032" // a tax number whose check character is wrong
  | "R033" // not yes or no
  | "R034" // not an account to pay into
  | "R035" // not a name to pay to
  | "R040" // a courier that nobody knows
  | "R041" // a tracking number unlike its courier's
  | "R042" // a tracking number of another courier
  | "R043" // an order number unlike its platform's
  | "R050" // an identity card or bank card number in free text
  | "R060" // a formula error such as #N/A
  | "R061" // one of several columns must be filled
  | "R062" // one column demands another
  | "R063" // a moment before the one it must follow
  | "R064" // parts that add up to more than the whole
  | "R065" // an amount outside its range
  | "R066" // earlier than its time begins
  | "R067" // more than other amounts leave for it
  | "R068" // nothing, or below zero where nothing is reversed
  | "R069" // blank, though every row should have it
  | "D101" // the same order, kind and amount twice
  | "D102" // an order refunded by the platform and outside it
  | "D103" // an order's refunds add up to more than was paid
  | "D104" // postage for the same parcel twice
  | "D105" // one account paid again and again
  | "D106" // the same parcel claimed twice for the same reason
  | "D107" // an order invoiced twice
  | "D108" // the same complaint number twice
  | "D111" // a number that stands for one thing, twice
  | "D112" // the same thing registered twice
  | "X201" // an exchange without what goes out
  | "X202" // refunded, but no such parcel came back
  | "X203" // postage without the number of what came back
  | "X206" // filled where it can't be
  | "X208" // later than its time allows
  | "X209" // postage paid that is the buyer's
  | "X210" // the courier is liable, but nothing was claimed
  | "X211" // a dispute that is not in its ledger
  | "X212" // a defect that is not in its ledger
  | "X213" // shipped before it was signed for
  | "X215" // a fee for a free service
  | "X216" // more came back than went out
  | "X217" // fewer came back than were claimed
  | "X218" // an exchange that is not in its ledger
  | "X219" // a shipped exchange without a blue slip
  | "X220" // a blue slip without an exchange
  | "X221" // a parcel that no after-sales row knows
  | "X222" // a closed complaint without a visit
  | "X223" // a lost parcel that came back
  | "X224" // compensation for an order that no after-sales row pays
  | "S300" // no header row that fits a ledger
  | "S301" // a required column is missing
  | "S302" // two columns with the same heading
  | "S303" // a heading that fits two columns
  | "S304" // hidden or filtered rows are included
  | "S305" // a summary row was left out
  | "S307" // blank cells were filled from above
  | "S308" // a shift without rows on a day that has the other
  | "S310" // a row's mark was copied, edited or lost
  | "S311" // a column that the ledger does not have
  | "S312" // a mark that the server does not know for this row
  | "S314" // remarks, or the headings once more, were left out
  | "S315" // the sheet may not be changed: nothing was written into it
  | "S317" // a value that the sheet\'s name says
  | "S318" // columns of amounts that the ledger does not have
  | "S320"; // a sample row

/** Values that a sentence about a problem names. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** What a fix does, for its label. */
export type FixCode =
  | "date-choice" // one of the days that the cell could mean
  | "nearest-choice" // the choice that is spelled most alike
  | "date" // the same day as a date
  | "clean" // the same without white space, invisible and full-width characters
  | "text" // the same digits as text
  | "number" // the same amount as a number
  | "canonical" // the same choice as the list spells it
  | "digits" // the digits that letters such as O and I were typed for
  | "positive" // the same amount without its minus
  | "swap" // what stands in the other column, and this one there
  | "fill-down" // what stands above
  | "split-rows" // one row for each of several numbers
  | "split-amounts" // each of two amounts in its own column
  | "to-note" // the words go to the note
  | "stored-number"; // the number that the server has with the same first digits

/** One way out of a problem: what would stand in the cell afterwards. */
export interface Fix {
  readonly code: FixCode;
  readonly write: WrittenCell;
  /** How the new content reads, for the button. */
  readonly shows: string;
  /** What it changes in other columns of the row, by their keys. */
  readonly also?: Readonly<Record<string, WrittenCell>>;
  /** What the cell holds in further rows, each a copy of this one that repeats no amounts. */
  readonly below?: readonly WrittenCell[];
  /** True when all that stands in the cell now is added to the row's note, so that none of it is lost. */
  readonly toNote?: true;
  /** True when the whole column becomes text, so that the next paste into it keeps its digits. */
  readonly textColumn?: true;
  /**
   * True for one that is offered for a single cell, never for all that are like it: it makes an amount
   * another one, and where many rows ask for that, what the column means is what is in doubt.
   */
  readonly alone?: true;
}

/** The most ways out that a problem offers, best first. */
export const MOST_FIXES = 3;

/** One of the cells that a note about a whole column is about, with its way out. */
export interface CellFix {
  readonly row: number;
  /** What stands in the cell, as text. */
  readonly value: string;
  readonly fix: Fix;
}

/** What a reader or a rule found, before it is known which cell it came from. */
export interface Finding {
  readonly code: ProblemCode;
  readonly level: Level;
  readonly params?: ProblemParams;
  readonly fixes?: readonly Fix[];
  /** True for a warning or note that keeps the row from being sent until a person has chosen. */
  readonly blocks?: true;
}

/** A finding at its place: problems are data that point at a cell. */
export interface Problem extends Finding {
  /** The row's number as Excel shows it; null when the whole sheet is meant. */
  readonly row: number | null;
  /** The key of the column in the ledger; null when the row or the sheet is meant. */
  readonly column: string | null;
  /** What stands in the cell, as text; empty when the problem is about no single cell. */
  readonly value: string;
  /** The columns that a rule across columns has looked at; left out when it is the problem's own alone. */
  readonly reads?: readonly string[];
  /** The cells that a note about a whole column is about, as far as they can be fixed. */
  readonly cells?: readonly CellFix[];
}

/** Takes a finding about the cell or row at hand. */
export type Report = (finding: Finding) => void;

/** True when a finding keeps its row from being sent: an error, or what waits for a choice. */
export function stopsRow(finding: Finding): boolean {
  return finding.level === "error" || finding.blocks === true;
}
