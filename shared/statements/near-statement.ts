import { headerText } from "../reading/header-text.ts";
import type { Grid } from "../reading/grid.ts";
import { MOST_PREAMBLE, placesIn } from "./find-statement.ts";
import type { Statement } from "./statement.ts";

/** A kind of statement that a sheet would be, but for one heading. */
export interface NearStatement {
  readonly statement: Statement;
  /** The spellings of the heading that it lacks, the usual one first. */
  readonly lacks: readonly string[];
}

/** So many of its headings have to be there: of fewer, many lists have all but one. */
const LEAST_THERE = 3;

/**
 * The kind of statement of which a sheet has every heading but one, the kind with most of them there: a platform has renamed
 * it, or it was not chosen for the export. Undefined for any other sheet.
 */
export function nearStatement(
  { values }: Grid,
  statements: readonly Statement[],
): NearStatement | undefined {
  let best: (NearStatement & { readonly there: number }) | undefined;
  for (const row of values.slice(0, MOST_PREAMBLE)) {
    const headings = placesIn(row);
    if (headings.size <= LEAST_THERE) continue;
    const has = (heading: string) => headings.has(headerText(heading));
    for (const statement of statements) {
      const { needs, unless = [] } = statement;
      const [lacks, ...others] = needs.filter((spellings) => !spellings.some(has));
      const there = needs.length - 1;
      if (lacks === undefined || others.length > 0 || unless.some(has)) continue;
      if (there >= LEAST_THERE && there > (best?.there ?? 0)) best = { statement, lacks, there };
    }
  }
  return best;
}
