import type { OpenHeading } from "./open-headings.ts";
import type { ProposalScore } from "./score-proposal.ts";

/** A heading with a column that it may stand for, and how well it would do. */
export interface Candidate extends Pick<OpenHeading, "heading">, ProposalScore {
  readonly column: string;
}

/** So much better than any other it has to be. */
const LEAD = 0.04;

/** Those that one press takes, by the headings' names: best first, a heading for one column and a column for one heading. */
export function clearProposals(all: readonly Candidate[]): ReadonlyMap<string, string> {
  const clear = new Map<string, string>();
  const settled = new Set<string>();
  const rivals = (one: Candidate) =>
    all.filter(
      (other) =>
        other !== one &&
        !clear.has(other.heading.name) &&
        !settled.has(other.column) &&
        (other.heading === one.heading || other.column === one.column),
    );
  for (const one of [...all].sort((a, b) => b.score - a.score)) {
    if (!one.isClear || clear.has(one.heading.name) || settled.has(one.column)) continue;
    if (rivals(one).some(({ score }) => one.score - score < LEAD)) continue;
    clear.set(one.heading.name, one.column);
    settled.add(one.column);
  }
  return clear;
}
