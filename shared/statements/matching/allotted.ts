import { fen, minus, type Fen } from "../../money/fen.ts";
import type { Part } from "./match-line.ts";

/** How a sum is shared out between two lists, from their beginnings: each 分 of either goes to one of the other. */
export function allotted<A, B>(
  some: readonly (readonly [A, Fen])[],
  others: readonly (readonly [B, Fen])[],
): { readonly one: A; readonly other: Part<B> }[] {
  const parts: { readonly one: A; readonly other: Part<B> }[] = [];
  const rest = others.map(([of, amount]) => ({ of, amount }));
  let nth = 0;
  for (const [one, amount] of some) {
    let open = amount;
    while (open > 0 && nth < rest.length) {
      const next = rest[nth];
      if (next === undefined) break;
      const part = fen(Math.min(open, next.amount));
      if (part > 0) parts.push({ one, other: { of: next.of, amount: part } });
      open = minus(open, part);
      next.amount = minus(next.amount, part);
      if (next.amount === 0) nth++;
    }
  }
  return parts;
}
