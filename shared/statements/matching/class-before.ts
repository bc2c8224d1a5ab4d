import type { MatchClass } from "./match-class.ts";
import type { MatchLine } from "./match-line.ts";
import { familyOf } from "./family.ts";

/** What is known of a line without looking into a ledger; null for one that has to be found there. */
export function classBefore(line: MatchLine, repeated: ReadonlySet<number>): MatchClass | null {
  if (line.decided !== undefined) return line.decided;
  if (familyOf(line) === "") return "no-business";
  if (repeated.has(line.place)) return "duplicate";
  if (line.status !== "done") return "unfinished";
  return line.amount === 0 && line.kind !== "freight" ? "no-business" : null;
}
