import type { Tally } from "../api/reports.ts";
import type { Localized } from "../localized.ts";

/** A figure that is worked out of a group of lines. */
export interface Measure<K extends string = string> {
  readonly header: Localized;
  /**
   * The columns that are added up; of each line no more than one is filled. The greatest of them alone for `most`;
   * for `mean` and `median` a line counts where one is filled.
   */
  readonly of: readonly K[];
  readonly fold: "sum" | "most" | "rate" | "share" | "mean" | "median";
  /** What is taken off a `sum`: what comes to 0 then proves that the columns belong together. */
  readonly less?: readonly K[];
  /** What a `rate` is of, the columns that come to its n; or a `share`, an amount among amounts. */
  readonly over?: readonly K[];
  /**
   * For a `share` of a whole that is wider than the figure: which of the columns that the figure is by its lines have in
   * common. A block is by just these, and knows what the whole comes to.
   */
  readonly within?: readonly K[];
  /** True for a rate of which little is a lot: in two decimals. */
  readonly small?: true;
  /** True for what is mostly 0: where figures are told, it is left out then, and called by its name else. */
  readonly rare?: true;
}

/** A measure among those of a report, and where what it is worked out of stands among a tally's values. */
export interface PlacedMeasure extends Measure {
  readonly at: number;
}

/** True for what is worked out of two numbers, the second being its n, without which it says nothing. */
export const hasN = ({ fold }: Pick<Measure, "fold">): boolean =>
  fold === "rate" || fold === "share" || fold === "mean" || fold === "median";

/** The least that its n has to come to: an amount of which something is a share is no number of cases. */
export const leastOf = ({ fold }: Pick<Measure, "fold">, leastN: number): number =>
  fold === "share" ? 1 : Math.max(1, leastN);

/** The columns by which the lines belong together that a measure of a block is a share of. */
export const wholeBy = (
  { within }: Pick<Measure, "within">,
  by: readonly string[],
): readonly string[] => by.filter((key) => within === undefined || within.includes(key));

/** The measures of a tally of which there is something to tell. */
export const toldOf = (
  measures: readonly PlacedMeasure[],
  { values }: Pick<Tally, "values">,
): readonly PlacedMeasure[] => measures.filter(({ rare, at }) => rare !== true || values[at] !== 0);

/** How many of a tally's values belong to a measure. */
const room = (measure: Measure): number => (hasN(measure) ? 2 : 1);

/** The measures of a report, each with the place of its values. */
export function placed(measures: readonly Measure[]): readonly PlacedMeasure[] {
  let at = 0;
  return measures.map((measure) => {
    const here = { ...measure, at };
    at += room(measure);
    return here;
  });
}

/** How many values a tally of these measures has. */
export const valueCount = (measures: readonly Measure[]): number =>
  measures.reduce((sum, measure) => sum + room(measure), 0);

/** What a measure comes to. */
export interface FigureValue {
  /** As its column has it, or a fraction for a rate; null where there are fewer than the least n. */
  readonly value: number | null;
  /** Of how many; null for a measure that is no rate. */
  readonly n: number | null;
}

/** A measure of a tally: what it is worked out of stands there as whole numbers, so that tallies can be held together. */
export function valueOf(
  measure: PlacedMeasure,
  { values }: Pick<Tally, "values">,
  leastN: number,
): FigureValue {
  const [value = 0, n = 0] = values.slice(measure.at);
  if (!hasN(measure)) return { value, n: null };
  if (n < leastOf(measure, leastN)) return { value: null, n };
  // Twice the median is a whole number, whatever stands in the middle.
  return { value: measure.fold === "median" ? value / 2 : value / n, n };
}

/** The median of whole numbers as a tally has it: the sum of the two in the middle, and of how many. */
export function medianParts(numbers: readonly number[]): readonly [number, number] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? 0;
  return [low + (sorted[Math.ceil(middle)] ?? 0), sorted.length];
}
