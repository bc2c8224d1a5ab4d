import { z } from "zod";
import type { Column } from "./columns/column.ts";
import type { CrossReferenceColumns, CrossReferencesWhen } from "./links/cross-reference-key.ts";
import type { LinkSpecs } from "./links/link.ts";
import type { Localized } from "./localized.ts";
import type { Fen } from "./money/fen.ts";
import type { PostingLine } from "./money/posting.ts";
import { ledgerKeepers, payer, type Role } from "./role.ts";
import { flatRow, type Row } from "./row.ts";
import { isSealedAtRest } from "./privacy/sealed.ts";
import { noRepetition } from "./rules/no-repetition.ts";
import { notSample } from "./rules/not-sample.ts";
import type { NamedValues, MatchKey, MatchRule, RowRule } from "./rules/rule.ts";
import type { DeadlineSpec } from "./time/span.ts";
import type { Handover } from "./settings/handover.ts";

/** The columns of a ledger by their keys, in the order of the template. */
export type Columns = Readonly<Record<string, Column>>;

/** The key of the column for remarks, in every ledger that has one. */
export const NOTE = "note";

/** The keys of the columns for whom a row is paid to, in every ledger that has them. */
export const PAYEE = "payee";
export const PAYEE_NAME = "payeeName";

/** The key of the column for corrections of amounts, in every ledger that has one. */
export const ADJUSTMENT = "adjustment";

/** The value of a column on the wire. */
export type ValueOf<C> = C extends Column<infer T> ? T : never;

/** A whole row: every column of the ledger, absent optional ones as null. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** The keys of the columns that hold a day or a moment. */
export type DatedKey<C extends Columns> = {
  [K in keyof C]: C[K] extends { readonly dated: true } ? K : never;
}[keyof C] &
  string;

type TextKey<C extends Columns> = {
  [K in keyof C]: ValueOf<C[K]> extends string | null ? K : never;
}[keyof C] &
  string;

/** The columns by which finance groups amounts. */
export interface Dimensions<K extends string = string> {
  readonly shop?: K;
  readonly courier?: K;
  readonly reason?: K;
  readonly liable?: K;
  /** Who registered the row. */
  readonly registrant?: K;
}

type ShiftSpec<C extends Columns> = {
  [K in TextKey<C>]: { readonly column: K; readonly every: readonly NonNullable<ValueOf<C[K]>>[] };
}[TextKey<C>];

/** What the course of a row is told by: the days and moments that it went through, and the columns whose changes are turns. */
export interface LifeSpec<D extends string = string, K extends string = string> {
  readonly steps: readonly D[];
  readonly turns: readonly K[];
}

/** By which deadlines a record goes up by itself, level by level the longer one runs, or to the top as soon as another does. */
export interface EscalationSpec {
  readonly over: string;
  readonly atOnce: string;
}

/** By what the rows of one customer are counted together. */
export interface CustomerSpec<K extends string = string> {
  /** The column of the numbers that they are called by. */
  readonly phone: K;
  /** The column of the name, which tells where neither a phone nor one of `unless` stands: within a shop. */
  readonly name: K;
  readonly unless: readonly K[];
}

