import type { Problem, ProblemOf } from "../problem.ts";
import { moneyOfNumber, parseMoney } from "../text/money-text.ts";
import type { Grid } from "./grid.ts";
import type { Heading } from "./heading.ts";
import type { Placement } from "./placement.ts";
import type { ReadRow } from "./sheet-reading.ts";

/** So many rows may be slips, each worth a look. */
const MOST_SLIPS = 20;

/** So many rows tell what a column holds. */
const LOOKED_AT = 500;

/** Nearly all: a blank or a slip among many says nothing against a column. */
const NEARLY_ALL = 0.95;

/** What is known of a sheet whose columns may be doubtful. */
export interface DoubtfulSheet {
  readonly grid: Grid;
  readonly placement: Placement;
  readonly headings: readonly Heading[];
  readonly rows: readonly ReadRow[];
}

/** Rules on two columns: where most rows break one, a column is not what it was taken for. */
type Doubtful = ProblemOf<"R024" | "R063"> & { readonly row: number };

const isDoubtful = (problem: Problem): problem is Doubtful =>
  problem.row !== null && (problem.code === "R024" || problem.code === "R063");

/** The problems of a sheet; a rule that most of the rows break which have both of its columns is told once. */
export function doubtfulColumns(
  problems: readonly Problem[],
  sheet: DoubtfulSheet,
): readonly Problem[] {
  const byRule = Map.groupBy(
    problems.filter(isDoubtful),
    ({ code, level, column, params }) => `${code} ${level} ${column} ${params.other}`,
  );
  const questions: Problem[] = [];
  const told = new Set<Problem>();
  for (const broken of byRule.values()) {
    if (broken.length <= MOST_SLIPS) continue;
    const question = doubtAbout(broken, sheet);
    if (question === undefined) continue;
    questions.push(question);
    for (const problem of broken) told.add(problem);
  }
  if (told.size === 0) return problems;
  return [...questions, ...problems.filter((problem) => !told.has(problem))];
}

function doubtAbout(broken: readonly Doubtful[], sheet: DoubtfulSheet): Problem | undefined {
  const [first] = broken;
  if (first === undefined) return undefined;
  const { code, column, level, params } = first;
  const { other } = params;
  const isFilled = (value: unknown) => value !== undefined && value !== null;
  const asked = sheet.rows.filter(({ cells }) => isFilled(cells[column]) && isFilled(cells[other]));
  if (broken.length * 2 <= asked.length) return undefined;
  const rows = broken.map(({ row }) => row);
  const better = code === "R024" ? betterLimit(sheet, column, new Set(rows)) : undefined;
  return {
    code: "S326",
    level,
    ...(level === "error" && { blocks: true }),
    row: null,
    column: other,
    value: "",
    params: {
      rule: code,
      count: rows.length,
      of: asked.length,
      than: column,
      better: better === undefined ? null : { heading: better.name, address: better.address },
    },
    rows,
  };
}

/** The unused column whose amounts are never below those of `column` in these rows; undefined for none. */
function betterLimit(
  { grid, headings, rows, placement }: DoubtfulSheet,
  column: string,
  numbers: ReadonlySet<number>,
): Heading | undefined {
  const taken = new Set(
    Object.values(placement.columns).flatMap((place) => ("index" in place ? [place.index] : [])),
  );
  const looked = rows.filter(({ number }) => numbers.has(number)).slice(0, LOOKED_AT);
  const share = ({ index }: Heading) => {
    const fitting = looked.filter(({ number, cells }) => {
      const limit = amountIn(grid.values[number - grid.firstRow]?.[index]);
      const amount = cells[column];
      return limit !== undefined && typeof amount === "number" && limit >= amount;
    });
    return fitting.length / looked.length;
  };
  return headings
    .filter(({ index, owned }) => owned === null && !taken.has(index))
    .map((heading) => ({ heading, share: share(heading) }))
    .filter((each) => each.share >= NEARLY_ALL)
    .toSorted((a, b) => b.share - a.share)[0]?.heading;
}

function amountIn(value: Grid["values"][number][number] | undefined): number | undefined {
  const amount =
    typeof value === "number"
      ? moneyOfNumber(value)
      : typeof value === "string"
        ? parseMoney(value)
        : undefined;
  return typeof amount === "number" ? amount : undefined;
}
