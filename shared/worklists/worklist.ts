import { readsAs, type Role } from "../role.ts";
import type { Column } from "../columns/column.ts";
import { type EnglishNames, inEnglish } from "../columns/in-english.ts";
import type { Columns, DatedKey, RowOf, Table, ValueOf } from "../ledger.ts";
import type { LedgerId } from "../ledgers/index.ts";
import type { Localized } from "../localized.ts";
import { flatRow, type Row } from "../row.ts";
import type { NamedValues, RowRule } from "../rules/rule.ts";
import type { Lead, LineFilters } from "./line-filters.ts";
import { usualReasons } from "./reasons.ts";

/** A cell that a person fills in to answer a line: a column, and who may fill it where not everybody who answers may. */
export type Ask<T = unknown> = Column<T> & { readonly by?: readonly Role[] };

/** The asks of a worklist by their keys, in the order in which they stand. */
export type Asks = Readonly<Record<string, Ask>>;

/** The same ask, which these roles alone may fill. */
export function askedOf<T>(roles: readonly Role[], column: Column<T>): Ask<T> {
  return { ...column, by: roles };
}

/** The columns of a ledger that a line shows, as the ledger has them; its lines may leave each blank. */
export function shown<C extends Columns, const K extends keyof C & string>(
  { columns }: { readonly columns: C },
  ...keys: readonly K[]
): { readonly [P in K]: Column<ValueOf<C[P]> | null> } {
  const some = keys.map((key) => [key, { ...columns[key], required: false }] as const);
  // One for each key.
  return Object.fromEntries(some) as object as { readonly [P in K]: Column<ValueOf<C[P]> | null> };
}

/** Which records of a ledger are lines of a worklist, for one that lists records. */
export interface Waiting {
  readonly ledger: LedgerId;
  /** Whether a record waits to be answered, by what its row says. */
  readonly open: (row: Row) => boolean;
  /**
   * The column of the day or moment from which it waits, the oldest first; null for the finance day on which the
   * record first reached us.
   */
  readonly since: string | null;
}

/** The records of a ledger that are lines while `open` says so of their rows. */
export function waiting<C extends Columns>(
  { id }: { readonly id: LedgerId; readonly columns: C },
  {
    since,
    open,
  }: {
    readonly since: DatedKey<C> | null;
    readonly open: (row: RowOf<C>) => boolean;
  },
): Waiting {
  return { ledger: id, since, open: open as Waiting["open"] }; // it sees rows of that ledger alone
}

/** Sentences by the codes of why a line can't be answered now, or not by this person. */
export type Reasons = Readonly<Record<string, Localized>>;

/** A way in which lines leave the pane as a file, and what became of them comes back as one. */
export type ListExport = "payment-file";

interface WorklistSpec<C extends Columns, A extends Asks> {
  readonly title: Localized;
  /** What a line is and what is done with it, in a sentence. */
  readonly purpose: Localized;
  /** Names that its sheet might be given, the first one by us. */
  readonly sheetName: Localized;
  readonly sees: readonly Role[];
  readonly answers: readonly Role[];
  /** Who may see personal columns whole, each time for a reason that they give; nobody when left out. */
  readonly whole?: readonly Role[];
  /** True for a list of one day, which is a parameter then: what was open that day. */
  readonly byDay?: true;
  /** The records that are its lines; left out where the Worker's half finds the lines in another way. */
  readonly waiting?: Waiting;
  /** What the lines ask for together: a number of things, by the columns that name them. */
  readonly quantities?: {
    readonly by: readonly (keyof C & string)[];
    readonly sum: keyof C & string;
  };
  /** True where a line that is blocked can be sent back all the same. */
  readonly sendsBackBlocked?: true;
  /** By what lines are found and counted, beside shop and number. */
  readonly filters?: LineFilters;
  /** Ways into it that stand on a person's day with figures of their own. */
  readonly leads?: readonly Lead[];
  /** True where a clerk sees the lines that are theirs alone, and waits for nobody to answer them. */
  readonly ownOfClerks?: true;
  /** How those who may see it whole hand its lines to another program; left out where none takes them. */
  readonly export?: ListExport;
  /** What a line shows. */
  readonly columns: C;
  /** What a person fills in. No key of a column is one of an ask. */
  readonly asks: A;
  /** Rules on a line with its answer, of the ledgers' own kinds. */
  readonly rules: readonly RowRule<RowOf<C & A>, NamedValues<RowOf<C & A>>>[];
  /** What the words of its columns and asks are called in English; kept are the words. */
  readonly english?: {
    readonly [K in keyof NoInfer<C & A> & string]?: Readonly<
      Record<Extract<ValueOf<(C & A)[K]>, string>, string>
    >;
  };
  /** Why a line may be blocked or an answer forbidden, beside the usual reasons. */
  readonly reasons?: Reasons;
}

