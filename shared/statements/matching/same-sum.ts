import type { Fen } from "../../money/fen.ts";

/** More than so many are not tried in every combination. */
const MOST = 8;

/** Two or more of some amounts that come to a sum, the fewest first; undefined where none do, or where they are too many. */
export function someOf<T extends { readonly amount: Fen }>(
  some: readonly T[],
  sum: Fen,
): T[] | undefined {
  if (some.length > MOST) return undefined;
  let best: T[] | undefined;
  for (let chosen = 3; chosen < 1 << some.length; chosen++) {
    const picked = some.filter((_, nth) => (chosen & (1 << nth)) !== 0);
    if (picked.length < 2 || (best !== undefined && picked.length >= best.length)) continue;
    if (picked.reduce((total, { amount }) => total + amount, 0) === sum) best = picked;
  }
  return best;
}
