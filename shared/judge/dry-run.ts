import type { AnyFinding, Level, ProblemCode } from "../problem.ts";

/** So many rows are listed behind a figure; the rest is counted. */
const LISTED = 20;

/** How many rows a change concerns, and the first of them. */
export interface Concerned<R> {
  readonly count: number;
  readonly rows: R[];
}

/** What other settings would change about the rows that one rule speaks of. */
export interface RuleChange<R> {
  readonly code: ProblemCode;
  /** Rows that it would flag and does not today. */
  readonly more: Concerned<R>;
  /** Rows that it flags today and would not. */
  readonly fewer: Concerned<R>;
  /** Rows that it would flag more gravely than today. */
  readonly graver: Concerned<R>;
  /** Rows that it would flag less gravely than today. */
  readonly milder: Concerned<R>;
}

/** All that counts of a finding here. */
type Graded = Pick<AnyFinding, "code" | "level">;

type Direction = Exclude<keyof RuleChange<unknown>, "code">;

const gravity = { note: 1, warning: 2, error: 3 } as const satisfies Record<Level, number>;

/** Compares what is found about rows today with what would be found, and counts by rule. */
export function dryRun<R>() {
  const changes = new Map<ProblemCode, Record<Direction, { count: number; rows: R[] }>>();

  function note(code: ProblemCode, direction: Direction, row: R) {
    const known = changes.get(code) ?? {
      more: { count: 0, rows: [] },
      fewer: { count: 0, rows: [] },
      graver: { count: 0, rows: [] },
      milder: { count: 0, rows: [] },
    };
    changes.set(code, known);
    known[direction].count += 1;
    if (known[direction].rows.length < LISTED) known[direction].rows.push(row);
  }

  return {
    /** Takes a row with what is found about it today, and what would be. */
    add(row: R, current: readonly Graded[], proposed: readonly Graded[]): void {
      const [was, is] = [gravestByRule(current), gravestByRule(proposed)];
      for (const [code, level] of is) {
        const before = was.get(code);
        if (before === undefined) note(code, "more", row);
        else if (before !== level) note(code, before < level ? "graver" : "milder", row);
      }
      for (const code of was.keys()) if (!is.has(code)) note(code, "fewer", row);
    },
    /** The rules about which something would change, by their codes. */
    changes: (): RuleChange<R>[] =>
      [...changes]
        .map(([code, figures]) => ({ code, ...figures }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function gravestByRule(findings: readonly Graded[]): Map<ProblemCode, number> {
  const gravest = new Map<ProblemCode, number>();
  for (const { code, level } of findings)
    gravest.set(code, Math.max(gravest.get(code) ?? 0, gravity[level]));
  return gravest;
}
