import { ROWS_BETWEEN_PAUSES } from "../../shared/reading/rows-between-pauses.ts";
import type { Pausing } from "./environment.ts";

/** Makes something of each, in order, with pauses for the page. */
export async function eachPausing<A, B>(
  all: readonly A[],
  env: Pausing,
  make: (one: A) => B,
): Promise<B[]> {
  const made: B[] = [];
  for (const [index, one] of all.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    made.push(make(one));
  }
  return made;
}
