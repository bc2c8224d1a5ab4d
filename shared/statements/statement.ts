import type { lineKinds } from "../api/statements.ts";
import type { Localized } from "../localized.ts";
import type { Fen } from "../money/fen.ts";
import type { Day, Moment } from "../time/day.ts";

/** Whose list it is. */
export type StatementSource = "alipay" | "wechat" | "platform" | "courier" | "bank" | "shipments";

/** What money of a line was for; `transfer` and `other` are no business of the shop's. */
export type LineKind = (typeof lineKinds)[number];

/** One movement of money as a statement tells it, whoever wrote the statement. */
export interface StatementLine {
  /** The row of the sheet. */
  readonly row: number;
  /** By which it is known in another file of the same account. */
  readonly key: string;
  readonly day: Day;
  /** Null where only a day is written. */
  readonly at: Moment | null;
  readonly kind: LineKind;
  /** As the owner of the account sees it. */
  readonly direction: "in" | "out";
  /** In 分, never below zero. */
  readonly amount: Fen;
  readonly status: "done" | "pending" | "failed";
  /** Numbers and names; "" for none. */
  readonly orderNo: string;
  readonly caseNo: string;
  readonly trackingNo: string;
  readonly flowNo: string;
  readonly payee: string;
  /** In grams; null where none is written. */
  readonly weight: number | null;
  /** Who was to carry a parcel that was sent; left out where a list doesn't say so. */
  readonly courier?: string;
}

/** What a row of a statement comes to, besides what its columns say by themselves. */
export interface MeantLine {
  readonly kind: LineKind;
  readonly direction: StatementLine["direction"];
  readonly amount: Fen;
  readonly status?: StatementLine["status"];
  /** Its own number, where that is another than the row's. */
  readonly flowNo?: string;
  /** Who is at the other end, where two columns name both. */
  readonly payee?: string;
  readonly courier?: string;
}

/** The cells of a row by what they are, as they were cleaned. */
export interface StatementRow<F extends string = string> {
  /** "" for a blank cell, or a column that this file does not have. */
  readonly text: (field: F) => string;
  /** Null for a blank cell; what is no amount is noted, and null. */
  readonly money: (field: F) => Fen | null;
  readonly has: (field: F) => boolean;
}

/** A count and a sum that a statement gives of its own lines, of a group of them or of all. */
export interface OwnTotal {
  /** The value of the statement's `group` column; null for all lines. */
  readonly group: string | null;
  readonly count: number | null;
  readonly sum: Fen | null;
}

/** What stands above and below a statement's lines. */
export interface StatementFrame {
  readonly account: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly totals: readonly OwnTotal[];
}

interface StatementSpec<F extends string> {
  readonly title: Localized;
  readonly source: StatementSource;
  /** Headings without which it is something else, each in any of its spellings. */
  readonly needs: readonly (readonly string[])[];
  /** Headings that another list has besides these, which make it that list. */
  readonly unless?: readonly string[];
  /** By field, the headings that stand for it, the best first. */
  readonly columns: Readonly<Record<F, readonly string[]>>;
  /** What a row comes to: nothing for one that moved no money, several where a fee is beside it. */
  readonly lines: (row: StatementRow<NoInfer<F>>) => readonly MeantLine[];
  /** The column by whose values its own totals are given. */
  readonly group?: NoInfer<F>;
  /** The amount that its own totals add up. */
  readonly totalled?: NoInfer<F>;
  /** How the sum of that amount is headed below the lines, the best first, where another sum may stand beside it. */
  readonly totalNamed?: readonly string[];
  /** Columns that a row 「合计」 adds up, each by itself. */
  readonly summed?: readonly NoInfer<F>[];
  readonly frame?: (texts: readonly string[]) => StatementFrame;
  /** How a row begins that stands below the lines and is none. */
  readonly footer?: RegExp;
  /** True where days are written without a year, so that the bill's month has to be known. */
  readonly byMonth?: true;
}

/** A kind of statement, defined once. */
export interface Statement<Id extends string = string> extends Omit<
  StatementSpec<string>,
  "lines" | "columns"
> {
  readonly id: Id;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly lines: (row: StatementRow) => readonly MeantLine[];
}

/** Defines a kind of statement. A group or a total of a field that it does not have does not compile. */
export function defineStatement<const Id extends string, const F extends string>(
  id: Id,
  spec: StatementSpec<F>,
): Statement<Id> {
  return { id, ...spec };
}
