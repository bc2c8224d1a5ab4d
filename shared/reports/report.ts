import type { Access } from "../api/endpoint.ts";
import type { Language, Localized } from "../localized.ts";
import { parsePeriod, type PeriodKind } from "../time/period.ts";
import { hasN, placed, type Measure, type PlacedMeasure } from "./measure.ts";
import {
  cases,
  percent,
  smallPercent,
  type FigureForm,
  type ReportColumn,
} from "./report-columns.ts";

/** The columns of a report's lines by their keys, in the order of the sheet. */
export type ReportColumns = Readonly<Record<string, ReportColumn>>;

/** Figures over all lines, by what they have in common. */
export interface Block<K extends string = string> {
  readonly title: Localized;
  /**
   * The columns by which lines belong together; no two directions of money stand in one figure. None for one figure
   * over all lines.
   */
  readonly by: readonly K[];
  /** What some of its columns say where lines are no part of it. */
  readonly omits?: Readonly<Partial<Record<K, readonly string[]>>>;
  /** Which of the report's measures it shows, by their places; all of them unless it says so. */
  readonly measures?: readonly number[];
  /** Which of them stand beside a group's name in the pane where not all do; the first two unless it says so. */
  readonly heads?: readonly number[];
  /** Groups that have their figures also where there are no lines. */
  readonly always?: readonly (readonly string[])[];
}

/** A chart of a block's figures: columns from the left, a line, or columns by size with what they come to together. */
export interface Chart {
  readonly title: Localized;
  readonly kind: "column" | "line" | "pareto";
  /** The block, whose groups are the points; those of a Pareto chart stand in the sheet by size, too. */
  readonly block: string;
  /** Which of the measures, by its place. */
  readonly measure: number;
}

/** Of what a report may be asked for, besides its day. */
interface Parameters {
  /** Of what spans of time, the usual one first. */
  readonly periods: readonly [PeriodKind, ...PeriodKind[]];
  /**
   * Which span is asked about unless a person says so: the one around the finance day that is open or was just handed
   * over, or around a civil day; or the last one that is over.
   */
  readonly usual: "finance-day" | "yesterday" | "today" | "last";
  /** Beside a second span of time, where a person wants it. */
  readonly compares?: true;
  /** By finance day or by the day on the row; `told` where the lines themselves say what lies between the two. */
  readonly basis?: true | "told";
  readonly ledger?: true;
  /** A sealed batch of the day alone. */
  readonly batch?: true;
}

export interface ReportSpec<K extends string = string> {
  readonly title: Localized;
  /** What it is called when it is of a month. */
  readonly monthTitle?: Localized;
  /** What it tells, in a sentence for the person who chooses one. */
  readonly purpose: Localized;
  /** By which days it counts, as its sheet says it where nobody chooses them, or not of everything. */
  readonly counts?: Localized;
  readonly sees: Access;
  readonly parameters: Parameters;
  readonly columns: Readonly<Record<K, ReportColumn>>;
  /** The columns by which a line calls itself in a list. */
  readonly names: readonly NoInfer<K>[];
  /** The columns by which the lines are sorted in the sheet. */
  readonly order: readonly NoInfer<K>[];
  /** What is worked out for each group of each block. */
  readonly measures: readonly Measure<NoInfer<K>>[];
  /** The control totals are given by the first one. */
  readonly blocks: Readonly<Record<string, Block<NoInfer<K>>>>;
  /**
   * The last column that goes onto paper, where not all do: for figures that are to be read against each other. The
   * server's, and what is between the two, then stand to the right of it and not beside each figure, as do the columns
   * by which a line is looked up.
   */
  readonly printedTo?: NoInfer<K>;
  /** Charts beside the figures, by names that stay: a later pull renews them in place. */
  readonly charts?: Readonly<Record<string, Chart>>;
  /** The column whose values stand in the title, and a block of the same name that knows them. */
  readonly titled?: NoInfer<K>;
  /**
   * The column that is blank until a line is sealed, and those that may say more then: a sheet that was pulled before
   * is not wrong.
   */
  readonly sealing?: { readonly column: NoInfer<K>; readonly also: readonly NoInfer<K>[] };
  /** True where several amounts stand in one line: how many there are says nothing of how many lines. */
  readonly gathered?: boolean;
  /** Why lines were left out, by code. */
  readonly leftOut?: Readonly<Record<string, Localized>>;
  /** What is said of rows of which something is still being worked out: what, and what may change by it. */
  readonly notYet?: Localized;
  /** An amount that stands in words besides, as payment slips want it: a block, a group of it, and a measure. */
  readonly inWords?: {
    readonly block: string;
    readonly of: readonly string[];
    readonly measure: number;
    readonly title: Localized;
  };
}

