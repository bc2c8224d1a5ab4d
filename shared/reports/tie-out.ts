import type { ReportFigure, ReportLine, ReportPage, Tally } from "../api/reports.ts";
import {
  hasN,
  medianParts,
  placed,
  valueCount,
  wholeBy,
  type Measure,
  type PlacedMeasure,
} from "./measure.ts";
import { omittedBy, type Report } from "./report.ts";

/** What lines come to, by what they have in common in the columns of a block. */
export function figuresOf(
  report: Report,
  lines: readonly Pick<ReportLine, "cells">[],
  by: readonly string[],
): Map<string, Tally> {
  const places = by.map((key) => report.keys.indexOf(key));
  const groups = Map.groupBy(lines, ({ cells }) =>
    JSON.stringify(places.map((at) => String(cells[at] ?? ""))),
  );
  const worked = placed(report.measures).map((measure) => valuesOf(report, measure));
  const tallies = [...groups].map(([key, group]) => ({
    key,
    of: JSON.parse(key) as string[],
    lines: group.length,
    values: worked.flatMap((values) => values(group)),
  }));
  const wholes = new Map<string, Map<string, number>>();
  return new Map(
    tallies.map(({ key, ...tally }) => [key, inWholes(report.measures, by, tally, wholeOf)]),
  );

  /** What all lines come to that have the same in some of the columns, out of the groups that are finer. */
  function wholeOf(wider: readonly string[], of: readonly string[], at: number): number {
    const name = `${wider.join()} ${at}`;
    const known = wholes.get(name) ?? new Map<string, number>();
    if (!wholes.has(name)) {
      wholes.set(name, known);
      for (const tally of tallies) {
        const key = JSON.stringify(wider.map((each) => tally.of[by.indexOf(each)]));
        known.set(key, (known.get(key) ?? 0) + (tally.values[at] ?? 0));
      }
    }
    return known.get(JSON.stringify(of)) ?? 0;
  }
}

/** A tally whose shares of a wider whole say what that comes to. */
export function inWholes<T extends Pick<Tally, "of" | "values">>(
  measures: readonly Measure[],
  by: readonly string[],
  tally: T,
  wholeOf: (wider: readonly string[], of: readonly string[], at: number) => number,
): T {
  const wide = placed(measures).filter(({ within }) => within !== undefined);
  if (wide.length === 0) return tally;
  const values = [...tally.values];
  for (const measure of wide) {
    const wider = wholeBy(measure, by);
    const of = wider.map((key) => tally.of[by.indexOf(key)] ?? "");
    values[measure.at + 1] = wholeOf(wider, of, measure.at + 1);
  }
  return { ...tally, values };
}

type Lines = readonly Pick<ReportLine, "cells">[];

/** What a measure of some lines is worked out of. */
function valuesOf(
  { keys }: Report,
  { of, less, over, fold }: PlacedMeasure,
): (lines: Lines) => number[] {
  const columns = (each: readonly string[]) => each.map((key) => keys.indexOf(key));
  const [mine, off, whole] = [columns(of), columns(less ?? []), columns(over ?? [])];
  // A loop of its own for each column: a month's lines come by some hundred times.
  const sum = (lines: Lines, places: readonly number[]) => {
    let all = 0;
    for (const at of places) for (const { cells } of lines) all += Number(cells[at] ?? 0);
    return all;
  };
  const filled = (lines: Lines) =>
    lines.flatMap(({ cells }) => mine.flatMap((at) => cells[at] ?? [])).map(Number);
  switch (fold) {
    case "sum":
      return (lines) => [sum(lines, mine) - sum(lines, off)];
    case "most":
      return (lines) => [lines.reduce((most, line) => Math.max(most, sum([line], mine)), 0)];
    case "rate":
    case "share":
      return (lines) => [sum(lines, mine), sum(lines, whole)];
    case "mean":
      return (lines) => [sum(lines, mine), filled(lines).length];
    case "median":
      return (lines) => [...medianParts(filled(lines))];
  }
}

/** A figure that does not come to what it should: of a block, or of the control totals. */
export interface Untied {
  readonly block: string | null;
  readonly of: readonly string[];
  /** What stands there, less what it should come to, by the values that the measures are worked out of. */
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
    ...Object.entries(report.blocks).flatMap(([block, spec]) => {
      const there = (figures ?? []).filter((figure) => figure.block === block);
      const should = [...figuresOf(report, lines, spec.by).values()];
      const omitted = omittedBy(spec);
      const isPart = ({ of }: Tally) =>
        omitted.every(({ at, values }) => !values.includes(of[at] ?? ""));
      return differences(report, block, there, should.filter(isPart));
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
  const count = valueCount(measures);
  const off = new Map<string, Untied & { off: number[] }>();
  // What is greatest of each part, or stands in its middle, is no part of what is so of all.
  const alone = placed(measures).filter(({ fold }) => fold === "most" || fold === "median");
  const left = new Set(
    block === null
      ? [
          ...alone.flatMap((each) => (hasN(each) ? [each.at, each.at + 1] : [each.at])),
          // Nor does a wider whole come to itself.
          ...placed(measures).flatMap(({ within, at }) => (within === undefined ? [] : [at + 1])),
        ]
      : [],
  );
  const add = (tallies: readonly Pick<Tally, "of" | "values">[], sign: 1 | -1) => {
    for (const { of, values } of tallies) {
      const key = JSON.stringify(of);
      const sum = off.get(key) ?? { block, of, off: Array.from({ length: count }, () => 0) };
      off.set(key, sum);
      for (let at = 0; at < count; at += 1) {
        if (left.has(at)) continue;
        sum.off[at] = (sum.off[at] ?? 0) + sign * (values[at] ?? 0);
      }
    }
  };
  add(stand, 1);
  add(should, -1);
  return [...off.values()].filter((each) => each.off.some((value) => value !== 0));
}