interface LedgerSpec<C extends Columns, In extends string> {
  readonly title: Localized;
  /** What one row is, in a sentence for the person who chooses a ledger. */
  readonly purpose: Localized;
  /** Names of sheets that suggest this ledger. */
  readonly sheetNames?: readonly string[];
  /** The columns by which people name a row, best first. */
  readonly reference: readonly TextKey<C>[];
  /** The column of the business day: periods follow from it. */
  readonly day: DatedKey<C>;
  /** The roles that may push it; those that keep ledgers when left out. None of whoever pays, where a row means money. */
  readonly pushedBy?: readonly Role[];
  /** Columns of which every sheet needs one, the usual one first: kinds of list that lack it have another. */
  readonly oneOf?: readonly (readonly (keyof C & string)[])[];
  readonly columns: C;
  readonly rules: readonly RowRule<RowOf<C>, NamedValues<RowOf<C>>>[];
  /** Rules on rows that share a key, within the sheet and against the server's history. */
  readonly matchRules: readonly MatchRule<RowOf<C>, NamedValues<RowOf<C>>>[];
  readonly dimensions?: Dimensions<TextKey<C>>;
  /** The column of the person whom a row is about: with number, day and shop it tells cases apart. */
  readonly person?: TextKey<C>;
  /** Left out where nothing is counted by customer. */
  readonly customer?: CustomerSpec<TextKey<C>>;
  /**
   * What a row says where no number names it: two rows without one that agree in this and in the day may be
   * the same, if the first of these columns is filled. Left out, only rows that say the same in every column are asked about.
   */
  readonly content?: readonly TextKey<C>[];
  /** The amounts that a row means for finance. */
  readonly postings?: (row: RowOf<C>) => readonly PostingLine[];
  /** Who has a row to see to, best first: by the columns of who handles it; whoever registered it when left out. */
  readonly responsible?: readonly TextKey<C>[];
  /** What a row may cost while it is late, in 分; what it pays out when left out. */
  readonly atRisk?: (row: RowOf<C>) => Fen | null;
  /** The deadlines that a row starts. */
  readonly deadlines?: Readonly<Record<string, DeadlineSpec<RowOf<C>, DatedKey<C>>>>;
  /** The numbers by which rows of other ledgers find one of this. */
  readonly crossReferences?: CrossReferenceColumns<TextKey<C>>;
  /** The same for some of its rows alone. */
  readonly crossReferencesWhen?: readonly CrossReferencesWhen<RowOf<C>, TextKey<C>>[];
  /** What a row expects to find in other ledgers. */
  readonly links?: LinkSpecs<RowOf<C>, TextKey<C>, DatedKey<C>, In>;
  /** By which hour the day's rows go to finance, for the pane's reminder and the finance day. */
  readonly handover?: Handover;
  /** Columns that hold a signature: a person gives it on a worklist, and nobody types it. */
  readonly signatures?: readonly (keyof C & string)[];
  /** What a signature is given for: while it stands, nobody changes these columns by a push. */
  readonly signedFor?: readonly (keyof C & string)[];
  /** Left out where finance fetches nothing. */
  readonly fetched?: FetchSpec<keyof C & string>;
  /** The shifts that a day has, each with rows of its own. */
  readonly shifts?: ShiftSpec<C>;
  /** Left out where nothing goes up. */
  readonly escalates?: EscalationSpec;
  /** What its course is told by; left out where a row has none. */
  readonly life?: LifeSpec<DatedKey<C>, keyof C & string>;
  /** The columns whose words say how a row stands, best first; its deadlines alone do where there are none. */
  readonly stands?: readonly TextKey<C>[];
}

/** What finance fetches, and says so of on a worklist. */
export interface FetchSpec<K extends string = string> {
  /** Who has fetched and when: nobody types it. */
  readonly said: readonly K[];
  /** What was fetched: changed afterwards, it has to be fetched anew. */
  readonly goods: readonly K[];
}

/** A rule on rows that share a key, as a ledger has it. */
export interface LedgerMatchRule extends Omit<MatchRule<Row>, "key"> {
  /** Undefined when the rule does not apply to the row. */
  readonly key: (row: Row) => MatchKey | undefined;
  /** True when a column of the key is personal or sensitive, or may be. */
  readonly personal: boolean;
  /** True when a column of the key is free text, which may hold anything. */
  readonly freeText: boolean;
}

/** A ledger, defined once; everything about it follows from here. */
export interface Ledger {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: Localized;
  readonly sheetNames: readonly string[];
  readonly day: string;
  /** The roles that may push, and so look its rows up, withdraw them, take a push back and answer warnings. */
  readonly pushedBy: readonly Role[];
  readonly oneOf: readonly (readonly string[])[];
  readonly reference: readonly string[];
  readonly columns: Columns;
  /** The keys of the columns, in order. */
  readonly keys: readonly string[];
  /** A row with nothing in it. */
  readonly blank: Row;
  readonly rules: readonly RowRule<Row>[];
  readonly matchRules: readonly LedgerMatchRule[];
  readonly dimensions: Dimensions;
  readonly person: string | undefined;
  readonly customer: CustomerSpec | undefined;
  readonly postings: (row: Row) => readonly PostingLine[];
  readonly deadlines: Readonly<Record<string, DeadlineSpec<Row, string>>>;
  /** The columns of who has a row to see to, best first. */
  readonly responsible: readonly string[];
  /** What a row may cost while it is late, in 分; undefined for what it pays out. */
  readonly atRisk: ((row: Row) => Fen | null) | undefined;
  readonly crossReferences: CrossReferenceColumns;
  readonly crossReferencesWhen: readonly CrossReferencesWhen<Row>[];
  readonly links: LinkSpecs<Row, string, string>;
  readonly handover: Handover | undefined;
  readonly signatures: readonly string[];
  readonly signedFor: readonly string[];
  readonly fetched: FetchSpec | undefined;
  readonly life: LifeSpec | undefined;
  /** The columns whose words say how a row stands, best first; none is sealed. */
  readonly stands: readonly string[];
  readonly escalates: EscalationSpec | undefined;
  readonly shifts: { readonly column: string; readonly every: readonly string[] } | undefined;
  /** The cells of a row on the wire; a column that is left out is absent, not blank. */
  readonly wire: z.ZodType<Row>;
}