/** A report, defined once: its sheet, its figures, its page in the pane and its route follow from here. */
export interface Report<
  Id extends string = string,
  K extends string = string,
> extends ReportSpec<K> {
  readonly id: Id;
  /** The keys of the columns, in order. */
  readonly keys: readonly K[];
}

/** Defines a report. What a block groups by, or a measure adds up, that is no column does not compile. */
export function defineReport<const Id extends string, const K extends string>(
  id: Id,
  spec: ReportSpec<K>,
): Report<Id, K> {
  const keys = Object.keys(spec.columns) as K[]; // a record's own keys
  return { ...spec, id, keys };
}

/** What a report of a period is called. */
export function titleOf(
  { title, monthTitle }: Pick<Report, "title" | "monthTitle">,
  period: string,
  language: Language,
): string {
  return (parsePeriod(period)?.kind === "day" ? title : (monthTitle ?? title))[language];
}

/** How many columns go onto paper, from the left; undefined for all. */
export const printedOf = ({ keys, printedTo }: Report): number | undefined =>
  printedTo === undefined ? undefined : keys.indexOf(printedTo) + 1;

/** The measures that a block shows. */
export function measuresOf(report: Report, block: string): readonly PlacedMeasure[] {
  const { measures } = report.blocks[block] ?? {};
  return placed(report.measures).filter((_, at) => measures?.includes(at) ?? true);
}

/** What a block leaves out: the place of each column among those that it is by, with what it says there. */
export const omittedBy = ({ by, omits = {} }: Block): { at: number; values: readonly string[] }[] =>
  Object.entries<readonly string[] | undefined>(omits).map(([key, values = []]) => ({
    at: by.indexOf(key),
    values,
  }));

/** Those of them that stand beside a group's name where they are many. */
export function headsOf(report: Report, block: string): readonly PlacedMeasure[] {
  const { heads } = report.blocks[block] ?? {};
  return heads === undefined
    ? measuresOf(report, block).slice(0, 2)
    : placed(report.measures).filter((_, at) => heads.includes(at));
}

/** The column of a report. Throws for a key that it does not have. */
export function columnOf({ id, columns }: Report, key: string): ReportColumn {
  const column = columns[key];
  if (column === undefined) throw new Error(`The report ${id} has no column ${key}`);
  return column;
}

/** How a measure's figures are written and said. */
export function measuredIn(report: Report, measure: Measure): FigureForm {
  if (measure.fold === "rate" || measure.fold === "share")
    return measure.small === true ? smallPercent : percent;
  const [key = ""] = measure.of;
  const column = columnOf(report, key);
  return hasN(measure) ? (column.averaged ?? column) : column;
}

/** How the n of a measure is written and said: a number of cases, or the amount that something is a share of. */
export function nMeasuredIn(report: Report, { fold, over }: Measure): FigureForm {
  return fold === "share" ? columnOf(report, over?.[0] ?? "") : cases;
}

/** Why lines were left out, in words; several codes stand beside each other. */
export function whyLeftOut({ leftOut }: Report, why: string, language: Language): string {
  const words = why.split(" ").map((code) => leftOut?.[code]?.[language] ?? code);
  return words.join(language === "zh" ? "，" : ", ");
}

/** What a report's title says of its lines: of which batches they are, or that they are of none. */
export function titledBy(
  report: Report,
  figures: readonly { readonly block: string; readonly of: readonly string[] }[],
  language: Language,
): string[] {
  const { titled } = report;
  if (titled === undefined) return [];
  const values = figures.flatMap(({ block, of: [value = ""] }) =>
    block === titled ? [value] : [],
  );
  const each = values.length === 0 ? [""] : [...new Set(values)].toSorted();
  return each.map((value) => columnOf(report, titled).show(value, language));
}
