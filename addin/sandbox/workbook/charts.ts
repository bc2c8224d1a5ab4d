import type { Box } from "./address.ts";

/** A chart over cells of its sheet. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly legend: boolean;
  /** The cells that it stands on. */
  readonly box: Box;
  readonly series: readonly Series[];
}

/** What a chart draws: Excel's words for its kind and its axis. */
export interface Series {
  readonly name: string;
  readonly type: string;
  readonly axis: "Primary" | "Secondary";
  readonly values: Box | null;
  /** The cells that name its points; numbers from 1 where there are none. */
  readonly labels: Box | null;
}

/** A chart after something happened to the cells; null when all that it stands on is gone. */
export function movedChart(chart: Chart, moved: (box: Box) => Box | null): Chart | null {
  const box = moved(chart.box);
  if (box === null) return null;
  const series = chart.series.map((each) => ({
    ...each,
    values: each.values && moved(each.values),
    labels: each.labels && moved(each.labels),
  }));
  return { ...chart, box, series };
}