/** A ledger whose id, columns, and the ledgers that its links lead into are known to the compiler. */
export interface KnownLedger<
  Id extends string = string,
  K extends string = string,
  In extends string = string,
  C extends Columns = Columns,
> extends Ledger {
  readonly id: Id;
  readonly columns: C;
  readonly keys: readonly K[];
  readonly links: LinkSpecs<Row, string, string, In>;
}

/** What rows are read, judged and masked by: a ledger, or the columns and rules of something else that is a table. */
export type Table = Pick<Ledger, "columns" | "keys" | "blank" | "rules">;

/**
 * Defines a ledger. A deadline on a money column, or a rule that names a missing column, does not compile.
 * Throws at start-up when a required column is filled by no heading, or whoever pays could push what means money.
 */
export function defineLedger<
  const Id extends string,
  const C extends Columns,
  const In extends string = never,
>(id: Id, spec: LedgerSpec<C, In>): KnownLedger<Id, keyof C & string, In, C> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, column] of Object.entries(spec.columns)) shape[key] = column.wire.optional();
  // The engine handles rows of any ledger; each rule sees only rows that were read by its own columns.
  const erased = spec as unknown as Omit<
    Ledger,
    "id" | "keys" | "blank" | "wire" | "matchRules"
  > & {
    readonly matchRules: readonly MatchRule<Row>[];
    readonly links?: LinkSpecs<Row, string, string, In>;
  };
  const identifying = erased.matchRules.filter(({ identifies }) => identifies !== undefined);
  const { content } = spec;
  // Where every row has to have its number, none is without.
  const alwaysNamed = identifying.some(({ unnamed = {} }) =>
    Object.keys(unnamed).some((key) => spec.columns[key]?.required === true),
  );
  const repetition = alwaysNamed
    ? []
    : [noRepetition({ keys: Object.keys(spec.columns), day: spec.day, content, identifying })];
  const spelled = (column: string, value: string) => spec.columns[column]?.alike?.(value) ?? value;
  return {
    id,
    title: spec.title,
    purpose: spec.purpose,
    sheetNames: spec.sheetNames ?? [],
    day: spec.day,
    pushedBy: pushersOf(id, spec),
    oneOf: spec.oneOf ?? [],
    reference: spec.reference,
    columns: spec.columns,
    keys: Object.keys(spec.columns),
    blank: flatRow(Object.fromEntries(Object.keys(spec.columns).map((key) => [key, null]))),
    rules: [...erased.rules, notSample],
    matchRules: [...erased.matchRules, ...repetition].map((rule) => ({
      ...rule,
      key: (row) => rule.key(row, spelled),
      personal:
        rule.unlessNamed === true ||
        rule.reads.some((key) => spec.columns[key]?.privacy !== "public"),
      freeText: rule.reads.some((key) => isSealedAtRest(spec.columns[key])),
    })),
    dimensions: spec.dimensions ?? {},
    person: spec.person,
    customer: spec.customer,
    postings: erased.postings ?? (() => []),
    deadlines: erased.deadlines ?? {},
    responsible: responsibleIn(id, spec),
    atRisk: erased.atRisk,
    crossReferences: spec.crossReferences ?? {},
    crossReferencesWhen: erased.crossReferencesWhen ?? [],
    links: erased.links ?? {},
    handover: spec.handover,
    signatures: spec.signatures ?? [],
    signedFor: spec.signedFor ?? [],
    fetched: spec.fetched,
    life: spec.life,
    stands: spec.stands ?? [],
    escalates: spec.escalates,
    shifts: erased.shifts,
    wire: z.strictObject(shape),
  };
}

/** Throws where whoever pays would register what is paid. */
function pushersOf(
  id: string,
  {
    pushedBy = ledgerKeepers,
    postings,
  }: { readonly pushedBy?: readonly Role[]; readonly postings?: unknown },
): readonly Role[] {
  if (postings !== undefined && pushedBy.includes(payer))
    throw new Error(`${id} means money, and ${payer} pays: another role has to push it`);
  return pushedBy;
}

/** By the columns that the ledger names, else by who registered a row. Throws for one that is sealed: lists go by it. */
function responsibleIn<C extends Columns>(
  id: string,
  {
    columns,
    responsible,
    dimensions,
  }: Pick<LedgerSpec<C, string>, "columns" | "responsible" | "dimensions">,
): readonly string[] {
  const registrant = dimensions?.registrant ?? ("handler" in columns ? "handler" : undefined);
  const keys: readonly string[] = responsible ?? (registrant === undefined ? [] : [registrant]);
  const sealed = keys.find((key) => isSealedAtRest(columns[key]));
  if (sealed !== undefined) throw new Error(`${id} can’t list by ${sealed}, which is sealed`);
  return keys;
}