/** A worklist, defined once: the server's rows, which people answer. */
export interface Worklist extends Pick<
  WorklistSpec<Columns, Asks>,
  "title" | "purpose" | "sheetName" | "sees" | "answers" | "columns" | "asks"
> {
  readonly id: string;
  readonly whole: readonly Role[];
  readonly byDay: boolean;
  readonly sendsBackBlocked: boolean;
  readonly filters: LineFilters;
  readonly leads: readonly Lead[];
  readonly ownOfClerks: boolean;
  readonly export: ListExport | undefined;
  readonly waiting: Waiting | undefined;
  readonly quantities: { readonly by: readonly string[]; readonly sum: string } | undefined;
  readonly reasons: Reasons;
  /** Its columns and then its asks as one table: rows of it are read, judged and masked like those of a ledger. */
  readonly table: Table;
}

/** A worklist whose id, columns and asks are known to the compiler. */
export interface KnownWorklist<
  Id extends string = string,
  C extends Columns = Columns,
  A extends Asks = Asks,
> extends Worklist {
  readonly id: Id;
  readonly columns: C;
  readonly asks: A;
}

/**
 * Defines a worklist. A rule that names a missing column does not compile. Throws at start-up when an ask has the key of
 * a column: an answer would write over what it answers.
 */
export function defineWorklist<
  const Id extends string,
  const C extends Columns,
  const A extends Asks,
>(id: Id, spec: WorklistSpec<C, A>): KnownWorklist<Id, C, A> {
  const twice = Object.keys(spec.asks).find((key) => key in spec.columns);
  if (twice !== undefined) throw new Error(`${id} shows ${twice} and asks for it`);
  const english: Readonly<Record<string, EnglishNames | undefined>> = spec.english ?? {};
  const shownColumns = named(spec.columns, english);
  const asks = named(spec.asks, english);
  const columns: Columns = { ...shownColumns, ...asks };
  const keys = Object.keys(columns);
  return {
    id,
    title: spec.title,
    purpose: spec.purpose,
    sheetName: spec.sheetName,
    sees: spec.sees,
    answers: spec.answers,
    whole: spec.whole ?? [],
    byDay: spec.byDay ?? false,
    sendsBackBlocked: spec.sendsBackBlocked ?? false,
    filters: spec.filters ?? {},
    leads: spec.leads ?? [],
    ownOfClerks: spec.ownOfClerks ?? false,
    export: spec.export,
    waiting: spec.waiting,
    quantities: spec.quantities,
    columns: shownColumns,
    asks,
    reasons: { ...usualReasons, ...spec.reasons },
    table: {
      columns,
      keys,
      blank: flatRow(Object.fromEntries(keys.map((key) => [key, null]))),
      // The engine handles lines of any worklist; each rule sees only lines of its own.
      rules: spec.rules as unknown as readonly RowRule<Row>[],
    },
  };
}

/** The same columns, with what their words are called in English. */
function named<C extends Columns>(
  columns: C,
  english: Readonly<Record<string, EnglishNames | undefined>>,
): C {
  const each = Object.entries(columns).map(([key, column]) => {
    const names = english[key];
    return [key, names === undefined ? column : inEnglish(column, names)] as const;
  });
  return Object.fromEntries(each) as object as C; // one for each key, of the same type
}

/** Whether a role may see a worklist. */
export const maySee = ({ sees }: Pick<Worklist, "sees">, role: Role): boolean =>
  sees.includes(readsAs(role));

/** The keys of the asks that a role may fill in; none for a role that only reads. */
export function asksOf(
  { answers, asks }: Pick<Worklist, "answers" | "asks">,
  role: Role,
): string[] {
  return Object.entries(asks)
    .filter(([, ask]) => (ask.by ?? answers).includes(role))
    .map(([key]) => key);
}
