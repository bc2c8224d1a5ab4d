import type { Ledger, Row, WholeRow } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import { judged, type Levels } from "../rules/levels.ts";
import type { ExaminedRow } from "./examined-row.ts";
import type { Placement } from "./placement.ts";
import { readable, shown } from "./readable.ts";

/** A row's keys for the ledger's twin rules, in their order; a rule that can't be asked has none. */
export function twinKeys(
  ledger: Ledger,
  placement: Placement,
  cells: Row,
  whole: WholeRow,
): readonly (string | undefined)[] {
  return ledger.twins.map(({ reads, key }) =>
    readable(reads, placement, cells) ? key(whole) : undefined,
  );
}

/** Says of one row after the other, from the top, what rows further up it doubles. */
export function twinFinder(
  ledger: Ledger,
  levels: Levels,
): (examined: ExaminedRow) => readonly Problem[] {
  // The number of the first row of each key, a map for each rule.
  const known = ledger.twins.map(() => new Map<string, number>());
  return ({ number, row, keys }) => {
    let problems: Problem[] | undefined;
    for (const [index, { code, level, column, reads }] of ledger.twins.entries()) {
      const key = keys[index];
      if (key === undefined || row === null) continue;
      const first = known[index]?.get(key);
      if (first === undefined) known[index]?.set(key, number);
      else {
        const params = { other: first };
        const twin = judged({ code, level, row: number, column, value: "", reads, params }, levels);
        if (twin === undefined) continue;
        (problems ??= []).push({ ...twin, value: shown(ledger, column, row.cells) });
      }
    }
    return problems ?? NONE;
  };
}

const NONE: readonly never[] = [];
