import type { Fix, FixCode, Problem } from "../../../shared/problem.ts";
import type { ExaminedRow } from "../../../shared/reading/examined-row.ts";

/** A problem, or one of the cells that it is about, and the way out that a person chose. */
export interface FixChoice {
  readonly problem: Pick<Problem, "row" | "column" | "value">;
  readonly fix: Fix;
}

/** The cells of a note about a whole column, each with its way out. */
export function cellChoices({ column, cells = [] }: Problem): readonly FixChoice[] {
  return cells.map(({ row, value, fix }) => ({ problem: { row, column, value }, fix }));
}

/** The one way out of a problem, or those of its cells; none where a person has to choose. */
export function onlyChoices(problem: Problem): readonly FixChoice[] {
  const [fix, ...others] = problem.fixes ?? [];
  return fix === undefined || others.length > 0 ? cellChoices(problem) : [{ problem, fix }];
}

/**
 * What can be fixed together without a choice: the problems that have exactly one way out. Words that
 * no column can hold go to the note one by one, or with those that are like them; what moves an amount, one by one alone.
 */
export function choicesTogether(problems: readonly Problem[]): readonly FixChoice[] {
  return problems
    .flatMap(onlyChoices)
    .filter(({ fix }) => fix.toNote !== true && fix.alone !== true);
}

/** What a choice changes in one column: its key, and how it reads before and after. */
export interface CellChange {
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
}

/** What a choice changes, cell by cell. */
export function changesOf({ problem: { column, value }, fix }: FixChoice): readonly CellChange[] {
  const here = { column, before: value, after: fix.shows };
  const others = Object.entries(fix.also ?? {});
  if (fix.code === "swap")
    return [here, ...others.map(([other]) => ({ column: other, before: fix.shows, after: value }))];
  if (fix.code !== "move-number") return [here];
  const moved = others.map(([other, cell]) => ({
    column: other,
    before: "",
    after: `${cell.value}`,
  }));
  return [here, ...moved];
}

/**
 * The columns in which rows whose own cell is blank go along with a row that a choice changes: they
 * inherit from it.
 */
export function inheritedFrom(
  choices: readonly FixChoice[],
  rows: Iterable<Pick<ExaminedRow, "number" | "inherited">>,
): readonly string[] {
  const changed = new Map<string, Set<number>>();
  for (const choice of choices) {
    for (const { column } of changesOf(choice)) {
      if (column === null || choice.problem.row === null) continue;
      const numbers = changed.get(column) ?? new Set();
      changed.set(column, numbers.add(choice.problem.row));
    }
  }
  const found = new Set<string>();
  const source = new Map<string, number>();
  for (const { number, inherited } of rows) {
    for (const [column, numbers] of changed) {
      if (!inherited.some((one) => one.column === column && one.how === "filled"))
        source.set(column, number);
      else if (numbers.has(source.get(column) ?? -1)) found.add(column);
    }
  }
  return [...found];
}

/** What is shown before it is done, even to a single row: it changes two cells, or a text that its label does not repeat. */
const LOOKED_AT: ReadonlySet<FixCode> = new Set(["swap", "move-number", "mask"]);

/** True when a person looks at what the choice changes before. */
export function needsLook(choices: readonly FixChoice[]): boolean {
  const isWide = ({ below, code }: Fix) => LOOKED_AT.has(code) || (below?.length ?? 0) > 0;
  return choices.length > 1 || choices.some(({ fix }) => isWide(fix));
}
