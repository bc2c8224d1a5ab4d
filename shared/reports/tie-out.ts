import type { ReportFigure, ReportLine, ReportPage, Tally } from "../api/reports.ts";
import type { Report } from "./report.ts";

/** What lines come to, by what they have in common in the columns of a block. */
export function figuresOf(
  report: Report,
  lines: readonly Pick<ReportLine, "cells">[],
  by: readonly string[],
): Map<string, Tally> {
  const places = by.map((key) => report.keys.indexOf(key));
  const summed = report.measures.map(({ of, fold }) => ({
    at: of.map((key) => report.keys.indexOf(key)),
    fold,
  }));
  const tallies = new Map<string, { of: string[]; lines: number; values: number[] }>();
  for (const { cells } of lines) {
    const of = places.map((at) => String(cells[at] ?? ""));
    const key = JSON.stringify(of);
    const tally = tallies.get(key) ?? { of, lines: 0, values: summed.map(() => 0) };
    tallies.set(key, tally);
    tally.lines += 1;
    for (const [measure, { at, fold }] of summed.entries()) {
      const value = at.reduce((sum, place) => sum + Number(cells[place] ?? 0), 0);
      const before = tally.values[measure] ?? 0;
      tally.values[measure] = fold === "sum" ? before + value : Math.max(before, value);
    }
  }
  return tallies;
}

/** A figure that does not come to what it should: of a block, or of the control totals. */
export interface Untied {
  readonly block: string | null;
  readonly of: readonly string[];
  /** What stands there, less what it should come to, by measure. */
  readonly off: readonly number[];
}

/**
 * Holds every figure against the lines, and what is shown against all that there was less what was left out: all that
 * does not come out. Nothing when the report ties out.
 */
export function untied(
  report: Report,
  { figures, control }: Pick<ReportPage, "figures" | "control">,
  lines: readonly Pick<ReportLine, "cells">[],
): Untied[] {
  const [first = ""] = Object.keys(report.blocks);
  const shown = (figures ?? []).filter(({ block }) => block === first);
  return [
    ...Object.entries(report.blocks).flatMap(([block, { by }]) => {
      const there = (figures ?? []).filter((figure) => figure.block === block);
      return differences(report, block, there, [...figuresOf(report, lines, by).values()]);
    }),
    ...differences(report, null, [...shown, ...(control?.leftOut ?? [])], control?.found ?? []),
  ];
}

function differences(
  { measures }: Report,
  block: string | null,
  stand: readonly Pick<ReportFigure, "of" | "values">[],
  should: readonly Pick<Tally, "of" | "values">[],
): Untied[] {
  const off = new Map<string, Untied & { off: number[] }>();
  const add = (tallies: readonly Pick<Tally, "of" | "values">[], sign: 1 | -1) => {
    for (const { of, values } of tallies) {
      const key = JSON.stringify(of);
      const sum = off.get(key) ?? { block, of, off: measures.map(() => 0) };
      off.set(key, sum);
      for (const [at, { fold }] of measures.entries()) {
        // What is greatest of each part is no part of what is greatest of all.
        if (fold === "most" && block === null) continue;
        sum.off[at] = (sum.off[at] ?? 0) + sign * (values[at] ?? 0);
      }
    }
  };
  add(stand, 1);
  add(should, -1);
  return [...off.values()].filter((each) => each.off.some((value) => value !== 0));
}
