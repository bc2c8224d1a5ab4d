import type { Chart, Series } from "../../workbook/charts.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { itemNotFound } from "../rich-api/rich-api-error.ts";
import { mustBeEditable } from "./editable.ts";

/** A chart by its id, looked up anew each time. */
export class ChartHandle {
  readonly sheet: Sheet;
  readonly id: string;

  constructor(sheet: Sheet, id: string) {
    this.sheet = sheet;
    this.id = id;
  }

  get exists(): boolean {
    return this.sheet.layout.charts.some(({ id }) => id === this.id);
  }

  /** The chart as it is now. Throws `ItemNotFound` when it was deleted. */
  get chart(): Chart {
    const chart = this.sheet.layout.charts.find(({ id }) => id === this.id);
    if (!chart) throw itemNotFound();
    return chart;
  }

  change(patch: Partial<Chart>): void {
    mustBeEditable(this.sheet);
    const next = { ...this.chart, ...patch };
    const { charts } = this.sheet.layout;
    this.sheet.change({ charts: charts.map((chart) => (chart.id === this.id ? next : chart)) });
  }

  delete(): void {
    mustBeEditable(this.sheet);
    const { chart } = this;
    this.sheet.change({ charts: this.sheet.layout.charts.filter((other) => other !== chart) });
  }
}

/** A series of a chart by its place. */
export class SeriesHandle {
  readonly of: ChartHandle;
  readonly at: number;

  constructor(of: ChartHandle, at: number) {
    this.of = of;
    this.at = at;
  }

  /** Throws `ItemNotFound` when there are not so many. */
  get series(): Series {
    const series = this.of.chart.series[this.at];
    if (!series) throw itemNotFound();
    return series;
  }

  change(patch: Partial<Series>): void {
    const next = { ...this.series, ...patch };
    this.of.change({ series: this.of.chart.series.with(this.at, next) });
  }
}
