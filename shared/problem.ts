import type { WrittenCell } from "./cell.ts";
import type { ProblemCode, ProblemParamsOf } from "./problem-params.ts";
import type { Day } from "./time/day.ts";

export type { ProblemCode, ProblemParamsOf };

/** An error keeps a row from being sent; a warning asks for a look; a note explains what was done. */
export type Level = "error" | "warning" | "note";

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
  | "readable" // the same text as it was written, before it was read in another encoding
  | "round" // the same amount to the nearest 分
  | "positive" // the same amount without its minus
  | "swap" // what stands in the other column, and this one there
  | "fill-down" // what stands above
  | "split-rows" // one row for each of several numbers
  | "split-amounts" // each of two amounts in its own column
  | "to-note" // the words go to the note
  | "mask" // the same text with its card numbers masked
  | "move-number" // the card number in a column of its own, and its mask here
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
   * another one, or says whom finance pays, and where many rows ask for that, what the column means is what is in doubt.
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

/** Codes of rules that compare a row with another one. */
export type MatchCode = Extract<ProblemCode, `D${string}`>;

/** Codes that a row, a sheet or a workbook has by itself. */
export type OwnCode = Exclude<ProblemCode, MatchCode>;

/** True for the code of a rule that compares a row with another one. */
export const comparesRows = (code: ProblemCode): code is MatchCode => code.startsWith("D");

/** Codes about what a row finds, or misses, in another ledger. */
export const linkCodes = [
  "X202",
  "X210",
  "X211",
  "X212",
  "X218",
  "X219",
  "X220",
  "X221",
  "X222",
  "X223",
  "X224",
  "X231",
  "X232",
  "X233",
  "X234",
  "X235",
  "X236",
  "X237",
  "X238",
  "X239",
] as const satisfies readonly ProblemCode[];
export type LinkCode = (typeof linkCodes)[number];

/** Codes about a row or a sheet as a whole: their sentences name no column. */
const wholeCodes = [
  "S300",
  "S304",
  "S305",
  "S310",
  "S311",
  "S312",
  "S314",
  "S315",
  "S318",
  "S323",
  "S331",
  "S332",
  "S333",
  ...linkCodes,
] as const satisfies readonly ProblemCode[];
export type WholeCode = (typeof wholeCodes)[number];

const whole: ReadonlySet<ProblemCode> = new Set(wholeCodes);

/** True for a code whose sentence names no column. */
export const isAboutWhole = (code: ProblemCode): code is WholeCode => whole.has(code);

/** The params of a code: left out where its sentence names nothing. */
export type WithParams<C extends ProblemCode> = undefined extends ProblemParamsOf[C]
  ? { readonly params?: ProblemParamsOf[C] }
  : { readonly params: ProblemParamsOf[C] };

/** What can be said of any finding, whatever its code. */
export interface AnyFinding<C extends ProblemCode = ProblemCode> {
  readonly code: C;
  readonly level: Level;
  readonly fixes?: readonly Fix[];
  /** True for a warning or note that keeps the row from being sent until a person has chosen. */
  readonly blocks?: true;
}

/** What was found, of these codes: each with its own params. */
export type FindingOf<C extends ProblemCode> = {
  readonly [K in C]: AnyFinding<K> & WithParams<K>;
}[C];

/** What a reader or a rule found, before it is known which cell it came from. */
export type Finding = FindingOf<OwnCode>;

/** The other row of a problem: by its number in the sheet, or by who registered it on the server and when. */
export type OtherRow = { readonly row: number } | { readonly by: string; readonly day: Day | null };

/** Where a problem of any code is, and what stands there. */
interface Place {
  /** The row's number as Excel shows it; null when the whole sheet is meant. */
  readonly row: number | null;
  /** What stands in the cell, as text; empty when the problem is about no single cell. */
  readonly value: string;
  /** The columns that a rule across columns has looked at; left out when it is the problem's own alone. */
  readonly reads?: readonly string[];
  /** The cells that a note about a whole column is about, as far as they can be fixed. */
  readonly cells?: readonly CellFix[];
  /** The rows that a problem which is told once is about, where none is `row`. */
  readonly rows?: readonly number[];
}

/** Where a problem of this code points besides: at a column, unless it is about the whole, and at the other row. */
type Pointing<C extends ProblemCode> = (C extends WholeCode
  ? { /** The key of the column in the ledger. */ readonly column: string | null }
  : { readonly column: string }) &
  (C extends MatchCode ? { readonly other: OtherRow } : unknown);

/** Problems of these codes. */
export type ProblemOf<C extends ProblemCode> = {
  readonly [K in C]: AnyFinding<K> & WithParams<K> & Place & Pointing<K>;
}[C];

/** A finding at its place: problems are data that point at a cell. */
export type Problem = ProblemOf<ProblemCode>;

/** Takes a finding about the cell or row at hand. */
export type Report = (finding: Finding) => void;

/** True when a finding keeps its row from being sent: an error, or what waits for a choice. */
export function stopsRow(finding: Pick<AnyFinding, "level" | "blocks">): boolean {
  return finding.level === "error" || finding.blocks === true;
}

/** The rows that a problem is about, one or many: none for one about the sheet as a whole, or a note on a column. */
export function rowsOf(problem: Problem): readonly number[] {
  const { row, rows, cells, level } = problem;
  if (row !== null) return [row];
  if (level === "note" && !stopsRow(problem)) return NONE;
  return rows ?? cells?.map((cell) => cell.row) ?? NONE;
}

const NONE: readonly never[] = [];

/** Problems by the rows that they are about: one about a column is about those of its cells that wait for it. */
export function problemsByRow(problems: readonly Problem[]): ReadonlyMap<number, Problem[]> {
  const found = new Map<number, Problem[]>();
  const add = (row: number, problem: Problem) => {
    const others = found.get(row);
    if (others === undefined) found.set(row, [problem]);
    else others.push(problem);
  };
  for (const problem of problems) {
    for (const row of rowsOf(problem)) add(row, problem);
  }
  return found;
}
